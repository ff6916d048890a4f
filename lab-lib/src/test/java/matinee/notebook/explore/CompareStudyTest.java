package matinee.notebook.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import matinee.Algorithm;
import matinee.Ratings;
import matinee.Recommender;
import matinee.baseline.Bias;
import matinee.data.Split;
import matinee.eval.Evaluation;
import matinee.eval.Metrics;
import matinee.neighbor.ItemKnn;
import matinee.neighbor.UserKnn;
import matinee.similarity.Similarities;
import org.junit.jupiter.api.Test;

class CompareStudyTest {
    private final Ratings ratings = Drawn.ratings(60, 40, 0.4, 11);
    private final CompareRecipes compare = CompareRecipes.on(ratings, Metrics.rmse(), Metrics.ndcg(5));

    private static Knobs recipes(Map<?, ?>... recipes) {
        return new Knobs(Map.of("recipes", List.of(recipes)));
    }

    private static List<Knobs> rows(CompareStudy study, Knobs knobs) {
        return ((List<?>) study.view(knobs).getOrDefault("rows", List.of()))
                .stream().map(Knobs::of).toList();
    }

    @Test
    void at_first_nothing_is_run_and_there_is_something_to_run() {
        CompareStudy study = compare.study();

        assertThat(study.view(Knobs.untouched()))
                .containsEntry("missing", 3)
                .containsEntry("running", false)
                .containsEntry("says", "Nothing has been run yet.");
        assertThat(rows(study, Knobs.untouched())).hasSize(3).allMatch(row -> row.list("cells")
                .isEmpty());
    }

    @Test
    void what_is_run_reaches_what_an_evaluation_measures_on_the_validation_part() {
        CompareStudy study = compare.run().study();
        double bias = Evaluation.on(Split.random(ratings, 0.2, 42), Metrics.rmse())
                .of(Bias.withDefaults())
                .rows()
                .get(0)
                .value(Metrics.rmse());
        Knobs cell =
                Knobs.of(rows(study, Knobs.untouched()).get(0).list("cells").get(0));

        assertThat(cell.number("value", 0, 0, 9)).isEqualTo(bias);
        assertThat(cell.number("low", 9, 0, 9)).isLessThan(bias);
        assertThat(study.view(Knobs.untouched())).containsEntry("missing", 0);
    }

    @Test
    void of_each_column_one_is_best_and_the_others_are_compared_with_it() {
        List<Knobs> cells = rows(compare.run().study(), Knobs.untouched()).stream()
                .map(row -> Knobs.of(row.list("cells").get(0)))
                .toList();

        assertThat(cells).filteredOn(cell -> cell.isOn("best")).hasSize(1);
        assertThat(cells).filteredOn(cell -> !cell.isOn("best")).allMatch(cell -> cell.text("verdict")
                .matches("(may be|more than) chance"));
    }

    @Test
    void knobs_make_the_recipe_that_the_code_says() {
        CompareStudy study = compare.study();
        var entries = study.entries(recipes(
                Map.of(
                        "kind",
                        "Movie neighbors",
                        "knobs",
                        Map.of("k", 7.0, "similarity", "Cosine", "overlap", 3.0, "centering", "stars")),
                Map.of("kind", "Bias", "knobs", Map.of("userPenalty", 3.2))));

        assertThat(entries.get(0).written().code())
                .isEqualTo("ItemKnn.of(cosine().withMinOverlap(3).shrunk(25)).withK(7).plain()");
        assertThat(entries.get(0).written().recipe())
                .isEqualTo(ItemKnn.of(Similarities.cosine().withMinOverlap(3).shrunk(25))
                        .withK(7)
                        .plain());
        assertThat(entries.get(1).written().recipe())
                .isEqualTo(Bias.withDefaults().withUserPenalty(3).withItemPenalty(10));
    }

    @Test
    void a_recipe_that_fails_is_a_sentence_in_its_row_and_stops_no_other() {
        Algorithm broken = train -> {
            throw new IllegalArgumentException("k must be 1 or more, but was 0");
        };
        CompareStudy study = compare.with("mine", broken).run().study();
        List<Knobs> rows = rows(study, Knobs.untouched());

        assertThat(rows.get(3).text("failure")).isEqualTo("k must be 1 or more, but was 0");
        assertThat(rows.get(0).list("cells")).hasSize(2);
    }

    @Test
    void a_recipe_of_the_learners_own_stands_beside_the_others() {
        Algorithm mine = UserKnn.of(Similarities.pearson()).withK(3);
        assertThat(rows(compare.with("mine", mine).run().study(), Knobs.untouched()))
                .hasSize(4)
                .last()
                .satisfies(row -> assertThat(row.text("code")).isEqualTo("mine"));
    }

    @Test
    void stop_ends_a_run_and_keeps_what_was_measured() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Algorithm endless = new Algorithm() {
            @Override
            public Recommender fit(Ratings train) {
                begun.countDown();
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new java.util.concurrent.CancellationException("stopped");
                }
                throw new IllegalStateException("nobody stopped it");
            }

            @Override
            public String toString() {
                return "endless";
            }
        };
        CompareStudy study = compare.with("mine", endless).study();
        Runner runner = new Runner(study);
        CountDownLatch ended = new CountDownLatch(1);
        runner.start(Knobs.untouched(), () -> {
            if (!study.run().running()) {
                ended.countDown();
            }
        });
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        runner.stop();

        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(study.run().note()).startsWith("Stopped.");
        assertThat(study.unknown(Knobs.untouched())).hasSize(1);
    }

    @Test
    void it_can_begin_with_other_kinds_and_names_those_there_are() {
        assertThat(rows(compare.beginningWith("Popularity", "Bias").study(), Knobs.untouched()))
                .extracting(row -> row.text("name"))
                .containsExactly("Popularity", "Bias");
        assertThatThrownBy(() -> compare.beginningWith("Magic"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one of User neighbors, Movie neighbors", "Magic");
    }

    @Test
    void without_a_metric_there_is_nothing_to_compare_by() {
        assertThatThrownBy(() -> CompareRecipes.on(ratings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one metric");
    }

    @Test
    void its_picture_has_a_row_for_each_recipe_and_words_for_those_who_cannot_see_it() {
        assertThat(Drawn.picture(compare.run().study(), Knobs.untouched()))
                .contains("UserKnn.of(pearson().shrunk(25)).withK(40)", "RMSE (stars)", "alt=\"RMSE of each recipe");
        assertThat(Drawn.picture(compare.study(), Knobs.untouched())).contains("Not run yet.");
    }
}
