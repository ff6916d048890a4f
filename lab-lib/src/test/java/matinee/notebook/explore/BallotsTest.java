package matinee.notebook.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import matinee.Ratings;
import matinee.data.Split;
import matinee.eval.Evaluation;
import matinee.eval.Metrics;
import matinee.neighbor.ItemKnn;
import matinee.neighbor.Knn;
import matinee.neighbor.UserKnn;
import matinee.similarity.Similarities;
import matinee.similarity.Similarity;
import org.junit.jupiter.api.Test;

class BallotsTest {
    private final Ratings ratings = Drawn.ratings(80, 60, 0.3, 3);
    private final Split split = Split.random(ratings, 0.2, 5);

    private double evaluated(Knn recipe) {
        return Evaluation.on(split, Metrics.rmse()).of(recipe).rows().get(0).value(Metrics.rmse());
    }

    /** Of many similarities that are 1 but for rounding, others may vote; so some tolerance. */
    private void holdsForEveryK(boolean byUser, Similarity bare, Guards guards) {
        Ballots ballots = Ballots.of(split.train(), split.test(), byUser, 1_000_000);
        double[] rmse = ballots.rmse(ballots.similarities(bare), guards);
        Similarity guarded = bare.withMinOverlap(guards.overlap()).shrunk(guards.weight());
        Knn recipe = byUser ? UserKnn.of(guarded) : ItemKnn.of(guarded);

        assertThat(ballots.size()).isEqualTo(split.test().size());
        for (int k : List.of(1, 2, 5, 17, 100)) {
            assertThat(rmse[k - 1]).as(recipe.withK(k).toString()).isCloseTo(evaluated(recipe.withK(k)), within(1e-3));
        }
    }

    @Test
    void the_error_of_every_k_is_what_an_evaluation_of_that_k_measures() {
        holdsForEveryK(true, Similarities.pearson(), new Guards(1, 0));
        holdsForEveryK(true, Similarities.spearman(), new Guards(1, 10));
        holdsForEveryK(false, Similarities.pearson(), new Guards(4, 25));
        holdsForEveryK(false, Similarities.meanSquaredDifference(), new Guards(3, 0));
    }

    @Test
    void a_similarity_of_the_learners_own_will_do() {
        Similarity mine = (a, b) -> 1.0 * a.coRated(b).size() / Math.min(a.size(), b.size());
        holdsForEveryK(true, mine, new Guards(1, 0));
    }

    @Test
    void strangers_are_predicted_by_the_mean_as_in_an_evaluation() {
        Split cold = Split.random(Drawn.ratings(40, 300, 0.02, 9), 0.5, 5);
        Ballots ballots = Ballots.of(cold.train(), cold.test(), true, 1_000_000);
        Similarity bare = Similarities.cosine();

        assertThat(ballots.rmse(ballots.similarities(bare), new Guards(1, 0))[39])
                .isCloseTo(
                        Evaluation.on(cold, Metrics.rmse())
                                .of(UserKnn.of(bare))
                                .rows()
                                .get(0)
                                .value(Metrics.rmse()),
                        within(1e-6));
    }

    @Test
    void where_voters_are_too_many_a_part_of_the_ratings_is_drawn() {
        Ballots few = Ballots.of(split.train(), split.test(), true, 2_000);

        assertThat(few.size()).isBetween(10, split.test().size() - 1);
        assertThat(DoubleStream.of(few.rmse(few.similarities(Similarities.pearson()), new Guards(1, 0))))
                .hasSize(Ballots.MOST)
                .allMatch(error -> error > 0.3 && error < 3);
    }

    @Test
    void where_nobody_is_near_the_error_is_that_of_the_means() {
        Ballots ballots = Ballots.of(split.train(), split.test(), true, 1_000_000);
        double[] rmse = ballots.rmse(ballots.similarities(Similarities.pearson()), new Guards(1000, 0));

        assertThat(rmse).containsOnly(rmse[0]);
    }
}
