package matinee.eval;

import static matinee.eval.Metrics.averagePrecision;
import static matinee.eval.Metrics.catalogCoverage;
import static matinee.eval.Metrics.coverage;
import static matinee.eval.Metrics.hitRate;
import static matinee.eval.Metrics.mae;
import static matinee.eval.Metrics.ndcg;
import static matinee.eval.Metrics.novelty;
import static matinee.eval.Metrics.precision;
import static matinee.eval.Metrics.recall;
import static matinee.eval.Metrics.reciprocalRank;
import static matinee.eval.Metrics.rmse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import matinee.Profile;
import matinee.Rating;
import matinee.Ratings;
import matinee.Recommender;
import org.junit.jupiter.api.Test;

class MetricsTest {
    /** Movies 1 to 8, by users 1 to 4: all of them rated movie 1, two movie 2, one each of the others. */
    private final Ratings train = Ratings.of(
            Rating.of(1, 1, 3),
            Rating.of(2, 1, 3),
            Rating.of(3, 1, 3),
            Rating.of(4, 1, 3),
            Rating.of(2, 2, 3),
            Rating.of(3, 2, 3),
            Rating.of(2, 3, 3),
            Rating.of(2, 4, 3),
            Rating.of(2, 5, 3),
            Rating.of(2, 6, 3),
            Rating.of(2, 7, 3),
            Rating.of(2, 8, 3));

    /** User 9 is a stranger, to whom 8, 7, …, 1 are recommended; 7, 5 and 2 were held out, with 2, 4 and 5 stars. */
    private final Recommender backwards = Scored.ranking(8, 7, 6, 5, 4, 3, 2, 1).fit(train);

    private final Outcome user = Outcome.of(backwards, 9, Profile.from(new int[] {2, 5, 7}, new double[] {5, 4, 2}));
    private final Outcome nothingHeldOut = Outcome.of(backwards, 10, Profile.of());

    private Outcome predicting(double predicted, double... given) {
        return Outcome.of(Scored.constant(predicted).fit(train), 9, Profile.of(given));
    }

    @Test
    void rmse_is_the_root_of_the_mean_square() {
        // errors 1, 1, -2: √((1 + 1 + 4) / 3)
        assertThat(rmse().of(predicting(3, 4, 4, 1))).isCloseTo(Math.sqrt(2), within(1e-15));
    }

    @Test
    void mae_is_the_mean_of_absolute_errors() {
        assertThat(mae().of(predicting(3, 4, 4, 1))).isCloseTo(4 / 3.0, within(1e-15));
    }

    @Test
    void a_user_with_more_ratings_weighs_more_in_rmse_and_mae() {
        // errors 1, 1, 1 of one user, 2 of another
        assertThat(mae().of(predicting(3, 4, 4, 4), predicting(3, 5))).isCloseTo(5 / 4.0, within(1e-15));
        assertThat(rmse().of(predicting(3, 4, 4, 4), predicting(3, 5))).isCloseTo(Math.sqrt(7 / 4.0), within(1e-15));
    }

    @Test
    void a_prediction_is_on_the_scale_and_the_mean_where_there_is_no_estimate() {
        assertThat(mae().of(predicting(99, 5, 5))).isZero();
        assertThat(mae().of(predicting(Double.NaN, 5))).isEqualTo(2);
    }

    @Test
    void rating_metrics_of_nothing_are_undefined() {
        assertThat(List.of(rmse(), mae(), coverage()))
                .allSatisfy(metric -> assertThat(metric.of(nothingHeldOut)).isNaN());
    }

    @Test
    void coverage_counts_what_the_method_itself_says() {
        Recommender some = new Scored("odd only", (user, item) -> item % 2 == 1 ? 3 : Double.NaN).fit(train);
        assertThat(coverage().of(Outcome.of(some, 9, Profile.of(1, 2, 3, 4, 5))))
                .isEqualTo(3 / 5.0);
    }

    @Test
    void precision_is_the_share_of_the_list() {
        assertThat(precision(2).of(user)).isEqualTo(1 / 2.0);
        assertThat(precision(5).of(user)).isEqualTo(2 / 5.0);
    }

    @Test
    void precision_of_a_list_that_ends_early_still_divides_by_n() {
        assertThat(precision(10).of(user)).isEqualTo(3 / 10.0);
    }

    @Test
    void recall_is_the_share_of_the_relevant() {
        assertThat(recall(1).of(user)).isZero();
        assertThat(recall(4).of(user)).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(recall(7).of(user)).isEqualTo(1);
    }

