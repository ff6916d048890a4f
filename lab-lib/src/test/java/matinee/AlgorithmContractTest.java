package matinee;

import static matinee.similarity.Similarities.cosine;
import static matinee.similarity.Similarities.meanSquaredDifference;
import static matinee.similarity.Similarities.pearson;
import static matinee.similarity.Similarities.spearman;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import matinee.baseline.Bias;
import matinee.baseline.GlobalMean;
import matinee.baseline.ItemMean;
import matinee.baseline.Popularity;
import matinee.baseline.UserMean;
import matinee.classify.Clustered;
import matinee.classify.KMeans;
import matinee.coldstart.FeatureKnn;
import matinee.coldstart.FeatureRegression;
import matinee.coldstart.LocalPopularity;
import matinee.deep.AutoRec;
import matinee.deep.NeuralFactorization;
import matinee.deep.NeuralRatings;
import matinee.eval.Named;
import matinee.factor.AlternatingLeastSquares;
import matinee.factor.BayesianRanking;
import matinee.factor.ImplicitLeastSquares;
import matinee.factor.MatrixFactorization;
import matinee.factor.NonNegativeFactorization;
import matinee.factor.SvdPlusPlus;
import matinee.feature.Features;
import matinee.item.Ease;
import matinee.item.ItemCosine;
import matinee.item.SlopeOne;
import matinee.neighbor.ItemKnn;
import matinee.neighbor.UserKnn;
import matinee.store.ModelFile;
import matinee.store.Storable;
import matinee.tune.Blend;
import matinee.tune.GridSearch;
import matinee.tune.TunedModel;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every algorithm of the course to what {@link Algorithm} and {@link Recommender} promise. */
class AlgorithmContractTest {
    private static final int STRANGER = 999;
    private static final Features FEATURES = Features.from(
            List.of("a", "b"), IntStream.rangeClosed(1, 150).toArray(), id -> new double[] {id % 7, id % 3});

    private final Ratings ratings = draw(5, 30, 40);
    private final Ratings few = Ratings.of(Rating.of(7, 70, 4));

    /** Makes each recipe anew, so that two calls give two that are equal and not the same. */
    static Stream<Algorithm> recipes() {
        return Stream.of(
                GlobalMean.withDefaults(),
                UserMean.withDefaults(),
                ItemMean.withDefaults().withDamping(5),
                Bias.withDefaults(),
                Popularity.withDefaults(),
                UserKnn.of(pearson()),
                UserKnn.of(spearman().shrunk(10)).zScored(),
                UserKnn.of(meanSquaredDifference()).plain(),
                ItemKnn.of(cosine().shrunk(100)).on(Bias.withDefaults()).comparingResiduals(),
                Named.of("mine", ItemKnn.of(pearson().significant(5).withMinOverlap(2))),
                Clustered.of(KMeans.ofK(3).withRestarts(2), UserKnn.of(pearson())),
                Clustered.of(KMeans.ofK(2), Bias.withDefaults()).by(FEATURES),
                FeatureKnn.ofUsers(Bias.withDefaults(), FEATURES).withK(5),
                FeatureKnn.ofMovies(Bias.withDefaults(), FEATURES).withDamping(2),
                FeatureRegression.of(Bias.withDefaults(), FEATURES, FEATURES),
                LocalPopularity.of(FEATURES).withK(4),
                GridSearch.of(Bias.withDefaults()).with(Bias::withEpochs, 1, 3).onFolds(1),
                MatrixFactorization.ofRank(7),
                MatrixFactorization.ofRank(3).withLearningRate(0.3).withValidation(0.2),
                SvdPlusPlus.ofRank(6),
                SvdPlusPlus.ofRank(3).withValidation(0.2),
                NonNegativeFactorization.ofRank(5),
                AlternatingLeastSquares.ofRank(5),
                ImplicitLeastSquares.ofRank(6).withConfidence(2),
                BayesianRanking.ofRank(6).withEpochs(5),
                SlopeOne.withDefaults(),
                Ease.withDefaults().withPenalty(5),
                ItemCosine.withDefaults().withK(3),
                Blend.of(Bias.withDefaults(), AlternatingLeastSquares.ofRank(2), Ease.withDefaults())
                        .withInnerFolds(3),
                NeuralRatings.ofWidth(4).withHidden(6).withBatch(64).withEpochs(2),
                NeuralRatings.ofWidth(3).withEpochs(1).withValidation(0).inCommittee(2),
                NeuralFactorization.ofRank(3).withHidden(5, 4).withEpochs(2).withDropout(0),
                AutoRec.ofHidden(5).withBatch(16).withEpochs(2));
    }

