package matinee.notebook.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import matinee.Algorithm;
import matinee.Profile;
import matinee.Rating;
import matinee.Ratings;
import matinee.Recommendation;
import matinee.baseline.Bias;
import matinee.factor.FactorModel;
import matinee.factor.MatrixFactorization;
import matinee.neighbor.ItemKnn;
import matinee.neighbor.NeighborModel;
import matinee.neighbor.UserKnn;
import matinee.similarity.Similarities;
import matinee.similarity.Similarity;
import org.junit.jupiter.api.Test;

class AdviserTest {
    private static final int NEWCOMER = 1000;

    private final Ratings ratings = Drawn.ratings(60, 40, 0.4, 7);
    private final Profile stars = Profile.from(new int[] {1, 2, 3, 4, 9}, new double[] {5, 1.5, 4, 2, 4.5});

    private static List<Integer> items(List<Advice> list) {
        return list.stream().map(Advice::item).toList();
    }

    private Ratings withNewcomer() {
        return ratings.plus(stars.ids()
                .mapToObj(item -> Rating.of(NEWCOMER, item, stars.value(item).orElseThrow()))
                .toArray(Rating[]::new));
    }

    @Test
    void viewers_alike_advise_a_newcomer_as_if_the_model_had_been_fitted_to_him() {
        Similarity similarity = Similarities.pearson().shrunk(5);
        List<Advice> advice = new UserAdviser(ratings, similarity, 7, 3).advise(stars, 6);
        var fitted = UserKnn.of(similarity).withK(7).withMinNeighbors(3).fit(withNewcomer());

        assertThat(items(advice))
                .isEqualTo(fitted.recommend(NEWCOMER, 6).stream()
                        .map(Recommendation::item)
                        .toList());
        assertThat(advice)
                .allSatisfy(one -> assertThat(one.score()).isCloseTo(fitted.score(NEWCOMER, one.item()), within(1e-9)));
    }

    @Test
    void a_viewers_movies_advise_as_the_fitted_model_does_for_a_viewer_whom_it_knows() {
        Similarity similarity = Similarities.cosine().withMinOverlap(2);
        NeighborModel fitted = ItemKnn.of(similarity).withK(1000).fit(ratings);
        Profile known = ratings.user(5);

        assertThat(new ItemAdviser(ratings, similarity, 1, id -> "movie " + id).advise(known, 10))
                .hasSize(10)
                .allSatisfy(one -> assertThat(one.score()).isCloseTo(fitted.score(5, one.item()), within(1e-9)))
                .noneMatch(one -> known.has(one.item()));
    }

    @Test
    void movies_of_the_newcomers_taste_come_first_by_every_personal_way() {
        for (Adviser adviser : List.of(
                new UserAdviser(ratings, Similarities.pearson().shrunk(5), 20, 3),
                new ItemAdviser(ratings, Similarities.pearson().shrunk(5), 2, id -> "movie " + id),
                FactorAdviser.of(ratings, MatrixFactorization.ofRank(4).withEpochs(60), id -> "movie " + id))) {
            List<Integer> first = items(adviser.advise(stars, 8));
            assertThat(first.stream().filter(item -> item % 2 == 1).count())
                    .as(adviser + " gives " + first)
                    .isGreaterThanOrEqualTo(7);
        }
    }

    @Test
    void a_reason_names_what_the_newcomer_rated_highly() {
        List<Advice> advice = new ItemAdviser(ratings, Similarities.pearson(), 2, id -> "movie " + id).advise(stars, 3);

        assertThat(advice)
                .allSatisfy(one -> assertThat(one.because()).matches("you gave (5|4|4.5) stars to movie [139].*"));
    }

    @Test
    void a_viewer_folded_into_a_factorization_is_predicted_nearly_as_if_trained() {
        MatrixFactorization recipe = MatrixFactorization.ofRank(4).withEpochs(60);
        FactorModel trained = recipe.fit(ratings);
        Profile known = ratings.user(8);
        List<Advice> advice = FactorAdviser.of(ratings, recipe, id -> "").advise(known, 40);

        double difference = advice.stream()
                .mapToDouble(one -> Math.abs(one.score() - trained.score(8, one.item())))
                .average()
                .orElseThrow();
        assertThat(difference).isLessThan(0.4);
    }

    @Test
    void the_crowd_advises_everybody_alike_but_for_what_is_rated() {
        CrowdAdviser bias = CrowdAdviser.ofBias(ratings);
        Profile other = Profile.from(new int[] {2, 9}, new double[] {5, 0.5});
        List<Integer> mine = items(bias.advise(stars, 30));
        List<Integer> theirs = items(bias.advise(other, 40));

        assertThat(theirs.stream().filter(item -> !stars.has(item)).limit(30).toList())
                .isEqualTo(mine);
        assertThat(mine.get(0))
                .isEqualTo(Bias.withDefaults()
                        .fit(withNewcomer())
                        .recommend(NEWCOMER, 1)
                        .list()
                        .get(0)
                        .item());
    }

    @Test
    void popularity_counts_and_knows_no_taste() {
        List<Advice> advice = CrowdAdviser.ofPopularity(ratings).advise(stars, 3);

        assertThat(advice).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(advice.get(0).score())
                .isEqualTo(ratings.item(advice.get(0).item()).size());
        assertThat(advice.get(0).because()).contains("viewers rated it");
    }

    @Test
    void a_recipe_of_the_learners_own_is_fitted_anew() {
        var recipe = UserKnn.of(Similarities.pearson()).withK(5);
        List<Advice> advice = RecipeAdviser.of(ratings, recipe).advise(stars, 4);

        assertThat(items(advice))
                .isEqualTo(recipe.fit(withNewcomer()).recommend(NEWCOMER, 4).stream()
                        .map(Recommendation::item)
                        .toList());
        assertThat(advice.get(0).because()).matches("\\d+ neighbors? voted for it");
    }

    @Test
    void a_model_that_takes_newcomers_in_is_fitted_once() {
        MatrixFactorization recipe = MatrixFactorization.ofRank(4).withEpochs(60);
        AtomicInteger fits = new AtomicInteger();
        Algorithm counted = train -> {
            fits.incrementAndGet();
            return recipe.fit(train);
        };
        RecipeAdviser adviser = RecipeAdviser.of(ratings, counted);
        adviser.advise(Profile.from(new int[] {1}, new double[] {2}), 3);

        assertThat(items(adviser.advise(stars, 4)))
                .isEqualTo(recipe.fit(ratings).foldIn(NEWCOMER, stars).recommend(NEWCOMER, 4).stream()
                        .map(Recommendation::item)
                        .toList());
        assertThat(fits).hasValue(1);
    }

    @Test
    void the_factorization_here_takes_a_newcomer_in_as_the_library_does() {
        MatrixFactorization recipe = MatrixFactorization.ofRank(4).withEpochs(60);
        var folded = recipe.fit(ratings).foldIn(NEWCOMER, stars);

        assertThat(FactorAdviser.of(ratings, recipe, id -> "").advise(stars, 10))
                .allSatisfy(one -> assertThat(one.score()).isCloseTo(folded.score(NEWCOMER, one.item()), within(1e-4)));
    }
}
