package matinee.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import matinee.Profile;
import matinee.Rating;
import matinee.Ratings;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MetricsPropertiesTest {
    private static final int MOVIES = 12;
    private final Ratings train = Ratings.of(IntStream.rangeClosed(1, MOVIES)
            .mapToObj(item -> Rating.of(1, item, 3))
            .toArray(Rating[]::new));

    private Outcome drawn(long seed) {
        Random random = new Random(seed);
        double[] stars = IntStream.rangeClosed(1, MOVIES)
                .mapToDouble(item -> random.nextInt(3) == 0 ? 1 + random.nextInt(5) : Double.NaN)
                .toArray();
        stars[random.nextInt(MOVIES)] = 4;
        double[] scores = random.doubles(MOVIES, 0, 6).toArray();
        return outcome((int) (seed % 1000) + 2000, stars, scores);
    }

    private Outcome outcome(int user, double[] stars, double[] scores) {
        return Outcome.of(new Scored("drawn", (u, item) -> scores[item - 1]).fit(train), user, Profile.of(stars));
    }

    @Property
    void shares_are_from_0_to_1(@ForAll long seed, @ForAll @IntRange(min = 1, max = 15) int n) {
        Outcome user = drawn(seed);
        assertThat(List.of(
                        Metrics.precision(n),
                        Metrics.recall(n),
                        Metrics.ndcg(n),
                        Metrics.averagePrecision(n),
                        Metrics.reciprocalRank(n),
                        Metrics.hitRate(n),
                        Metrics.catalogCoverage(n),
                        Metrics.coverage()))
                .allSatisfy(metric -> assertThat(metric.of(user)).isBetween(0.0, 1 + 1e-12));
    }

    @Property
    void rmse_is_at_least_mae(@ForAll @Size(min = 1, max = 5) List<Long> seeds) {
        Outcome[] users = seeds.stream().map(this::drawn).toArray(Outcome[]::new);
        assertThat(Metrics.rmse().of(users))
                .isGreaterThanOrEqualTo(Metrics.mae().of(users) - 1e-12);
    }

    @Property
    void the_order_of_users_does_not_matter(@ForAll @Size(min = 2, max = 5) List<Long> seeds) {
        List<Outcome> users = new ArrayList<>(seeds.stream().map(this::drawn).toList());
        double inOrder = Metrics.ndcg(5).of(users.toArray(Outcome[]::new));
        Collections.reverse(users);
        assertThat(Metrics.ndcg(5).of(users.toArray(Outcome[]::new))).isCloseTo(inOrder, within(1e-12));
    }

    @Property
    void a_longer_list_finds_no_less(@ForAll long seed, @ForAll @IntRange(min = 1, max = 11) int n) {
        Outcome user = drawn(seed);
        assertThat(Metrics.recall(n + 1).of(user))
                .isGreaterThanOrEqualTo(Metrics.recall(n).of(user));
        assertThat(Metrics.hitRate(n + 1).of(user))
                .isGreaterThanOrEqualTo(Metrics.hitRate(n).of(user));
        assertThat(Metrics.reciprocalRank(n + 1).of(user))
                .isGreaterThanOrEqualTo(Metrics.reciprocalRank(n).of(user));
    }

    @Property
    void the_ideal_list_has_ndcg_and_average_precision_1(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int n) {
        Profile heldOut = drawn(seed).heldOut();
        Outcome ideal = Outcome.of(new Scored("ideal", (u, item) -> heldOut.has(item) ? 5 : 1).fit(train), 2, heldOut);
        assertThat(Metrics.ndcg(n).of(ideal)).isCloseTo(1, within(1e-12));
        assertThat(Metrics.averagePrecision(n).of(ideal)).isCloseTo(1, within(1e-12));
    }

    @Property
    void moving_a_relevant_movie_up_never_lowers_ndcg(@ForAll long seed) {
        Random random = new Random(seed);
        double[] stars = IntStream.range(0, MOVIES)
                .mapToDouble(item -> item % 3 == 0 ? 4 : Double.NaN)
                .toArray();
        double[] scores = random.doubles(MOVIES, 0, 6).toArray();
        double[] moved = Arrays.copyOf(scores, MOVIES);
        moved[3 * random.nextInt(4)] += random.nextDouble();
        assertThat(Metrics.ndcg(6).of(outcome(2, stars, moved)))
                .isGreaterThanOrEqualTo(Metrics.ndcg(6).of(outcome(2, stars, scores)) - 1e-12);
    }
}
