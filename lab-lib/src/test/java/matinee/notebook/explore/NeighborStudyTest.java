package matinee.notebook.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import matinee.Alike;
import matinee.data.Dataset;
import matinee.neighbor.ItemKnn;
import matinee.neighbor.UserKnn;
import matinee.similarity.Similarities;
import org.junit.jupiter.api.Test;

class NeighborStudyTest {
    private static final Dataset SAMPLE = Dataset.sample();
    private final Dataset data = SAMPLE.withRatings(SAMPLE.ratings()
            .rows(IntStream.range(0, SAMPLE.ratings().size())
                    .filter(row -> SAMPLE.ratings().userAt(row) <= 100)
                    .toArray()));
    private final NeighborStudy study = NeighborExplorer.on(data).study();

    private static List<Integer> ids(Map<String, Object> view, String name) {
        return ((List<?>) view.getOrDefault(name, List.of()))
                .stream()
                        .map(row -> Knobs.of(row).whole("id", -1, -1, 1_000_000))
                        .toList();
    }

    private Map<String, Object> view(Map<String, ?> knobs) {
        return study.view(new Knobs(knobs));
    }

    @Test
    void the_nearest_are_those_that_the_library_finds() {
        Map<String, Object> users = view(Map.of("who", 12.0, "shrinkage", 25.0, "k", 40.0));
        Map<String, Object> movies = view(Map.of("side", "movies", "who", 7.0, "overlap", 5.0, "measure", "Cosine"));

        assertThat(ids(users, "list"))
                .isEqualTo(UserKnn.of(Similarities.pearson().shrunk(25)).fit(data.ratings()).nearest(12, 8).stream()
                        .map(Alike::id)
                        .toList());
        assertThat(ids(movies, "list"))
                .isEqualTo(
                        ItemKnn.of(Similarities.cosine().withMinOverlap(5)).fit(data.ratings()).nearest(7, 8).stream()
                                .map(Alike::id)
                                .toList());
    }

    @Test
    void it_writes_the_recipe_that_a_cell_would_write() {
        assertThat(view(Map.of("shrinkage", 25.0, "overlap", 3.0, "k", 20.0)))
                .containsEntry("code", "UserKnn.of(pearson().withMinOverlap(3).shrunk(25)).withK(20)");
        assertThat(view(Map.of("side", "movies", "measure", "Spearman")))
                .containsEntry("code", "ItemKnn.of(spearman()).withK(40)");
    }

    @Test
    void no_more_are_listed_or_blue_than_k() {
        Map<String, Object> view = view(Map.of("k", 3.0));

        assertThat(ids(view, "list")).hasSize(3);
        assertThat(((List<?>) view.getOrDefault("cloud", List.of()))
                        .stream().filter(point -> ((List<?>) point).get(2).equals(1)))
                .hasSize(3);
    }

    @Test
    void a_neighbor_that_is_clicked_is_compared() {
        Map<String, Object> view = view(Map.of("who", 12.0, "other", 30.0));
        Knobs pair = Knobs.of(view.getOrDefault("pair", Map.of()));

        assertThat(pair.text("label")).isEqualTo("viewer 30");
        assertThat(pair.list("points").stream()
                        .mapToInt(point -> ((Number) ((List<?>) point).get(2)).intValue())
                        .sum())
                .isEqualTo(
                        data.ratings().user(12).coRated(data.ratings().user(30)).size());
    }

    @Test
    void where_nobody_is_near_it_says_so() {
        Map<String, Object> view = study.view(new Knobs(Map.of(
                "who",
                data.ratings().users().findFirst().orElseThrow(),
                "overlap",
                30.0,
                "shrinkage",
                200.0,
                "side",
                "movies",
                "measure",
                "Pearson")));

        assertThat(view).containsKeys("near", "list", "pair", "curve");
        assertThat(String.valueOf(view.get("says"))).contains("RMSE");
    }

    @Test
    void words_find_movies_those_with_most_ratings_first() {
        String word = data.title(7).split(" ")[1];
        Map<String, Object> view = view(Map.of("side", "movies", "find", word.toUpperCase(java.util.Locale.ROOT)));

        assertThat(ids(view, "found")).isNotEmpty().allMatch(id -> data.title(id)
                .contains(word));
    }

    @Test
    void knobs_from_elsewhere_are_moved_onto_their_scale() {
        Map<String, Object> view =
                view(Map.of("who", -5.0, "k", 1e9, "overlap", Double.NaN, "side", "nobody", "measure", 7.0));

        assertThat(view).containsEntry("k", 100).containsEntry("code", "UserKnn.of(pearson()).withK(100)");
    }

    @Test
    void a_similarity_of_the_learners_own_comes_first() {
        NeighborStudy mine = NeighborExplorer.on(data)
                .with("mine", (a, b) -> a.coRated(b).size() / 1000.0)
                .study();

        assertThat(mine.view(Knobs.untouched())).containsEntry("code", "UserKnn.of(mine).withK(40)");
    }

    @Test
    void its_picture_has_words_for_those_who_cannot_see_it() {
        assertThat(Drawn.picture(study, new Knobs(Map.of("who", 12.0))))
                .contains(
                        "Neighbors of viewer 12",
                        "alt=\"How alike, over how much in common.",
                        "alt=\"RMSE is lowest with")
                .doesNotContain("<script");
    }
}
