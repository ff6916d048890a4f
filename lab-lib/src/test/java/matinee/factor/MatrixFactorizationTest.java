package matinee.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.concurrent.CancellationException;
import matinee.Rating;
import matinee.RatingColumns;
import matinee.Ratings;
import matinee.Scale;
import matinee.StopsAfter;
import org.junit.jupiter.api.Test;

class MatrixFactorizationTest {
    private final Ratings three = Ratings.of(Rating.of(1, 1, 5), Rating.of(1, 2, 3), Rating.of(2, 1, 4));
    private final Ratings many = ratings(40, 60);

    /** Makes ratings in which the taste of odd and even users differs. */
    private static Ratings ratings(int users, int items) {
        Random random = new Random(1);
        RatingColumns columns = new RatingColumns();
        for (int user = 1; user <= users; user++) {
            for (int item = 1; item <= items; item++) {
                if (random.nextInt(3) > 0) {
                    columns.add(user, item, ((user + item) % 2 == 0 ? 4 : 2) + random.nextInt(2), 0);
                }
            }
        }
        return columns.toRatings(Scale.wholeStars());
    }

    @Test
    void the_biases_of_one_epoch_can_be_worked_out_by_hand() {
        FactorModel model = MatrixFactorization.ofRank(2)
                .withInitialDeviation(0)
                .withEpochs(1)
                .withLearningRate(0.1)
                .withPenalty(0.5)
                .fit(three);
        // The mean is 4. First rating: e = 1, both biases 0.1. Second: e = 3 − 4 − 0.1 = −1.1,
        // user 1: 0.1 + 0.1 (−1.1 − 0.05), movie 2: −0.11. Third: e = 4 − 4 − 0.1, user 2: −0.01, movie 1: 0.1 + 0.1
        // (−0.1 − 0.05).
        assertThat(model.userBias(1)).isCloseTo(-0.015, within(1e-12));
        assertThat(model.itemBias(2)).isCloseTo(-0.11, within(1e-12));
        assertThat(model.userBias(2)).isCloseTo(-0.01, within(1e-12));
        assertThat(model.itemBias(1)).isCloseTo(0.085, within(1e-12));
        assertThat(model.predict(2, 2)).isCloseTo(4 - 0.01 - 0.11, within(1e-12));
        assertThat(model.curve().loss(1)).isCloseTo(Math.sqrt((1 + 1.21 + 0.01) / 3), within(1e-12));
    }

    @Test
    void the_first_step_of_the_factors_can_be_worked_out_by_hand() {
        MatrixFactorization recipe = MatrixFactorization.ofRank(5)
                .withInitialDeviation(1)
                .withLearningRate(0.1)
                .withPenalty(0.5);
        Descent descent = Descent.of(recipe, three);
        Factors before = descent.snapshot();
        double agreement = 0;
        for (int f = 0; f < 5; f++) {
            agreement += before.users[0][f] * before.items[0][f];
        }
        double error = 5 - 4 - agreement;

        assertThat(descent.learn(0, 1)).isCloseTo(error * error, within(1e-4));

        Factors after = descent.snapshot();
        assertThat(after.userBiases[0]).isCloseTo(0.1 * error, within(1e-6));
        for (int f = 0; f < 5; f++) {
            float p = before.users[0][f];
            float q = before.items[0][f];
            assertThat((double) after.users[0][f]).isCloseTo(p + 0.1 * (error * q - 0.5 * p), within(1e-5));
            assertThat((double) after.items[0][f]).isCloseTo(q + 0.1 * (error * p - 0.5 * q), within(1e-5));
        }
        assertThat(after.users[1]).isEqualTo(before.users[1]);
    }

    @Test
    void the_loss_falls_and_taste_is_learned() {
        FactorModel model = MatrixFactorization.ofRank(4)
                .withEpochs(60)
                .withLearningRate(0.02)
                .fit(many);

        double[] losses = model.curve().losses();
        assertThat(losses).hasSize(60);
        assertThat(losses[59]).isLessThan(0.7 * losses[0]);
        assertThat(model.predict(1, 1)).isGreaterThan(3.8);
        assertThat(model.predict(1, 2)).isLessThan(3.2);
    }

