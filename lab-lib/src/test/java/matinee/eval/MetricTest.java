package matinee.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import matinee.Profile;
import matinee.Rating;
import matinee.Ratings;
import matinee.Recommender;
import org.junit.jupiter.api.Test;

class MetricTest {
    private final Ratings train = Ratings.of(Rating.of(1, 1, 3), Rating.of(1, 2, 3), Rating.of(1, 3, 3));
    private final Outcome user =
            Outcome.of(Scored.ranking(3, 2, 1).fit(train), 7, Profile.from(new int[] {2, 3}, new double[] {5, 3}));

    @Test
    void a_metric_of_ratings_is_a_lambda() {
        Metric exact = Metric.ofRatings("exact", (truth, predicted) -> Math.rint(predicted) == truth ? 1 : 0);
        assertThat(exact.of(user)).isEqualTo(1 / 2.0);
    }

    @Test
    void a_metric_of_a_user_is_a_lambda() {
        Metric first =
                Metric.ofUser("first", u -> u.recommended(1).stream().anyMatch(r -> u.isRelevant(r.item())) ? 1 : 0);
        assertThat(first.of(user)).isEqualTo(1);
    }

    @Test
    void a_metric_of_all_users_is_two_lambdas() {
        Metric firsts = Metric.ofAll("most", Outcome::user, (users, ratings) -> users.size() / (double) ratings.size());
        assertThat(firsts.of(user, user)).isEqualTo(2 / 3.0);
        assertThatThrownBy(() -> firsts.andThen(Math::sqrt)).hasMessageContaining("most is a value of all users");
    }

    @Test
    void functions_of_the_mean_apply_one_after_the_other() {
        Metric metric = Metric.ofUser("m", u -> 4).andThen(Math::sqrt).andThen(x -> x + 1);
        assertThat(metric.of(user)).isEqualTo(3);
    }

    @Test
    void the_lower_error_and_the_higher_share_is_better() {
        assertThat(Metrics.rmse().isBetter(0.8, 0.9)).isTrue();
        assertThat(Metrics.ndcg(10).isBetter(0.8, 0.9)).isFalse();
        assertThat(Metrics.rmse().isBetter(Double.NaN, 0.9)).isFalse();
        assertThat(Metrics.rmse().isBetter(0.9, Double.NaN)).isTrue();
    }

    @Test
    void an_outcome_keeps_its_list() {
        assertThat(user.recommended(2)).isSameAs(user.recommended(2));
        assertThat(user.recommended(1).size()).isEqualTo(1);
        assertThat(user.predictions()).isSameAs(user.predictions());
    }

    @Test
    void a_prediction_that_is_no_number_is_refused_and_named() {
        Recommender broken = new Recommender() {
            @Override
            public Ratings train() {
                return train;
            }

            @Override
            public OptionalDouble estimate(int u, int i) {
                return OptionalDouble.empty();
            }

            @Override
            public double predict(int u, int i) {
                return Double.NaN;
            }
        };
        assertThatThrownBy(() -> Metrics.mae().of(Outcome.of(broken, 7, Profile.of(4, 5))))
                .hasMessage("a prediction must be a number, but was NaN for user 7 and movie 1");
    }

    @Test
    void a_metric_of_nobody_is_undefined() {
        assertThat(List.of(Metrics.mae(), Metrics.catalogCoverage(3)))
                .allSatisfy(metric -> assertThat(metric.of()).isNaN());
    }
}
