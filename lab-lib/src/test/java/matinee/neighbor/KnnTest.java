package matinee.neighbor;

import static matinee.similarity.Similarities.cosine;
import static matinee.similarity.Similarities.meanSquaredDifference;
import static matinee.similarity.Similarities.pearson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import matinee.Algorithm;
import matinee.Alike;
import matinee.Rating;
import matinee.Ratings;
import matinee.Recommender;
import org.junit.jupiter.api.Test;

class KnnTest {
    /** User 1 is asked about movie 4. User 2 agrees with 1 two stars lower, user 3 disagrees, user 4 agrees in part. */
    private final Ratings ratings = Ratings.of(
            Rating.of(1, 1, 3),
            Rating.of(1, 2, 4),
            Rating.of(1, 3, 5),
            Rating.of(2, 1, 1),
            Rating.of(2, 2, 2),
            Rating.of(2, 3, 3),
            Rating.of(2, 4, 2),
            Rating.of(3, 1, 5),
            Rating.of(3, 2, 4),
            Rating.of(3, 3, 3),
            Rating.of(3, 4, 1),
            Rating.of(4, 1, 2),
            Rating.of(4, 2, 2),
            Rating.of(4, 3, 5),
            Rating.of(4, 4, 5));

    private static final double ALIKE = 3 / Math.sqrt(2 * 6); // of users 1 and 4: (-1, 0, 1) and (-1, -1, 2)

    @Test
    void plain_neighbors_vote_with_their_ratings_and_disagreeing_users_do_not_vote() {
        Recommender model = UserKnn.of(pearson()).plain().fit(ratings);
        assertThat(model.predict(1, 4)).isCloseTo((1 * 2 + ALIKE * 5) / (1 + ALIKE), within(1e-12));
    }

    @Test
    void mean_centered_neighbors_vote_with_how_far_they_are_above_their_mean() {
        Recommender model = UserKnn.of(pearson()).fit(ratings);
        assertThat(model.predict(1, 4)).isCloseTo(4 + (1 * (2 - 2) + ALIKE * (5 - 3.5)) / (1 + ALIKE), within(1e-12));
    }

    @Test
    void z_scored_neighbors_vote_with_standard_deviations() {
        Recommender model = UserKnn.of(pearson()).zScored().fit(ratings);
        double own = Math.sqrt(2 / 3.0);
        double z = 1.5 / Math.sqrt((2.25 + 2.25 + 2.25 + 2.25) / 4);
        assertThat(model.estimate(1, 4).orElseThrow()).isCloseTo(4 + own * ALIKE * z / (1 + ALIKE), within(1e-12));
    }

    @Test
    void k_keeps_the_nearest() {
        Recommender model = UserKnn.of(pearson()).plain().withK(1).fit(ratings);
        assertThat(model.predict(1, 4)).isEqualTo(2);
    }

    @Test
    void of_neighbors_equally_near_the_first_in_the_ratings_votes() {
        Ratings tied = Ratings.of(
                Rating.of(1, 1, 3),
                Rating.of(1, 2, 4),
                Rating.of(9, 1, 3),
                Rating.of(9, 2, 4),
                Rating.of(9, 3, 5),
                Rating.of(2, 1, 3),
                Rating.of(2, 2, 4),
                Rating.of(2, 3, 1));
        Knn nearest = UserKnn.of(meanSquaredDifference()).plain().withK(1);
        assertThat(nearest.fit(tied).predict(1, 3)).isEqualTo(5);
        assertThat(nearest.fit(tied.rows(7, 6, 5, 4, 3, 2, 1, 0)).predict(1, 3)).isEqualTo(1);
    }

    @Test
    void item_based_is_user_based_with_users_and_movies_swapped() {
        Ratings swapped = Ratings.from(
                ratings.scale(),
                ratings.stream()
                        .map(r -> Rating.of(r.item(), r.user(), r.value()))
                        .toList());
        for (Algorithm[] pair : new Algorithm[][] {
            {UserKnn.of(cosine()), ItemKnn.of(cosine())},
            {UserKnn.of(pearson()).zScored(), ItemKnn.of(pearson()).zScored()}
        }) {
            assertThat(pair[1].fit(swapped).predict(4, 1))
                    .isEqualTo(pair[0].fit(ratings).predict(1, 4));
        }
    }

    @Test
    void the_neighbors_of_a_prediction_explain_it() {
        NeighborModel model = UserKnn.of(pearson()).plain().fit(ratings);
        assertThat(model.neighbors(1, 4)).extracting(Neighbor::id).containsExactly(2, 4);
        assertThat(model.neighbors(1, 4).get(1).similarity()).isCloseTo(ALIKE, within(1e-12));
        assertThat(model.neighbors(1, 4)).extracting(Neighbor::overlap).containsOnly(3);
        double sum = model.neighbors(1, 4).stream()
                .mapToDouble(n -> n.similarity() * n.rating())
                .sum();
        double weight =
                model.neighbors(1, 4).stream().mapToDouble(Neighbor::similarity).sum();
        assertThat(model.predict(1, 4)).isCloseTo(sum / weight, within(1e-12));
    }

    @Test
    void the_nearest_of_all_are_listed_without_the_user_itself() {
        assertThat(UserKnn.of(pearson()).fit(ratings).nearest(1, 5))
                .extracting(Alike::id)
                .containsExactly(2, 4);
    }

    @Test
    void strangers_get_no_estimate_but_a_prediction() {
        Recommender model = UserKnn.of(pearson()).fit(ratings);
        assertThat(model.estimate(77, 4)).isEmpty();
        assertThat(model.predict(77, 4)).isEqualTo(ratings.mean());
        assertThat(model.estimate(1, 77)).isEmpty();
    }

    @Test
    void too_few_neighbors_leave_the_base_alone() {
        assertThat(UserKnn.of(pearson()).withMinNeighbors(3).fit(ratings).predict(1, 4))
                .isEqualTo(4);
        assertThat(UserKnn.of(pearson())
                        .plain()
                        .withMinNeighbors(3)
                        .fit(ratings)
                        .estimate(1, 4))
                .isEmpty();
    }

    @Test
    void a_similarity_of_your_own_votes_like_the_librarys() {
        Recommender mine = UserKnn.of((a, b) -> pearson().between(a, b)).fit(ratings);
        assertThat(mine.predict(1, 4))
                .isEqualTo(UserKnn.of(pearson()).fit(ratings).predict(1, 4));
    }

    @Test
    void recommendations_leave_out_what_was_rated() {
        assertThat(UserKnn.of(pearson()).fit(ratings).recommend(1, 10).stream().map(r -> r.item()))
                .containsExactly(4);
        assertThat(UserKnn.of(pearson()).fit(ratings).recommend(2, 10).size()).isZero();
    }

    @Test
    void an_interrupt_stops_fitting_and_stays_set() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> UserKnn.of(pearson()).fit(ratings)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_recipe_prints_what_it_is_and_equals_its_like() {
        assertThat(UserKnn.of(pearson()).withK(30))
                .isEqualTo(UserKnn.of(pearson()).withK(30))
                .hasToString("UserKnn[similarity=Pearson[], k=30, minNeighbors=1, centering=Mean[]]");
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> UserKnn.of(pearson()).withK(0)).hasMessage("k must be 1 or more, but was 0");
        assertThatThrownBy(() -> UserKnn.of(pearson()).plain().comparingResiduals())
                .hasMessageContaining("add .on(Bias.withDefaults())");
        assertThatThrownBy(() -> UserKnn.of(pearson()).fit(Ratings.of())).hasMessageContaining("must not be empty");
    }
}
