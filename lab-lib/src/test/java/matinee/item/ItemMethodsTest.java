package matinee.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import matinee.Algorithm;
import matinee.Alike;
import matinee.Inductive;
import matinee.Profile;
import matinee.Progress;
import matinee.Rating;
import matinee.RatingColumns;
import matinee.Ratings;
import matinee.Recommender;
import matinee.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ItemMethodsTest {
    private static Ratings drawn(int users, int items) {
        Random random = new Random(3);
        RatingColumns columns = new RatingColumns();
        for (int user = 1; user <= users; user++) {
            for (int item = 1; item <= items; item++) {
                if (random.nextInt(10) < ((user + item) % 2 == 0 ? 6 : 2)) {
                    columns.add(user, item, 1 + random.nextInt(5), 0);
                }
            }
        }
        return columns.toRatings(Scale.wholeStars());
    }

    static Stream<Algorithm> recipes() {
        return Stream.of(
                SlopeOne.withDefaults(),
                Ease.withDefaults().withPenalty(3),
                ItemCosine.withDefaults().withK(5));
    }

    @Test
    void slope_one_of_the_papers_example() {
        // User 1 gave movie 1 a 1 and movie 2 a 1.5; user 2 gave movie 1 a 2: movie 2 is half a star above, so 2.5.
        Ratings ratings = Ratings.of(Rating.of(1, 1, 1), Rating.of(1, 2, 1.5), Rating.of(2, 1, 2));
        SlopeModel model = SlopeOne.withDefaults().fit(ratings);

        assertThat(model.predict(2, 2)).isEqualTo(2.5);
        assertThat(model.difference(2, 1)).hasValue(0.5);
        assertThat(model.difference(1, 2)).hasValue(-0.5);
    }

    @Test
    void where_nobody_rated_both_slope_one_says_the_users_mean() {
        Ratings ratings = Ratings.of(Rating.of(1, 1, 1), Rating.of(1, 2, 2), Rating.of(2, 3, 5));
        SlopeModel model = SlopeOne.withDefaults().fit(ratings);

        assertThat(model.estimate(1, 3)).hasValue(1.5);
        assertThat(model.difference(1, 3)).isEmpty();
        assertThat(model.estimate(9, 1)).isEmpty();
    }

    @Test
    void the_inverse_times_the_matrix_is_the_identity() {
        Random random = new Random(5);
        int size = 77;
        double[][] full = new double[size][size];
        for (int n = 0; n < size; n++) {
            for (int m = 0; m <= n; m++) {
                full[n][m] = n == m ? size : random.nextDouble();
                full[m][n] = full[n][m];
            }
        }
        double[][] inverse = new double[size][];
        for (int n = 0; n < size; n++) {
            inverse[n] = java.util.Arrays.copyOf(full[n], n + 1);
        }
        Inverse.invert(inverse, Progress.silent());
        for (int n = 0; n < size; n++) {
            for (int m = 0; m < size; m++) {
                double sum = 0;
                for (int k = 0; k < size; k++) {
                    sum += full[n][k] * (k > m ? inverse[k][m] : inverse[m][k]);
                }
                assertThat(sum).isCloseTo(n == m ? 1 : 0, within(1e-12));
            }
        }
    }

    @Test
    void ease_by_users_and_by_movies_say_the_same() {
        Ratings ratings = drawn(30, 40);
        PairWeights users = EaseByUsers.of(ratings.matrix(), 3, Progress.silent());
        PairWeights items = EaseByItems.of(ratings.matrix(), 3, Progress.silent());
        int[] rated = {0, 5, 17, 30};

        assertThat(users.scores(rated)).containsExactly(items.scores(rated), within(1e-6));
        assertThat(users.towards(7)).containsExactly(items.towards(7), within(1e-6));
        for (int item = 0; item < 40; item++) {
            assertThat(users.score(rated, item)).isEqualTo(users.scores(rated)[item]);
            assertThat(items.score(rated, item)).isEqualTo(items.scores(rated)[item]);
        }
    }

    @Test
    void no_other_weights_without_a_diagonal_cost_less_than_those_of_ease() {
        Ratings ratings = drawn(12, 6);
        double[][] weights = new double[6][];
        PairWeights ease = EaseByItems.of(ratings.matrix(), 2, Progress.silent());
        for (int item = 0; item < 6; item++) {
            weights[item] = ease.scores(new int[] {item});
            assertThat(weights[item][item]).isZero();
        }
        double best = cost(ratings, weights, 2);
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                for (double step : new double[] {-0.01, 0.01}) {
                    if (i != j) {
                        weights[i][j] += step;
                        assertThat(cost(ratings, weights, 2)).isGreaterThan(best);
                        weights[i][j] -= step;
                    }
                }
            }
        }
    }

    private static double cost(Ratings ratings, double[][] weights, double penalty) {
        double cost = 0;
        for (int user : ratings.users().toArray()) {
            for (int item = 0; item < weights.length; item++) {
                double error = ratings.user(user).has(item + 1) ? 1 : 0;
                for (int one = 0; one < weights.length; one++) {
                    error -= ratings.user(user).has(one + 1) ? weights[one][item] : 0;
                }
                cost += error * error;
            }
        }
        for (double[] row : weights) {
            for (double each : row) {
                cost += penalty * each * each;
            }
        }
        return cost;
    }

    @Test
    void the_cosine_of_movies_counts_shared_viewers() {
        Ratings ratings = Ratings.of(
                Rating.of(1, 1, 5), Rating.of(1, 2, 1), Rating.of(2, 1, 3), Rating.of(2, 3, 3), Rating.of(3, 2, 2));
        PairModel model = ItemCosine.withDefaults().fit(ratings);

        // Of movies 1 and 2 (two viewers each) one viewer is shared; of 1 and 3 (two and one) one.
        assertThat(model.score(3, 1)).isCloseTo(1 / 2.0, within(1e-12));
        assertThat(model.score(1, 3)).isCloseTo(1 / Math.sqrt(2), within(1e-12));
        assertThat(model.similar(1, 5)).containsExactly(new Alike(3, 1 / Math.sqrt(2)), new Alike(2, 0.5));
    }

    @Test
    void a_movie_speaks_for_its_k_nearest_only() {
        Ratings ratings = Ratings.of(
                Rating.of(1, 1, 5), Rating.of(1, 2, 1), Rating.of(2, 1, 3), Rating.of(2, 3, 3), Rating.of(3, 1, 2));
        PairModel model = ItemCosine.withDefaults().withK(1).fit(ratings);

        // Movies 2 and 3 are equally near to movie 1: the lower id is nearer.
        assertThat(model.score(3, 2)).isPositive();
        assertThat(model.score(3, 3)).isZero();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void a_known_user_folded_in_anew_is_told_what_he_was_told(Algorithm recipe) {
        Ratings ratings = drawn(30, 20);
        Inductive model = (Inductive) recipe.fit(ratings);
        Recommender anew = model.foldIn(1001, ratings.user(4));

        assertThat(IntStream.rangeClosed(1, 21)
                        .mapToDouble(item -> anew.score(1001, item))
                        .toArray())
                .containsExactly(
                        IntStream.rangeClosed(1, 21)
                                .mapToDouble(item -> model.score(4, item))
                                .toArray(),
                        within(1e-9));
        assertThat(anew.recommend(1001, 5).list()).hasSize(5).noneMatch(r -> ratings.user(4)
                .has(r.item()));
        assertThat(model.foldIn(1001, Profile.of()).estimate(1001, 3)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void lists_for_all_users_are_the_lists_one_by_one(Algorithm recipe) {
        Ratings ratings = drawn(30, 20);
        Recommender model = recipe.fit(ratings);

        assertThat(model.recommendToAll(4))
                .isEqualTo(ratings.users()
                        .mapToObj(user -> model.recommend(user, 4))
                        .toList());
        assertThat(model.recommend(4, 20).stream()
                        .map(r -> model.score(4, r.item()))
                        .toList())
                .isEqualTo(model.recommend(4, 20).stream().map(r -> r.score()).toList());
    }

    @Test
    void what_cannot_be_learned_with_is_refused() {
        assertThatThrownBy(() -> Ease.withDefaults().withPenalty(0)).hasMessageContaining("penalty must be above 0");
        assertThatThrownBy(() -> ItemCosine.withDefaults().withK(0)).hasMessage("k must be 1 or more, but was 0");
        assertThatThrownBy(() -> PairMemory.check(10_000_000, 8)).hasMessageContaining("pairs must fit into memory");
        assertThat(List.of(Ease.withDefaults())).hasToString("[Ease[penalty=100.0]]");
    }
}
