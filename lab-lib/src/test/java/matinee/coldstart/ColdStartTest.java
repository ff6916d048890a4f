package matinee.coldstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import matinee.Rating;
import matinee.Ratings;
import matinee.Recommendation;
import matinee.Recommender;
import matinee.baseline.Bias;
import matinee.baseline.GlobalMean;
import matinee.feature.Distance;
import matinee.feature.Features;
import matinee.feature.Near;
import matinee.feature.Scaling;
import org.junit.jupiter.api.Test;

class ColdStartTest {
    /** Users 1 to 4 rated; 9 is a stranger of 21 years, of 8 nothing is known. */
    private final Features ages =
            Features.from(List.of("age"), new int[] {1, 2, 3, 4, 9}, id -> new double[] {id == 9 ? 21 : 10 * id});

    private final Ratings ratings = Ratings.of(
            Rating.of(1, 70, 5),
            Rating.of(2, 70, 5),
            Rating.of(3, 70, 2),
            Rating.of(4, 70, 1),
            Rating.of(2, 71, 4),
            Rating.of(4, 71, 4),
            Rating.of(1, 72, 3));

    private final FeatureKnn knn = FeatureKnn.ofUsers(GlobalMean.withDefaults(), ages)
            .withScaling(Scaling.NONE)
            .withK(2)
            .withDamping(0);

    @Test
    void a_stranger_gets_what_those_of_the_same_age_gave() {
        FeatureKnnModel model = knn.fit(ratings);

        assertThat(model.voters(9, 70)).containsExactly(new Near(2, 1), new Near(3, 9));
        assertThat(model.estimate(9, 70).orElseThrow()).isCloseTo(3.5, within(1e-12));
    }

    @Test
    void damping_draws_a_few_votes_to_the_base() {
        double mean = ratings.mean();

        assertThat(knn.withDamping(2).fit(ratings).estimate(9, 70).orElseThrow())
                .isCloseTo(mean + ((5 - mean) + (2 - mean)) / 4, within(1e-12));
    }

    @Test
    void nobody_votes_for_himself_and_nobody_knows_an_unknown() {
        FeatureKnnModel model = knn.fit(ratings);

        assertThat(model.voters(1, 72)).isEmpty();
        assertThat(model.voters(8, 70)).isEmpty();
        assertThat(model.estimate(8, 70)).hasValue(ratings.mean());
    }

    @Test
    void movies_vote_for_a_new_movie_of_their_genre() {
        Features genres = Features.from(
                List.of("western"), new int[] {70, 71, 72, 99}, id -> new double[] {id == 70 || id == 99 ? 1 : 0});
        FeatureKnnModel model = FeatureKnn.ofMovies(GlobalMean.withDefaults(), genres)
                .withScaling(Scaling.NONE)
                .withK(1)
                .withDamping(0)
                .fit(ratings);

        assertThat(model.voters(2, 99)).containsExactly(new Near(70, 0));
        assertThat(model.estimate(2, 99).orElseThrow()).isCloseTo(5, within(1e-12));
        assertThat(model.estimate(4, 99).orElseThrow()).isCloseTo(1, within(1e-12));
    }

    @Test
    void a_regression_finds_what_kind_of_user_likes_what_kind_of_movie() {
        Ratings planted = planted();
        Features users = Features.from(List.of("old"), planted.users().toArray(), id -> new double[] {id % 2});
        Features movies = Features.from(List.of("western"), planted.items().toArray(), id -> new double[] {id % 2});
        RegressionModel model = FeatureRegression.of(GlobalMean.withDefaults(), users, movies)
                .withPenalty(0.01)
                .fit(planted);

        assertThat(model.effects(1).get(0).user()).isEqualTo("old");
        assertThat(model.effects(1).get(0).movie()).isEqualTo("western");
        assertThat(model.estimate(1, 101).orElseThrow()).isCloseTo(5, within(0.01));
        assertThat(model.estimate(1, 100).orElseThrow()).isCloseTo(1, within(0.01));
    }

