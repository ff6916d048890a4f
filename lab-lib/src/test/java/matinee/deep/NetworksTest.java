package matinee.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import matinee.Algorithm;
import matinee.Rating;
import matinee.Ratings;
import matinee.Recommender;
import matinee.Scale;
import matinee.StopsAfter;
import matinee.TrainingCurve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Trains networks on ratings whose law is known. */
class NetworksTest {
    private static final int USERS = 60;
    private static final int ITEMS = 50;

    /** Likes go crosswise: odd users like odd movies, even ones even movies. Biases alone can say nothing of it. */
    private final Ratings crosswise = crosswise();

    private static Ratings crosswise() {
        Random random = new Random(8);
        List<Rating> ratings = IntStream.range(0, USERS * ITEMS)
                .filter(n -> random.nextInt(3) > 0)
                .mapToObj(n -> Rating.of(n / ITEMS, n % ITEMS, (n / ITEMS + n % ITEMS) % 2 == 0 ? 5 : 1))
                .toList();
        return Ratings.from(Scale.wholeStars(), ratings);
    }

    static Stream<Algorithm> learners() {
        return Stream.of(
                NeuralRatings.ofWidth(6)
                        .withBatch(64)
                        .withEpochs(25)
                        .withLearningRate(0.01)
                        .withPenalty(0.001)
                        .withValidation(0),
                NeuralFactorization.ofRank(4)
                        .withHidden(8)
                        .withBatch(64)
                        .withEpochs(25)
                        .withLearningRate(0.01)
                        .withPenalty(0.001)
                        .withValidation(0),
                AutoRec.ofHidden(8)
                        .withBatch(8)
                        .withEpochs(25)
                        .withLearningRate(0.02)
                        .withPenalty(0.001)
                        .withDropout(0.1));
    }

    @ParameterizedTest
    @MethodSource("learners")
    void a_network_learns_what_biases_cannot_say(Algorithm recipe) {
        Recommender fitted = recipe.fit(crosswise);
        long right = IntStream.range(0, USERS * ITEMS)
                .filter(n -> fitted.predict(n / ITEMS, n % ITEMS) > 3 == ((n / ITEMS + n % ITEMS) % 2 == 0))
                .count();

        assertThat(right).isGreaterThan(USERS * ITEMS * 95L / 100);
    }

    @Test
    void another_seed_gives_another_network_and_a_committee_the_mean_of_its_members() {
        NeuralRatings recipe = NeuralRatings.ofWidth(3).withEpochs(2).withBatch(64);
        double first = recipe.fit(crosswise).predict(1, 2);
        double second = recipe.withSeed(43).fit(crosswise).predict(1, 2);

        assertThat(second).isNotEqualTo(first);
        assertThat(recipe.inCommittee(2).fit(crosswise).predict(1, 2)).isCloseTo((first + second) / 2, within(1e-9));
        assertThat(recipe.inCommittee(2)).isEqualTo(new Committee(List.of(recipe, recipe.withSeed(43))));
        assertThatThrownBy(() -> Committee.of(0, n -> recipe)).hasMessageContaining("1 member or more");
    }

    @Test
    void two_trainings_at_once_give_the_same_bits_as_one_after_the_other() {
        NeuralRatings recipe = NeuralRatings.ofWidth(4).withEpochs(3).withBatch(64);
        double[] alone = predictions(recipe.fit(crosswise));
        List<double[]> together = IntStream.range(0, 3)
                .parallel()
                .mapToObj(n -> predictions(recipe.fit(crosswise)))
                .toList();

        assertThat(together).allSatisfy(each -> assertThat(each).isEqualTo(alone));
    }

    private static double[] predictions(Recommender fitted) {
        return IntStream.range(0, USERS * ITEMS)
                .mapToDouble(n -> fitted.predict(n / ITEMS, n % ITEMS))
                .toArray();
    }

    @Test
    void training_stops_where_the_ratings_held_out_get_worse() {
        Random noise = new Random(2);
        Ratings random = Ratings.from(
                Scale.wholeStars(),
                IntStream.range(0, 900)
                        .mapToObj(n -> Rating.of(n / 30, n % 30, 1 + noise.nextInt(5)))
                        .toList());
        TrainingCurve curve = NeuralRatings.ofWidth(16)
                .withLearningRate(0.02)
                .withPenalty(0)
                .withDropout(0)
                .withBatch(32)
                .withValidation(0.2)
                .withPatience(2)
                .withEpochs(60)
                .fit(random)
                .curve();

        assertThat(curve.epochs()).isLessThan(60).isEqualTo(curve.bestEpoch() + 2);
        assertThat(curve.loss(curve.epochs())).isLessThan(curve.validation(curve.epochs()));
    }

