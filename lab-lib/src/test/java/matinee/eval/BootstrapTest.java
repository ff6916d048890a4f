package matinee.eval;

import static matinee.eval.Metrics.catalogCoverage;
import static matinee.eval.Metrics.mae;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import matinee.Ratings;
import matinee.data.Split;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final Scored THREE = Scored.constant(3);

    /** A metric whose value for a user is normal around 0, drawn anew for each seed. */
    private static Metric noise(int seed) {
        return Metric.ofUser("noise " + seed, user -> {
            SplittableRandom random = new SplittableRandom(seed * 1000003L + user.user());
            return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
        });
    }

    @Test
    void an_interval_holds_the_true_mean_about_95_times_in_100() {
        Metric[] metrics =
                IntStream.range(0, 300).mapToObj(BootstrapTest::noise).toArray(Metric[]::new);
        Result row =
                Evaluation.on(Simulated.split(60, 12, 3), metrics).of(THREE).row(THREE);
        double held = IntStream.range(0, metrics.length)
                .filter(n -> row.interval(metrics[n]).contains(0))
                .count();
        assertThat(held / metrics.length).isBetween(0.90, 0.98);
    }

    @Test
    void an_interval_has_the_width_of_the_standard_error() {
        Result row =
                Evaluation.on(Simulated.split(400, 12, 3), noise(1)).of(THREE).row(THREE);
        Interval interval = row.interval(noise(1));
        assertThat(interval.high() - interval.low()).isCloseTo(2 * 1.96 / Math.sqrt(400), within(0.03));
        assertThat(interval.contains(interval.value())).isTrue();
    }

    @Test
    void the_same_seed_gives_the_same_interval_and_another_seed_another() {
        Evaluation evaluation = Evaluation.on(Simulated.split(50, 12, 3), mae());
        Interval interval = evaluation.of(THREE).row(THREE).interval(mae());
        assertThat(evaluation.of(THREE).row(THREE).interval(mae())).isEqualTo(interval);
        assertThat(evaluation.withSeed(7).of(THREE).row(THREE).interval(mae())).isNotEqualTo(interval);
    }

    @Test
    void a_paired_difference_is_narrower_than_the_two_alone() {
        Scored near = Scored.constant(3.1);
        Comparison comparison = Evaluation.on(Simulated.split(50, 12, 3), mae()).of(THREE, near);
        Interval difference = comparison.difference(THREE, near, mae());
        Interval alone = comparison.row(THREE).interval(mae());
        assertThat(difference.high() - difference.low()).isLessThan((alone.high() - alone.low()) / 2);
    }

    @Test
    void a_user_is_drawn_with_all_his_folds() {
        Ratings ratings = Simulated.ratings(40, 12, 4);
        List<Split> folds = Split.folds(ratings, 3, 1);
        Metric own = Metric.ofUser("own", user -> user.user() % 2);
        Interval once = Evaluation.on(folds.get(0), own).of(THREE).row(THREE).interval(own);
        Interval thrice = Evaluation.on(folds, own).of(THREE).row(THREE).interval(own);
        assertThat(thrice.high() - thrice.low()).isCloseTo(once.high() - once.low(), within(0.05));
    }

    @Test
    void one_user_alone_gives_a_point() {
        Interval interval = Evaluation.on(Simulated.split(1, 12, 3), mae())
                .of(THREE)
                .row(THREE)
                .interval(mae());
        assertThat(interval.low()).isEqualTo(interval.value()).isEqualTo(interval.high());
    }

    @Test
    void a_value_of_all_users_has_no_interval() {
        Metric catalog = catalogCoverage(3);
        Interval interval = Evaluation.on(Simulated.split(20, 12, 3), catalog)
                .of(THREE)
                .row(THREE)
                .interval(catalog);
        assertThat(interval.value()).isPositive();
        assertThat(interval.low()).isNaN();
        assertThat(interval.high()).isNaN();
    }

    @Test
    void quantiles_lie_between_neighbors() {
        double[] resampled =
                IntStream.rangeClosed(0, 100).mapToDouble(n -> 100 - n).toArray();
        assertThat(Interval.percentile(50, resampled)).isEqualTo(new Interval(50, 2.5, 97.5));
        assertThat(new Interval(0.8967, 0.881, 0.9124)).hasToString("0.897 [0.881, 0.912]");
    }
}