    @Test
    void someone_who_was_not_described_can_be_met_without_learning_anew() {
        Ratings planted = planted();
        Features users = Features.from(List.of("old"), planted.users().toArray(), id -> new double[] {id % 2});
        Features movies = Features.from(List.of("western"), planted.items().toArray(), id -> new double[] {id % 2});
        RegressionModel model =
                FeatureRegression.of(GlobalMean.withDefaults(), users, movies).fit(planted);
        Recommender met = model.meet(777, 1);

        assertThat(met.predict(777, 101)).isEqualTo(model.predict(1, 101));
        assertThat(met.predict(2, 101)).isEqualTo(model.predict(2, 101));
        assertThatThrownBy(() -> model.meet(777, 1, 2)).hasMessageContaining("must have 1 numbers, but had 2");
    }

    private static Ratings planted() {
        return Ratings.of(IntStream.range(0, 400)
                .mapToObj(n -> Rating.of(n / 20, 100 + n % 20, (n / 20 + n) % 2 == 0 ? 5 : 1))
                .toArray(Rating[]::new));
    }

    @Test
    void a_regression_is_the_solution_of_its_normal_equations() {
        Random random = new Random(2);
        Features users = Features.from(
                List.of("a", "b"), new int[] {1, 2, 3, 4, 5, 6}, id -> new double[] {random.nextGaussian(), id % 2});
        Features movies = Features.from(List.of("z"), new int[] {1, 2, 3, 4, 5}, id -> new double[] {id * id});
        Ratings some = Ratings.of(IntStream.range(0, 30)
                .filter(n -> n % 7 != 0)
                .mapToObj(n -> Rating.of(1 + n / 5, 1 + n % 5, 1 + random.nextInt(5)))
                .toArray(Rating[]::new));
        FeatureRegression recipe =
                FeatureRegression.of(GlobalMean.withDefaults(), users, movies).withPenalty(3);
        RegressionModel model = recipe.fit(some);
        KnownRows xs = KnownRows.of(users, some::hasUser);
        KnownRows zs = KnownRows.of(movies, some::hasItem);
        double[] gradient = new double[6];
        for (Rating r : some) {
            double off = r.value() - model.estimate(r.user(), r.item()).orElseThrow();
            for (int n = 0; n < 6; n++) {
                gradient[n] += off * xs.of(r.user())[n / 2] * zs.of(r.item())[n % 2];
            }
        }
        for (RegressionModel.Effect effect : model.effects(6)) {
            int n = 2 * List.of("a", "b", "all").indexOf(effect.user())
                    + List.of("z", "all").indexOf(effect.movie());
            assertThat(gradient[n]).isCloseTo(3 * effect.stars(), within(1e-9));
        }
    }

    @Test
    void a_list_begins_with_what_those_alike_have_seen_and_a_perfect_stranger_gets_the_hits() {
        Recommender model = new LocalPopularity(ages, 2, Distance.euclidean(), Scaling.NONE, 0.5).fit(ratings);

        assertThat(model.recommend(9, 3).stream().map(Recommendation::item)).containsExactly(70, 71, 72);
        assertThat(model.score(9, 70)).isEqualTo(2 + 0.5);
        assertThat(model.score(9, 71)).isEqualTo(1 + 0.25);
        assertThat(model.score(1, 71)).isEqualTo(1 + 0.25);
        assertThat(model.score(8, 70)).isEqualTo(0.5);
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> knn.withK(0)).hasMessage("k must be 1 or more, but was 0");
        assertThatThrownBy(() -> knn.withDamping(-1)).hasMessageContaining("damping must be 0 or more");
        assertThatThrownBy(() -> LocalPopularity.of(ages).withK(0)).hasMessageContaining("k must be 1");
        Features wide =
                Features.of(IntStream.range(0, 60).mapToObj(n -> "f" + n).toList());
        assertThatThrownBy(() -> FeatureRegression.of(Bias.withDefaults(), wide, wide))
                .hasMessageContaining("at most 3000, but were 3721: leave some out");
        assertThatThrownBy(() ->
                        FeatureRegression.of(Bias.withDefaults(), ages, ages).withPenalty(0))
                .hasMessageContaining("penalty must be above 0");
    }
}
