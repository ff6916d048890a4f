package matinee.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import matinee.Algorithm;
import matinee.Alike;
import matinee.Inductive;
import matinee.Profile;
import matinee.RatingColumns;
import matinee.Ratings;
import matinee.Recommender;
import matinee.Scale;
import matinee.StopsAfter;
import matinee.TrainingCurve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactorMethodsTest {
    private static final Ratings TASTES = tastes(60, 50);

    /** Makes ratings of two tastes: odd users like and mostly see odd movies, even users even ones. */
    private static Ratings tastes(int users, int items) {
        Random random = new Random(1);
        RatingColumns columns = new RatingColumns();
        for (int user = 1; user <= users; user++) {
            for (int item = 1; item <= items; item++) {
                boolean likes = (user + item) % 2 == 0;
                if (random.nextInt(10) < (likes ? 6 : 2)) {
                    columns.add(user, item, (likes ? 4 : 1) + random.nextInt(2), 0);
                }
            }
        }
        return columns.toRatings(Scale.wholeStars());
    }

    static Stream<Algorithm> recipes() {
        return Stream.of(
                MatrixFactorization.ofRank(6).withLearningRate(0.02),
                SvdPlusPlus.ofRank(6).withLearningRate(0.02),
                NonNegativeFactorization.ofRank(4),
                AlternatingLeastSquares.ofRank(6).withPenalty(2),
                ImplicitLeastSquares.ofRank(2).withConfidence(3),
                BayesianRanking.ofRank(6).withLearningRate(0.05));
    }

    private static FactorModel fit(Algorithm recipe) {
        return (FactorModel) recipe.fit(TASTES);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void a_taste_is_learned(Algorithm recipe) {
        FactorModel model = fit(recipe);

        assertThat(model.recommend(1, 8).stream().filter(r -> r.item() % 2 == 1))
                .hasSizeGreaterThanOrEqualTo(7);
        assertThat(model.recommend(2, 8).stream().filter(r -> r.item() % 2 == 0))
                .hasSizeGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void the_loss_falls(Algorithm recipe) {
        double[] losses = fit(recipe).curve().losses();

        assertThat(losses[losses.length - 1]).isLessThan(0.9 * losses[0]);
    }

    @Test
    void a_curve_says_what_its_training_makes_small() {
        assertThat(fit(ImplicitLeastSquares.ofRank(2)).curve().toString()).contains(" of 1 in ");
        TrainingCurve ranking = fit(BayesianRanking.ofRank(2).withEpochs(1)).curve();
        assertThat(ranking.toString()).contains(" bits after 1 epoch");
        assertThat(ranking.loss(1)).isGreaterThan(0.3).isLessThan(1.01);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void lists_for_all_users_are_the_lists_one_by_one(Algorithm recipe) {
        FactorModel model = fit(recipe);

        assertThat(model.recommendToAll(5))
                .isEqualTo(TASTES.users()
                        .mapToObj(user -> model.recommend(user, 5))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void one_thread_and_eight_learn_the_same_bits(Algorithm recipe) {
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool eight = new ForkJoinPool(8);
        try {
            FactorModel alone = one.submit(() -> fit(recipe)).join();
            FactorModel together = eight.submit(() -> fit(recipe)).join();
            assertThat(together.userFactors(7)).isEqualTo(alone.userFactors(7));
            assertThat(together.itemFactors(7)).isEqualTo(alone.itemFactors(7));
            assertThat(together.curve()).isEqualTo(alone.curve());
        } finally {
            one.shutdown();
            eight.shutdown();
        }
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void similar_movies_are_of_the_same_taste_and_nearest_first(Algorithm recipe) {
        List<Alike> similar = fit(recipe).similar(3, 6);

        assertThat(similar).hasSize(6).noneMatch(one -> one.id() == 3);
        assertThat(similar.stream().filter(one -> one.id() % 2 == 1)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(similar.stream().map(Alike::similarity).toList())
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(fit(recipe).similar(999, 6)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void a_known_user_folded_in_anew_is_told_nearly_what_he_was_told(Algorithm recipe) {
        FactorModel model = fit(recipe);
        Recommender anew = model.foldIn(1001, TASTES.user(1));

        double[] old = TASTES.items().mapToDouble(item -> model.score(1, item)).toArray();
        double[] again =
                TASTES.items().mapToDouble(item -> anew.score(1001, item)).toArray();
        assertThat(correlation(old, again)).isGreaterThan(0.97);
        assertThat(anew.recommend(1001, 9).stream())
                .noneMatch(r -> TASTES.user(1).has(r.item()));
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double ab = IntStream.range(0, a.length)
                .mapToDouble(n -> (a[n] - meanA) * (b[n] - meanB))
                .sum();
        double aa = Arrays.stream(a).map(x -> (x - meanA) * (x - meanA)).sum();
        double bb = Arrays.stream(b).map(x -> (x - meanB) * (x - meanB)).sum();
        return ab / Math.sqrt(aa * bb);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void folding_in_leaves_everybody_else_alone(Algorithm recipe) {
        Inductive model = fit(recipe);
        Recommender more = model.foldIn(1001, Profile.from(new int[] {1, 3, 777}, new double[] {5, 5, 1}));

        assertThat(more.predict(2, 4)).isEqualTo(model.predict(2, 4));
        assertThat(more.recommend(2, 5)).isEqualTo(model.recommend(2, 5));
        assertThat(more.predict(1001, 888)).isBetween(1.0, 5.0);
        assertThat(more.recommend(1001, 3).stream().map(r -> r.item() % 2)).containsOnly(1);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void who_folds_in_without_ratings_is_a_stranger(Algorithm recipe) {
        Inductive model = fit(recipe);
        Recommender nobody = model.foldIn(1001, Profile.of());

        assertThat(nobody.recommend(1001, 5)).isEqualTo(model.recommend(1001, 5));
        assertThat(nobody.predict(1001, 3)).isEqualTo(model.predict(1001, 3));
        assertThat(nobody.estimate(1001, 3)).isEqualTo(model.estimate(1001, 3));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void an_interrupt_breaks_off_and_a_stop_hands_back_what_there_is(Algorithm recipe) {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> fit(recipe)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();

        FactorModel stopped = (FactorModel) recipe.fit(TASTES, StopsAfter.epochs(2));
        assertThat(stopped.curve().epochs()).isEqualTo(2);
        assertThat(stopped.predict(1, 1)).isBetween(1.0, 5.0);
    }

    @Test
    void what_alternating_finds_of_a_user_is_the_best_there_is() {
        AlternatingLeastSquares recipe = AlternatingLeastSquares.ofRank(3).withPenalty(2);
        FactorModel model = recipe.fit(TASTES);
        double best = cost(model, model.userFactors(5), model.userBias(5), recipe);
        for (int f = 0; f < 3; f++) {
            for (double step : new double[] {-0.01, 0.01}) {
                double[] other = model.userFactors(5);
                other[f] += step;
                assertThat(cost(model, other, model.userBias(5), recipe)).isGreaterThan(best);
            }
        }
        assertThat(cost(model, model.userFactors(5), model.userBias(5) + 0.01, recipe))
                .isGreaterThan(best);
    }

    private static double cost(FactorModel model, double[] p, double bias, AlternatingLeastSquares recipe) {
        Profile rated = TASTES.user(5);
        double cost = recipe.biasPenalty() * bias * bias;
        for (double each : p) {
            cost += recipe.penalty() * each * each;
        }
        for (int n = 0; n < rated.size(); n++) {
            double[] q = model.itemFactors(rated.id(n));
            double error = rated.at(n) - TASTES.mean() - bias - model.itemBias(rated.id(n));
            for (int f = 0; f < p.length; f++) {
                error -= p[f] * q[f];
            }
            cost += error * error;
        }
        return cost;
    }

    @Test
    void a_few_steps_of_conjugate_gradients_come_near_the_solution_of_the_implicit_equations() {
        FactorModel model =
                ImplicitLeastSquares.ofRank(5).withConfidence(4).withEpochs(40).fit(TASTES);
        Recommender solved = model.foldIn(1001, TASTES.user(6));

        assertThat(TASTES.items().mapToDouble(item -> solved.score(1001, item)).toArray())
                .containsExactly(
                        TASTES.items().mapToDouble(item -> model.score(6, item)).toArray(), within(2e-3));
    }

    @Test
    void non_negative_factors_never_are_negative() {
        FactorModel model = NonNegativeFactorization.ofRank(4).fit(TASTES);

        assertThat(TASTES.items().boxed().flatMap(item -> Arrays.stream(model.itemFactors(item))
                        .boxed()))
                .allMatch(factor -> factor >= 0);
        assertThat(model.estimate(1, 999)).isEmpty();
    }

    @Test
    void what_ranks_says_nothing_of_stars() {
        FactorModel model = BayesianRanking.ofRank(3).withEpochs(3).fit(TASTES);

        assertThat(model.estimate(1, 1)).isEmpty();
        assertThat(model.predict(1, 1)).isEqualTo(TASTES.mean());
        assertThat(model.recommend(999, 5).size()).isEqualTo(5);
    }

    @Test
    void what_cannot_be_solved_with_is_refused() {
        assertThatThrownBy(() -> AlternatingLeastSquares.ofRank(3).withPenalty(0))
                .hasMessage("penalty must be above 0, but was 0.0");
        assertThatThrownBy(() -> ImplicitLeastSquares.ofRank(3).withConfidence(-1))
                .hasMessageContaining("confidence must be 0 or more");
        assertThatThrownBy(() -> SvdPlusPlus.ofRank(0)).hasMessage("rank must be 1 or more, but was 0");
    }
}