    @Test
    void ndcg_discounts_by_rank() {
        // hits at 2 and 4 against the best, 1, 2 and 3
        double gain = 1 / log2(3) + 1 / log2(5);
        assertThat(ndcg(5).of(user)).isCloseTo(gain / (1 + 1 / log2(3) + 1 / log2(4)), within(1e-15));
    }

    @Test
    void the_ideal_list_is_no_longer_than_n() {
        assertThat(ndcg(2).of(user)).isCloseTo((1 / log2(3)) / (1 + 1 / log2(3)), within(1e-15));
    }

    @Test
    void average_precision_averages_the_precision_at_each_hit() {
        // hits at 2, 4, 7
        assertThat(averagePrecision(8).of(user)).isCloseTo((1 / 2.0 + 2 / 4.0 + 3 / 7.0) / 3, within(1e-15));
        assertThat(averagePrecision(2).of(user)).isCloseTo((1 / 2.0) / 2, within(1e-15));
    }

    @Test
    void reciprocal_rank_looks_at_the_first_hit() {
        assertThat(reciprocalRank(8).of(user)).isEqualTo(1 / 2.0);
        assertThat(reciprocalRank(1).of(user)).isZero();
    }

    @Test
    void hit_rate_is_one_from_the_first_hit_on() {
        assertThat(hitRate(1).of(user)).isZero();
        assertThat(hitRate(8).of(user)).isEqualTo(1);
    }

    @Test
    void a_user_without_a_relevant_movie_is_left_out() {
        assertThat(precision(2).of(user, nothingHeldOut)).isEqualTo(1 / 2.0);
        assertThat(precision(2).of(nothingHeldOut)).isNaN();
    }

    @Test
    void relevant_can_mean_enough_stars() {
        Outcome fourStars = user.relevantFrom(4);
        assertThat(reciprocalRank(8).of(fourStars)).isEqualTo(1 / 4.0);
        assertThat(recall(4).of(fourStars)).isEqualTo(1 / 2.0);
        assertThat(recall(8).of(user.relevantFrom(5.5))).isNaN();
    }

    @Test
    void of_equal_scores_the_lower_id_comes_first() {
        Outcome tied = Outcome.of(Scored.constant(3).fit(train), 9, Profile.of(Double.NaN, 4));
        assertThat(reciprocalRank(8).of(tied)).isEqualTo(1 / 2.0);
    }

    @Test
    void what_was_rated_in_training_is_not_recommended() {
        Outcome known = Outcome.of(backwards, 3, Profile.from(new int[] {3}, new double[] {4}));
        assertThat(hitRate(6).of(known)).isEqualTo(1);
        assertThat(hitRate(5).of(known)).isZero();
    }

    @Test
    void catalog_coverage_counts_what_anybody_is_recommended() {
        Recommender personal = new Scored("own id first", (user, item) -> item == user ? 5 : 1).fit(train);
        Outcome five = Outcome.of(personal, 5, Profile.of());
        Outcome six = Outcome.of(personal, 6, Profile.of());
        assertThat(catalogCoverage(1).of(five)).isEqualTo(1 / 8.0);
        assertThat(catalogCoverage(1).of(five, six, five)).isEqualTo(2 / 8.0);
    }

    @Test
    void novelty_is_the_self_information_of_the_list() {
        // movies 1, 2, 3 were rated by 4, 2, 1 of 4 users: 0, 1, 2 bits
        Recommender forwards = Scored.ranking(1, 2, 3).fit(train);
        assertThat(novelty(3).of(Outcome.of(forwards, 9, Profile.of()))).isCloseTo(1, within(1e-15));
        assertThat(novelty(1).of(Outcome.of(forwards, 9, Profile.of()))).isZero();
    }

    @Test
    void novelty_leaves_out_who_gets_no_recommendation() {
        assertThat(novelty(3).of(Outcome.of(backwards, 2, Profile.of()))).isNaN();
    }

    @Test
    void a_list_of_no_length_is_refused() {
        assertThatThrownBy(() -> ndcg(0)).hasMessage("n must be 1 or more, but was 0");
    }

    @Test
    void metrics_say_what_they_are() {
        assertThat(List.of(rmse(), precision(10), novelty(5)))
                .map(Metric::toString)
                .containsExactly(
                        "RMSE (stars), lower is better",
                        "precision@10, higher is better",
                        "novelty@5 (bits), higher is better");
        assertThat(ndcg(10)).isEqualTo(ndcg(10)).isNotEqualTo(ndcg(5));
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