    private static Ratings draw(long seed, int users, int items) {
        Random random = new Random(seed);
        RatingColumns columns = new RatingColumns();
        for (int user = 1; user <= users; user++) {
            for (int item = 101; item <= 100 + items; item++) {
                if (random.nextInt(4) == 0) {
                    columns.add(user, item, 0.5 + 0.5 * random.nextInt(10), 0);
                }
            }
        }
        return columns.toRatings(Scale.halfStars());
    }

    private static double[] predictions(Recommender fitted) {
        return pairs().mapToDouble(n -> fitted.predict(user(n), item(n))).toArray();
    }

    private static IntStream pairs() {
        return IntStream.range(0, 32 * 42);
    }

    private static int user(int n) {
        return n / 42 == 31 ? STRANGER : n / 42;
    }

    private static int item(int n) {
        return n % 42 == 41 ? STRANGER : 100 + n % 42;
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void equal_recipes_are_equal_and_print_what_they_are(Algorithm recipe) {
        List<Algorithm> twins = recipes()
                .filter(other -> other.toString().equals(recipe.toString()))
                .toList();

        assertThat(twins).containsExactly(recipe);
        assertThat(twins.get(0).hashCode()).isEqualTo(recipe.hashCode());
        assertThat(recipe.toString()).doesNotContain("@");
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void every_prediction_is_a_number_on_the_scale_also_for_strangers(Algorithm recipe) {
        assertThat(DoubleStream.of(predictions(recipe.fit(ratings)))).allMatch(stars -> stars >= 0.5 && stars <= 5);
        assertThat(DoubleStream.of(predictions(recipe.fit(few)))).allMatch(stars -> stars >= 0.5 && stars <= 5);
        assertThat(recipe.fit(few).predict(7, 70)).isBetween(0.5, 5.0);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void two_strangers_are_predicted_the_mean(Algorithm recipe) {
        assertThat(recipe.fit(ratings).predict(STRANGER, STRANGER)).isEqualTo(ratings.mean());
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void there_is_nothing_to_learn_from_no_ratings(Algorithm recipe) {
        Ratings none = Ratings.from(Scale.halfStars(), List.of());

        assertThatThrownBy(() -> recipe.fit(none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not be empty");
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void the_same_recipe_and_ratings_give_the_same_bits_with_or_without_a_listener(Algorithm recipe) {
        double[] once = predictions(recipe.fit(ratings));

        assertThat(predictions(recipe.fit(draw(5, 30, 40)))).isEqualTo(once);
        assertThat(predictions(recipe.fit(ratings, (what, done, total) -> {}))).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void what_is_fitted_can_be_asked_by_many_threads(Algorithm recipe) {
        Recommender fitted = recipe.fit(ratings);
        ForkJoinPool pool = new ForkJoinPool(8);
        try {
            DoubleStream parallel = pairs().parallel().mapToDouble(n -> fitted.predict(user(n), item(n)));
            assertThat(pool.submit(parallel::toArray).join()).isEqualTo(predictions(fitted));
        } finally {
            pool.shutdown();
        }
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void a_list_has_no_movie_that_was_rated_and_its_best_first(Algorithm recipe) {
        Recommender fitted = recipe.fit(ratings);
        TopN list = fitted.recommend(1, 100);

        assertThat(fitted.train()).isSameAs(ratings);
        assertThat(list.stream().map(Recommendation::item))
                .noneMatch(item -> ratings.user(1).has(item));
        assertThat(list.size()).isEqualTo(ratings.itemCount() - ratings.user(1).size());
        assertThat(list.stream().map(Recommendation::score).toList())
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(fitted.recommend(STRANGER, 3).size()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void what_is_saved_and_read_again_says_the_same_bits(Algorithm recipe, @TempDir Path folder) {
        Recommender made = recipe.fit(ratings);
        Recommender fitted = made instanceof TunedModel tuned ? tuned.model() : made; // what was tuned is what is kept
        Path file = folder.resolve("model.matinee");

        ModelFile.save((Storable) fitted, file);
        Recommender read = ModelFile.load(file, Recommender.class);

        assertThat(predictions(read)).isEqualTo(predictions(fitted));
        assertThat(read.recommend(1, 10)).isEqualTo(fitted.recommend(1, 10));
        assertThat(read.recommend(STRANGER, 10)).isEqualTo(fitted.recommend(STRANGER, 10));
        assertThat(read.train().stream()).containsExactlyElementsOf(fitted.train());
        assertThat(read).isInstanceOf(fitted.getClass());
        assertThat(((Storable) read).recipe()).isEqualTo(((Storable) fitted).recipe());
    }
}