    @Test
    void the_same_seed_gives_the_same_bits_and_another_seed_others() {
        MatrixFactorization recipe = MatrixFactorization.ofRank(8).withValidation(0.2);
        FactorModel once = recipe.fit(many);
        FactorModel again = MatrixFactorization.ofRank(8).withValidation(0.2).fit(ratings(40, 60));
        FactorModel other = recipe.withSeed(7).fit(many);

        assertThat(again.userFactors(3)).isEqualTo(once.userFactors(3));
        assertThat(again.curve()).isEqualTo(once.curve());
        assertThat(other.userFactors(3)).isNotEqualTo(once.userFactors(3));
        assertThat(other.curve()).isNotEqualTo(once.curve());
    }

    @Test
    void with_validation_the_best_epochs_model_comes_back_and_patience_ends_the_training() {
        MatrixFactorization recipe = MatrixFactorization.ofRank(30)
                .withValidation(0.3)
                .withLearningRate(0.05)
                .withPenalty(0)
                .withEpochs(500);
        FactorModel model = recipe.fit(many);

        int best = model.curve().bestEpoch();
        assertThat(model.curve().epochs()).isEqualTo(best + 3);
        assertThat(recipe.withEpochs(best).fit(many).userFactors(1)).isEqualTo(model.userFactors(1));
        assertThat(recipe.withPatience(20).fit(many).curve().epochs()).isGreaterThan(best + 3);
    }

    @Test
    void what_is_held_out_is_not_learned_from_but_still_counts_as_seen() {
        FactorModel model = MatrixFactorization.ofRank(2).withValidation(0.9).fit(three);

        assertThat(model.train()).isEqualTo(three);
        assertThat(model.recommend(1, 5).list()).isEmpty();
        assertThat(model.userFactors(1).length).isEqualTo(2);
        double[] untouched = model.userFactors(2);
        assertThat(model.userBias(2) != 0 || untouched[0] == 0).isTrue();
    }

    @Test
    void a_stop_hands_back_the_best_model_so_far() {
        MatrixFactorization recipe = MatrixFactorization.ofRank(4).withEpochs(1_000);

        FactorModel stopped = recipe.fit(many, StopsAfter.epochs(3));

        assertThat(stopped.curve().epochs()).isEqualTo(3);
        assertThat(stopped.userFactors(1))
                .isEqualTo(recipe.withEpochs(3).fit(many).userFactors(1));
    }

    @Test
    void an_interrupt_breaks_the_training_off_and_stays() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> MatrixFactorization.ofRank(4).fit(many))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("0 of 20 epochs");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_learning_rate_that_is_too_large_is_told_of() {
        assertThatThrownBy(
                        () -> MatrixFactorization.ofRank(4).withLearningRate(50).fit(many))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("smaller learning rate");
    }

    @Test
    void a_listener_that_knows_only_parts_hears_of_epochs() {
        StringBuilder heard = new StringBuilder();
        MatrixFactorization.ofRank(2).withEpochs(2).fit(three, (what, done, total) -> heard.append(what)
                .append(' ')
                .append(done)
                .append('/')
                .append(total)
                .append("; "));

        assertThat(heard).hasToString("epoch 0/2; epoch 1/2; epoch 2/2; epoch 2/2; ");
    }

    @Test
    void a_user_or_movie_alone_is_predicted_by_its_bias() {
        FactorModel model = MatrixFactorization.ofRank(2).fit(three);

        assertThat(model.estimate(1, 99)).hasValue(4 + model.userBias(1));
        assertThat(model.estimate(99, 1)).hasValue(4 + model.itemBias(1));
        assertThat(model.estimate(99, 99)).isEmpty();
        assertThat(model.itemFactors(99)).isEmpty();
    }

    @Test
    void what_cannot_be_learned_with_is_refused() {
        assertThatThrownBy(() -> MatrixFactorization.ofRank(0)).hasMessage("rank must be 1 or more, but was 0");
        assertThatThrownBy(() -> MatrixFactorization.ofRank(2).withLearningRate(0))
                .hasMessageContaining("learningRate must be above 0");
        assertThatThrownBy(() -> MatrixFactorization.ofRank(2).withPenalty(Double.NaN))
                .hasMessageContaining("penalty must be 0 or more");
        assertThatThrownBy(() -> MatrixFactorization.ofRank(2).withInitialDeviation(-1))
                .hasMessageContaining("initialDeviation must be 0 or more");
        assertThatThrownBy(() -> MatrixFactorization.ofRank(2).withValidation(1))
                .hasMessageContaining("validation must be a share in [0, 1)");
        assertThatThrownBy(() -> MatrixFactorization.ofRank(2).withEpochs(0)).hasMessageContaining("epochs must be");
        assertThatThrownBy(() -> MatrixFactorization.ofRank(2).withPatience(0))
                .hasMessageContaining("patience must be");
    }
}
