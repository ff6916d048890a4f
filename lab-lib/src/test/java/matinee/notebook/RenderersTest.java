package matinee.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import matinee.Algorithm;
import matinee.Movie;
import matinee.MovieList;
import matinee.Poster;
import matinee.Profile;
import matinee.Rating;
import matinee.Ratings;
import matinee.Recommendation;
import matinee.Recommender;
import matinee.TopN;
import matinee.baseline.GlobalMean;
import matinee.baseline.UserMean;
import matinee.classify.ConfusionTable;
import matinee.data.Split;
import matinee.eval.Comparison;
import matinee.eval.Evaluation;
import matinee.eval.Interval;
import matinee.eval.LabelTable;
import matinee.eval.Metrics;
import matinee.eval.Verdict;
import matinee.feature.Features;
import matinee.plot.Figure;
import matinee.plot.Tiles;
import matinee.tune.GridSearch;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class RenderersTest {
    private final Renderer renderer = new Renderer();

    RenderersTest() {
        Renderers.register(renderer);
    }

    private record Pair(int id, double similarity) {}

    private record Recipe(int k) implements Algorithm {
        @Override
        public Recommender fit(Ratings train) {
            throw new UnsupportedOperationException();
        }
    }

    private String html(Object value) {
        return String.valueOf(renderer.render(value).getData(MIMEType.TEXT_HTML));
    }

    private String text(Object value) {
        return String.valueOf(renderer.render(value).getData(MIMEType.TEXT_PLAIN));
    }

    @Test
    void a_figure_is_a_picture_with_words_and_its_numbers() {
        Figure figure = Figure.line("\"A\" < B", "k", "RMSE", new double[] {1, 2}, new double[] {1, 2});
        assertThat(text(figure)).isEqualTo("\"A\" < B. RMSE rises from 1 to 2 over k 1 to 2.");
        assertThat(html(figure))
                .contains(
                        "<img alt=\"&quot;A&quot; &lt; B. RMSE rises from 1 to 2 over k 1 to 2.\" width=\"640\" height=\"400\"")
                .contains("src=\"data:image/svg+xml,%3Csvg")
                .contains("<summary", "The numbers", "<th scope=\"col\"");
    }

    @Test
    void a_figure_of_very_many_points_is_a_png() {
        double[] many = new java.util.Random(1).doubles(9000).toArray();
        assertThat(html(Figure.scatter("Many", "x", "y", many, many))).contains("src=\"data:image/png;base64,");
    }

    @Test
    void a_table_shows_twenty_rows_and_says_how_many_more_there_are() {
        Table table = Table.create("ratings")
                .addColumns(
                        IntColumn.create(
                                "userId", IntStream.rangeClosed(1001, 1100).toArray()),
                        DoubleColumn.create(
                                "rating",
                                IntStream.range(0, 100)
                                        .mapToDouble(n -> n / 2.0)
                                        .toArray()));
        assertThat(text(table).lines())
                .hasSize(23)
                .startsWith("ratings", "userId  rating", "  1001     0.0")
                .endsWith("… and 80 more rows");
        assertThat(html(table))
                .contains("<caption", ">ratings</caption>", "text-align:right", "… and 80 more rows")
                .doesNotContain("1021");
    }

    @Test
    void a_missing_cell_is_empty_and_text_is_escaped() {
        StringColumn titles = StringColumn.create("title", "<b>$1 & 2</b>", "");
        assertThat(html(Table.create("t").addColumns(titles)))
                .contains("&lt;b&gt;&#36;1 &amp; 2&lt;/b&gt;")
                .contains("<th scope=\"row\"");
    }

    @Test
    void a_list_of_records_reads_as_a_table_and_a_list_of_others_as_text() {
        assertThat(text(List.of(new Pair(7, 0.5), new Pair(12, 0.25))))
                .isEqualTo("id  similarity\n 7        0.50\n12        0.25");
        assertThat(renderer.render(List.of("a", "b")).hasDataForType(MIMEType.TEXT_HTML))
                .isFalse();
        assertThat(text(List.of("a", "b"))).isEqualTo("[a, b]");
    }

    @Test
    void a_record_is_a_small_table_but_a_recipe_prints_as_it_is_written() {
        assertThat(text(new Pair(7, 0.5))).isEqualTo("Pair\nid  similarity\n 7         0.5");
        assertThat(text(new Recipe(40))).isEqualTo("Recipe[k=40]");
        assertThat(renderer.render(new Recipe(40)).hasDataForType(MIMEType.TEXT_HTML))
                .isFalse();
    }

    @Test
    void ratings_profiles_lists_and_maps_are_tables() {
        Ratings ratings = Ratings.of(Rating.of(1, 7, 4), new Rating(2, 7, 5, 86_400));
        assertThat(html(ratings)).contains("2 ratings by 2 users of 1 movies", "1970-01-02 00:00");
        assertThat(html(Profile.of(4, 3.5))).contains("3.5</td>");
        assertThat(text(new TopN(3, List.of(new Recommendation(1234, 4.5)))))
                .isEqualTo("Recommended to user 3\nmovie  score\n 1234    4.5");
        assertThat(text(Map.of("Drama", 4361))).isEqualTo("key    value\nDrama  4,361");
    }

    @Test
    void movies_come_with_title_year_genres_and_stars_as_text() {
        Movie movie = new Movie(7, "Tom & Ann", OptionalInt.of(1999), List.of("Drama", "Crime"));
        MovieList list = new MovieList("Rated", "rating (stars)", List.of(new MovieList.Entry(movie, 4.5)));
        assertThat(html(list)).contains("Tom &amp; Ann (1999)", "Drama, Crime", "4.5 of 5", "<img alt=\"\"");
    }

    @Test
    void a_comparison_has_the_best_of_each_column_bold_and_intervals() {
        Ratings ratings = Ratings.of(IntStream.range(0, 60)
                .mapToObj(n -> Rating.of(n % 10, n / 10, 1 + n % 5))
                .toArray(Rating[]::new));
        Comparison comparison = Evaluation.on(Split.random(ratings, 0.3, 42), Metrics.rmse())
                .of(GlobalMean.withDefaults(), UserMean.withDefaults());
        assertThat(text(comparison)).isEqualTo(comparison.toString());
        assertThat(html(comparison))
                .contains("RMSE (stars)", "<th scope=\"row\"")
                .containsPattern("<b>0\\.\\d{3} \\(0\\.\\d{3}–0\\.\\d{3}\\)</b>")
                .containsOnlyOnce("<b>");
    }

    @Test
    void a_picture_has_alternative_text() {
        DisplayData shown = renderer.render(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB));
        assertThat(shown.getData(MIMEType.TEXT_HTML)).asString().contains("alt=\"Picture of 3 × 2 pixels\"");
    }

    @Test
    void a_verdict_names_the_claim_and_what_became_of_it() {
        Verdict verdict = Verdict.of("C1", "Age helps.", "sample")
                .measured("RMSE (stars)", new Interval(-0.02, -0.03, -0.01))
                .onlyIf("ratings are few");

        assertThat(html(verdict))
                .contains("C1: Age helps.", "holds only if ratings are few", "-0.020 [-0.030, -0.010]", "sample");
        assertThat(text(verdict)).isEqualTo(verdict.toString());
    }

    @Test
    void a_confusion_table_has_what_is_right_bold_and_a_recall_for_each_class() {
        ConfusionTable table = ConfusionTable.of(List.of("a", "a", "b"), List.of("a", "b", "b"));

        assertThat(html(table)).contains("as a", "as b", "<b>1</b>", "0.500", "macro-F1 0.667");
        assertThat(text(table)).contains("class  as a   as b   recall  precision     F1");
    }

    @Test
    void features_show_their_first_rows_and_columns() {
        Features wide =
                Features.of(IntStream.range(0, 15).mapToObj(n -> "f" + n).toList(), new double[15], new double[15]);

        assertThat(html(wide))
                .contains("2 × 15 features", "f11", "… and 3 more columns")
                .doesNotContain("f12");
    }

    @Test
    void groups_and_trials_are_tables() {
        Ratings ratings = Ratings.of(IntStream.range(0, 40)
                .mapToObj(n -> Rating.of(n / 5, n % 5, 1 + n % 4))
                .toArray(Rating[]::new));
        Comparison comparison = Evaluation.on(Split.random(ratings, 0.3, 1), Metrics.rmse())
                .of(GlobalMean.withDefaults(), UserMean.withDefaults());

        assertThat(html(comparison.byGroup(Metrics.rmse(), user -> user < 4 ? "young" : "old")))
                .contains("RMSE (stars), lower is better", "old", "young", "test users");
        assertThat(html(GridSearch.among(GlobalMean.withDefaults(), UserMean.withDefaults())
                        .fit(ratings)
                        .trials()))
                .contains("Inside the training part", "GlobalMean[]", "2 candidates tried.");
    }

    @Test
    void small_pictures_stand_side_by_side_each_with_its_words() {
        Poster poster = Poster.of(3, 2, 1, new byte[] {1, 2, 3, 4, 5, 6});
        String row = html(Tiles.of("Two posters", List.of(poster, poster), each -> "movie <" + each.item() + ">"));

        assertThat(row.split("<img alt=\"movie &lt;3&gt;\" width=\"192\" height=\"96\"", -1))
                .hasSize(3);
        assertThat(row).startsWith("<figure").contains("data:image/png;base64,").contains("Two posters");
        assertThat(html(poster)).contains("poster of movie 3, 2 × 1 pixels");
    }

    @Test
    void labels_are_a_table_with_macro_f1_below() {
        String shown = html(LabelTable.of(List.of(Set.of("a"), Set.of("b")), List.of(Set.of("a"), Set.of("a"))));

        assertThat(shown).contains("0.667").contains("Macro-F1 0.333");
    }
}