    @Test
    void a_stop_brings_what_is_learned_so_far_and_an_interrupt_nothing() {
        NeuralRatings recipe = NeuralRatings.ofWidth(3).withEpochs(50).withBatch(64);
        assertThat(recipe.fit(crosswise, StopsAfter.epochs(2)).curve().epochs()).isEqualTo(2);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> recipe.fit(crosswise)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_learning_rate_without_reason_is_told_as_such() {
        NeuralRatings wild = NeuralRatings.ofWidth(4).withLearningRate(1e20).withBatch(64);

        assertThatThrownBy(() -> wild.fit(crosswise)).hasMessageContaining("take a smaller learning rate");
    }

    @Test
    void parameters_are_counted() {
        long rows = crosswise.userCount() + crosswise.itemCount();
        Ratings train = crosswise;

        assertThat(NeuralRatings.ofWidth(4)
                        .withHidden(6, 5)
                        .withEpochs(1)
                        .fit(train)
                        .parameters())
                .isEqualTo(rows * 5 + (8 * 6 + 6) + (6 * 5 + 5) + (5 + 1));
        assertThat(NeuralFactorization.ofRank(2)
                        .withWidth(4)
                        .withHidden(6)
                        .withEpochs(1)
                        .fit(train)
                        .parameters())
                .isEqualTo(rows * (1 + 2 + 4) + 2 + (8 * 6 + 6) + (6 + 1));
        assertThat(AutoRec.ofHidden(7).withEpochs(1).fit(train).parameters())
                .isEqualTo(7L * USERS + 7 + 7L * USERS + USERS);
    }

    @Test
    void what_cannot_be_trained_with_is_refused() {
        assertThatThrownBy(() -> NeuralRatings.ofWidth(0)).hasMessageContaining("width must be 1");
        assertThatThrownBy(() -> NeuralRatings.ofWidth(2).withHidden(3, 0)).hasMessageContaining("hidden layer");
        assertThatThrownBy(() -> NeuralRatings.ofWidth(2).withDropout(1)).hasMessageContaining("dropout must be");
        assertThatThrownBy(() -> NeuralRatings.ofWidth(2).withBatch(0)).hasMessageContaining("batch must be");
        assertThatThrownBy(() -> NeuralRatings.ofWidth(2).withPenalty(-1)).hasMessageContaining("penalty must be");
        assertThatThrownBy(() -> NeuralRatings.ofWidth(2).withLearningRate(Double.NaN))
                .hasMessageContaining("learningRate must be");
        assertThatThrownBy(() -> NeuralFactorization.ofRank(2).withWidth(0)).hasMessageContaining("rank and width");
        assertThatThrownBy(() -> AutoRec.ofHidden(0)).hasMessageContaining("hidden must be");
    }

    @Test
    void similar_movies_get_similar_embeddings() {
        RatingNetwork fitted = NeuralRatings.ofWidth(6)
                .withBatch(64)
                .withEpochs(25)
                .withLearningRate(0.01)
                .withPenalty(0.001)
                .fit(crosswise);
        double[] zero = fitted.itemEmbedding(0);

        assertThat(cosine(zero, fitted.itemEmbedding(2))).isGreaterThan(0.7);
        assertThat(cosine(zero, fitted.itemEmbedding(1))).isLessThan(0);
        assertThat(fitted.userEmbedding(0)).hasSize(6);
        assertThat(fitted.itemEmbedding(-5)).containsOnly(0);
    }

    @Test
    void a_trained_network_says_by_hand_what_it_says_itself() {
        RatingNetwork fitted = NeuralRatings.ofWidth(5)
                .withHidden(7, 6)
                .withEpochs(2)
                .withValidation(0)
                .fit(crosswise);
        double[] both = DoubleStream.concat(
                        Arrays.stream(fitted.userEmbedding(3)), Arrays.stream(fitted.itemEmbedding(4)))
                .toArray();
        double byHand = fitted.mean()
                + fitted.userBias(3)
                + fitted.itemBias(4)
                + fitted.layers().of(both);

        assertThat(fitted.estimate(3, 4).orElseThrow()).isCloseTo(byHand, within(1e-4));
        assertThat(fitted.layers().parameters() + 6L * (crosswise.userCount() + crosswise.itemCount()))
                .isEqualTo(fitted.parameters());
    }

    private static double cosine(double[] a, double[] b) {
        double ab = IntStream.range(0, a.length).mapToDouble(n -> a[n] * b[n]).sum();
        return ab
                / Math.sqrt(Arrays.stream(a).map(x -> x * x).sum()
                        * Arrays.stream(b).map(x -> x * x).sum());
    }
}
