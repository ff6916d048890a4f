package matinee.tune;

import static matinee.eval.Metrics.rmse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.CancellationException;
import matinee.Algorithm;
import matinee.Profile;
import matinee.Progress;
import matinee.RatingColumns;
import matinee.Ratings;
import matinee.Recommender;
import matinee.Scale;
import matinee.baseline.Bias;
import matinee.baseline.GlobalMean;
import matinee.data.Split;
import matinee.eval.Comparison;
import matinee.eval.Evaluation;
import matinee.factor.AlternatingLeastSquares;
import matinee.item.Ease;
import matinee.neighbor.UserKnn;
import matinee.similarity.Similarities;
import org.junit.jupiter.api.Test;

class BlendTest {
    private final Ratings ratings = tastes(80, 60);

    /** Makes ratings in which odd and even users differ, and each rates higher or lower than others. */
    private static Ratings tastes(int users, int items) {
        Random random = new Random(4);
        RatingColumns columns = new RatingColumns();
        for (int user = 1; user <= users; user++) {
            int level = random.nextInt(2);
            for (int item = 1; item <= items; item++) {
                if (random.nextInt(3) == 0) {
                    columns.add(user, item, ((user + item) % 2 == 0 ? 3 : 1) + level + random.nextInt(2), 0);
                }
            }
        }
        return columns.toRatings(Scale.wholeStars());
    }

    /** Knows every training rating by heart, and nothing else. */
    private record Memory() implements Algorithm {
        @Override
        public Recommender fit(Ratings train) {
            return new Recommender() {
                @Override
                public Ratings train() {
                    return train;
                }

                @Override
                public OptionalDouble estimate(int user, int item) {
                    return train.user(user).value(item);
                }
            };
        }
    }

    @Test
    void a_blend_is_no_worse_than_its_best_method_and_says_how_it_is_mixed() {
        Split split = Split.random(ratings, 0.2, 1);
        Algorithm bias = Bias.withDefaults();
        Algorithm factors = AlternatingLeastSquares.ofRank(3).withPenalty(2);
        Algorithm blend = Blend.of(bias, factors);
        Comparison comparison = Evaluation.on(split, rmse()).of(bias, factors, blend);

        assertThat(comparison.row(blend).value(rmse()))
                .isLessThan(comparison.row(factors).value(rmse()) + 0.01)
                .isLessThan(comparison.row(bias).value(rmse()));
        BlendModel model = Blend.of(bias, factors).fit(split.train());
        assertThat(model.weights()[1]).isGreaterThan(0.7);
        double sum = model.intercept();
        for (int n = 0; n < 2; n++) {
            sum += model.weights()[n] * model.models().get(n).score(1, 2);
        }
        assertThat(model.estimate(1, 2)).hasValue(sum);
    }

    @Test
    void what_is_known_by_heart_gets_no_weight() {
        BlendModel model =
                Blend.of(Bias.withDefaults(), new Memory()).withPenalty(0.01).fit(ratings);

        assertThat(model.weights()[1]).isCloseTo(0, within(1e-9));
        assertThat(model.weights()[0]).isGreaterThan(0.5);
    }

    @Test
    void one_method_alone_is_left_nearly_as_it_is() {
        BlendModel model = Blend.of(Bias.withDefaults()).withPenalty(0.1).fit(ratings);

        assertThat(model.weights()[0]).isCloseTo(1, within(0.2));
        assertThat(model.predict(1, 2))
                .isCloseTo(Bias.withDefaults().fit(ratings).predict(1, 2), within(0.2));
    }

    @Test
    void where_no_method_has_an_estimate_neither_has_the_blend() {
        BlendModel model = Blend.of(Bias.withDefaults(), Ease.withDefaults()).fit(ratings);

        assertThat(model.estimate(999, 999)).isEmpty();
        assertThat(model.estimate(1, 999)).isPresent();
    }

    @Test
    void a_user_is_folded_into_every_method_or_refused() {
        BlendModel model = Blend.of(
                        Bias.withDefaults(), AlternatingLeastSquares.ofRank(3).withPenalty(2))
                .fit(ratings);
        Recommender more = model.foldIn(1001, ratings.user(3));

        assertThat(more.predict(1001, 5)).isCloseTo(model.predict(3, 5), within(0.15));
        assertThat(more.predict(2, 5)).isEqualTo(model.predict(2, 5));
        BlendModel fixed = Blend.of(UserKnn.of(Similarities.pearson())).fit(ratings);
        assertThatThrownBy(() -> fixed.foldIn(1001, Profile.of(5)))
                .hasMessageContaining("NeighborModel cannot: fit the blend to his ratings, too");
    }

    @Test
    void a_stop_uses_the_folds_that_are_done() {
        Progress stopped = new Progress() {
            @Override
            public void report(String what, long done, long total) {}

            @Override
            public boolean isStopped() {
                return true;
            }
        };
        BlendModel model =
                Blend.of(Bias.withDefaults(), GlobalMean.withDefaults()).fit(ratings, stopped);

        assertThat(model.weights()[0]).isGreaterThan(0.6);
    }

    @Test
    void an_interrupt_breaks_off() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Blend.of(Bias.withDefaults()).fit(ratings)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> Blend.of()).hasMessageContaining("at least one recipe to blend");
        assertThatThrownBy(() -> Blend.of(Bias.withDefaults()).withInnerFolds(1))
                .hasMessage("innerFolds must be 2 or more, but was 1");
        assertThatThrownBy(() -> Blend.of(Bias.withDefaults()).withPenalty(0))
                .hasMessageContaining("penalty must be above 0");
        assertThat(List.of(Blend.of(GlobalMean.withDefaults())))
                .hasToString("[Blend[GlobalMean[], innerFolds=5, penalty=10.0, seed=42]]");
    }
}
