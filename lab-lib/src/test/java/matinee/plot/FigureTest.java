package matinee.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import matinee.TrainingCurve;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class FigureTest {
    private static final Figure RMSE =
            Figure.line("It stops falling", "neighbors k", "RMSE (stars)", new double[] {1, 10, 40, 100}, new double[] {
                1.12, 0.95, 0.905, 0.91
            });

    @Test
    void a_line_says_where_it_begins_ends_and_is_lowest() {
        assertThat(RMSE)
                .hasToString(
                        "It stops falling. RMSE falls from 1.12 to 0.91 over neighbors k 1 to 100; lowest 0.905 at 40.");
    }

    @Test
    void several_lines_are_told_apart_by_name() {
        Figure two = Figure.line("Two", "k", "RMSE (stars)", Series.of("users", 3, 2, 1), Series.of("movies", 1, 1, 1));
        assertThat(two).hasToString("Two. users fall from 3 to 1 over k 1 to 3. movies stay at 1 over k 1 to 3.");
    }

    @Test
    void a_gap_in_a_line_is_left_out_of_its_words_and_kept_in_its_numbers() {
        Figure gap = Figure.line("Gap", "k", "RMSE", Series.of("a", 3, Double.NaN, 1));
        assertThat(gap).hasToString("Gap. RMSE falls from 3 to 1 over k 1 to 3.");
        assertThat(gap.data().rows().get(1)).isEqualTo(List.of(2.0, Double.NaN));
        assertThat(gap.svg()).doesNotContain("NaN");
    }

    @Test
    void bars_name_every_value_and_its_interval() {
        Figure bars =
                Figure.bars("Bias wins", "RMSE (stars)", Bar.of("bias", 0.873, 0.86, 0.885), Bar.of("mean", 1.0425));
        assertThat(bars)
                .hasToString("Bias wins. RMSE: bias 0.873 (0.86 to 0.885); mean 1.043. "
                        + "Lowest bias 0.873 (0.86 to 0.885), highest mean 1.043.");
    }

    @Test
    void stars_are_counted_one_by_one() {
        Figure stars = Figure.histogram("Stars", "rating (stars)", 4, 4, 3.5, 5).withY("ratings");
        assertThat(stars).hasToString("Stars. 4 values, rating: 3.5: 1; 4: 2; 4.5: 0; 5: 1. Most at 4: 2.");
        assertThat(stars.data().columns()).containsExactly("rating (stars)", "ratings");
        assertThat(stars.data().rows()).contains(List.of("4", 2.0));
    }

    @Test
    void every_value_of_a_histogram_is_in_one_bin() {
        double[] values = new java.util.Random(1).doubles(1000, -1, 1).toArray();
        values[0] = 1;
        values[1] = -1;
        NumberTable data = Figure.histogram("h", "similarity", values).data();
        assertThat(data.rows().stream().mapToDouble(row -> (Double) row.get(1)).sum())
                .isEqualTo(1000);
    }

    @Test
    void points_say_how_they_go_together() {
        Figure points = Figure.scatter("Alike", "Ann (stars)", "Ben (stars)", List.of(1, 2, 3), List.of(2, 4, 6));
        assertThat(points).hasToString("Alike. 3 points; Ann from 1 to 3, Ben from 2 to 6; correlation 1.");
    }

    @Test
    void moments_are_counted_by_day_month_or_year_as_they_lie() {
        long day = 86_400;
        assertThat(Figure.timeline("t", "ratings", 0, day, day + 5).data().rows())
                .containsExactly(List.of("1970-01-01", 1.0), List.of("1970-01-02", 2.0));
        assertThat(Figure.timeline("t", "ratings", 0, 70 * day).data().rows())
                .containsExactly(List.of("1970-01", 1.0), List.of("1970-02", 0.0), List.of("1970-03", 1.0));
        assertThat(Figure.timeline("t", "ratings", 0, 3650 * day).data().rows()).hasSize(10);
    }

    @Test
    void a_single_point_is_told_by_its_values_and_a_question_keeps_its_mark() {
        Figure points = Figure.scatter(
                "Which is best?",
                "RMSE (stars)",
                "nDCG@10 (higher is better)",
                Series.of("bias", new double[] {0.9}, new double[] {0.25}),
                Series.of("popularity", new double[] {1.1}, new double[] {0.5}));
        assertThat(points.alternativeText())
                .isEqualTo("Which is best? bias: RMSE 0.9, nDCG@10 0.25. popularity: RMSE 1.1, nDCG@10 0.5.");
    }

    @Test
    void other_words_can_be_given() {
        assertThat(RMSE.withAlternativeText("Look.")).hasToString("Look.");
    }

    @Test
    void the_svg_is_xml_with_the_title_and_the_words_in_it_whatever_they_contain() throws Exception {
        Figure odd = Figure.line("1 < 2 & \"so\"", "k", "RMSE", new double[] {1, 2}, new double[] {1, 2});
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(odd.svg())));
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("1 < 2 & \"so\"");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(odd.alternativeText());
        assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 640 400");
    }

    @Test
    void the_same_figure_is_drawn_the_same() {
        Kinds.figures()
                .forEach((name, figure) -> assertThat(figure.svg()).as(name).isEqualTo(figure.svg()));
    }

    @Test
    void the_png_is_twice_the_size() throws IOException {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(RMSE.withSize(320, 200).png()));
        assertThat(image.getWidth()).isEqualTo(640);
        assertThat(image.getHeight()).isEqualTo(400);
        assertThat(image.getRGB(0, 0) >>> 24).as("the card's corner is round").isZero();
        assertThat(image.getRGB(320, 20)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void the_number_of_a_negative_dot_stands_beside_the_dot() throws IOException {
        Figure dots = Figure.dots("", "surplus (stars)", Bar.of("a", -1), Bar.of("b", 0.1));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(dots.png()));
        assertThat(IntStream.range(150, 400).boxed().flatMap(y -> IntStream.range(640, 1240)
                        .mapToObj(x -> image.getRGB(x, y) & 0xFF)))
                .as("blue or darker ink than the grid's, right of the middle, beside the upper dot")
                .allMatch(blue -> blue > 0xC0);
    }

    @Test
    void odd_numbers_are_drawn_all_the_same() {
        Map<String, Figure> odd = new LinkedHashMap<>();
        odd.put("empty", Figure.line("e", "x", "y"));
        odd.put("no points", Figure.line("e", "x", "y", new double[0], new double[0]));
        odd.put("one point", Figure.line("e", "x", "y", new double[] {3}, new double[] {3}));
        odd.put("constant", Figure.line("e", "x", "y", new double[] {1, 2}, new double[] {0, 0}));
        odd.put(
                "zero on a log axis",
                Figure.line("e", "x", "y", new double[] {0, 2}, new double[] {0, 5})
                        .withLogX()
                        .withLogY());
        odd.put("huge", Figure.line("e", "x", "y", new double[] {1, 2}, new double[] {-3e12, 7e12}));
        odd.put("tiny", Figure.line("e", "x", "y", new double[] {1, 2}, new double[] {1e-9, 2e-9}));
        odd.put("no bars", Figure.bars("e", "x"));
        odd.put("negative bars", Figure.bars("e", "x", Bar.of("a", -2), Bar.of("b", 1)));
        odd.put("no values", Figure.histogram("e", "x"));
        odd.put("one value", Figure.histogram("e", "x", 3));
        odd.put("log counts", Figure.histogram("e", "x", 1, 1, 1, 2).withLogY());
        odd.put("no moments", Figure.timeline("e", "x"));
        odd.put("no tail", Figure.longTail("e", "x", "y"));
        odd.put("empty title", Figure.scatter("", "", "", new double[] {1}, new double[] {1}));
        odd.forEach((name, figure) ->
                assertThat(figure.svg()).as(name).contains("</svg>").doesNotContain("NaN"));
        odd.forEach(
                (name, figure) -> assertThat(figure.alternativeText()).as(name).isNotEmpty());
    }

    @Test
    void mistakes_are_told() {
        assertThatThrownBy(() -> Series.of("a", new double[2], new double[3]))
                .hasMessage("xs and ys must be as many, but were 2 and 3");
        assertThatThrownBy(() -> Series.of("a", 1, 2).withErrors(1))
                .hasMessage("errors must be as many as points, 2, but were 1");
        assertThatThrownBy(() -> Bar.of("a", 1, 2, 3))
                .hasMessage("the interval of a must hold 1.0, but was 2.0 to 3.0");
        assertThatThrownBy(() -> RMSE.withSize(10, 10))
                .hasMessage("a figure must be 160 × 100 pixels or more, but was 10 × 10");
    }

    @Test
    void a_training_says_where_validation_is_best_and_lists_both_errors() {
        Figure figure = Figure.training(Kinds.training(10));

        assertThat(figure.title()).isEqualTo("Validation RMSE is lowest at epoch 5");
        assertThat(figure.alternativeText())
                .contains("training loss falls from 0.9 to 0.45 over epoch 1 to 10", "lowest 0.87 at 5");
        assertThat(figure.data().columns())
                .containsExactly("epoch", "training loss (stars)", "validation RMSE (stars)");
        assertThat(figure.data().rows().get(9)).containsExactly("10", 0.95 - 0.5, 0.87 + 0.05);
        assertThat(figure.svg()).contains("stroke-dasharray");
    }

    @Test
    void a_training_without_an_epoch_or_without_validation_can_be_drawn() {
        TrainingCurve one = TrainingCurve.empty().plus(0.9, Double.NaN, 1);

        assertThat(Figure.training(TrainingCurve.empty(), 20).svg()).contains("<svg");
        assertThat(Figure.training(one).title()).isEqualTo("The training loss after one epoch");
        assertThat(Figure.training(one.plus(0.8, Double.NaN, 2)).title()).isEqualTo("The training loss falls");
        assertThat(Figure.training(one).data().columns()).containsExactly("epoch", "training loss (stars)");
    }

    @Test
    void a_sketch_of_a_growing_curve_shows_both_errors_and_room_for_what_comes() {
        String sketch = LiveCurve.svg(Kinds.training(10), 20);

        assertThat(sketch)
                .contains("validation RMSE", "training loss", "best: 0.870", ">20<")
                .hasSizeLessThan(8_000);
        assertThat(LiveCurve.svg(TrainingCurve.empty(), 20))
                .contains("No epoch has ended yet")
                .doesNotContain("polyline");
        assertThat(LiveCurve.svg(Kinds.training(100_000), 100_000)).hasSizeLessThan(40_000);
    }

    @Test
    void regions_say_how_much_of_the_plane_each_class_has() {
        Figure figure = Figure.regions(
                "Two halves",
                "x",
                "y",
                (x, y) -> x < 5 ? "left" : "right",
                Series.of("left", new double[] {0, 1}, new double[] {0, 10}),
                Series.of("right", new double[] {10}, new double[] {4}));

        assertThat(figure.alternativeText())
                .isEqualTo("Two halves. Area over x and y: left 50 %, right 50 %. Points: left 2, right 1.");
        assertThat(figure.data().size()).isEqualTo(3);
        assertThat(figure.svg()).contains("#c0dcec", "#f9e7c0");
    }
}
