package matinee.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import matinee.Algorithm;
import matinee.Rating;
import matinee.Ratings;
import matinee.Recommendation;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private final Ratings ratings = Ratings.of(
            Rating.of(1, 1, 5), Rating.of(1, 2, 4), Rating.of(2, 1, 3), Rating.of(2, 3, 1), Rating.of(3, 1, 2));

    @Test
    void the_global_mean_is_the_same_for_all() {
        assertThat(GlobalMean.withDefaults().fit(ratings).predict(1, 3)).isEqualTo(3);
        assertThat(GlobalMean.withDefaults().fit(ratings).predict(99, 99)).isEqualTo(3);
    }

    @Test
    void user_and_item_means_know_their_own_and_nothing_of_strangers() {
        assertThat(UserMean.withDefaults().fit(ratings).predict(1, 3)).isEqualTo(4.5);
        assertThat(ItemMean.withDefaults().fit(ratings).predict(3, 2)).isEqualTo(4);
        assertThat(UserMean.withDefaults().fit(ratings).estimate(9, 1)).isEmpty();
        assertThat(ItemMean.withDefaults().fit(ratings).estimate(1, 9)).isEmpty();
    }

    @Test
    void damping_draws_a_movie_with_few_ratings_to_the_mean() {
        assertThat(ItemMean.withDefaults().withDamping(1).fit(ratings).predict(3, 2))
                .isEqualTo((4 + 3) / 2.0);
    }

    @Test
    void one_epoch_of_biases_can_be_worked_out_by_hand() {
        Bias.Model model = Bias.withDefaults()
                .withUserPenalty(1)
                .withItemPenalty(0)
                .withEpochs(1)
                .fit(ratings);
        // movies first: (2 + 0 - 1) / 3, 1, -2; then user 1: ((5 - 3 - 1/3) + (4 - 3 - 1)) / 3
        assertThat(model.itemBias(1)).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(model.userBias(1)).isCloseTo(5 / 9.0, within(1e-15));
        assertThat(model.estimate(1, 3).orElseThrow()).isCloseTo(3 + 5 / 9.0 - 2, within(1e-15));
    }

    @Test
    void a_stranger_has_no_bias() {
        Bias.Model model = Bias.withDefaults().fit(ratings);
        assertThat(model.estimate(9, 1).orElseThrow()).isEqualTo(3 + model.itemBias(1));
        assertThat(model.estimate(9, 9)).isEmpty();
    }

    @Test
    void popularity_ranks_by_count_and_ties_by_id() {
        assertThat(Popularity.withDefaults().fit(ratings).recommend(9, 3).stream())
                .containsExactly(new Recommendation(1, 3), new Recommendation(2, 1), new Recommendation(3, 1));
        assertThat(Popularity.withDefaults().fit(ratings).predict(1, 3)).isEqualTo(3);
    }

    @Test
    void predictions_stay_on_the_scale() {
        Ratings spread = Ratings.of(
                Rating.of(1, 1, 5), Rating.of(1, 2, 5), Rating.of(2, 1, 1), Rating.of(2, 2, 1), Rating.of(2, 3, 4));
        Bias.Model model =
                Bias.withDefaults().withUserPenalty(0).withItemPenalty(0).fit(spread);
        assertThat(model.estimate(1, 3).orElseThrow()).isGreaterThan(5);
        assertThat(model.predict(1, 3)).isEqualTo(5);
    }

    @Test
    void nothing_can_be_learned_from_nothing() {
        Stream.of(
                        GlobalMean.withDefaults(),
                        UserMean.withDefaults(),
                        ItemMean.withDefaults(),
                        Bias.withDefaults(),
                        Popularity.withDefaults())
                .forEach((Algorithm recipe) -> assertThatThrownBy(() -> recipe.fit(Ratings.of()))
                        .hasMessage("ratings must not be empty: there is nothing to learn from"));
    }
}
