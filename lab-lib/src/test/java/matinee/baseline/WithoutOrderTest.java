package matinee.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import matinee.History;
import matinee.NextRecommender;
import matinee.Recommendation;
import matinee.Review;
import org.junit.jupiter.api.Test;

/** Asks what looks at no order, or at little of it. */
class WithoutOrderTest {
    private final List<History> histories =
            List.of(History.of(1, 5, 6, 7), History.of(2, 5, 6, 8), History.of(3, 9, 6, 8), History.of(4, 5, 8));

    private static Review review(double stars, String text) {
        return new Review(1, 1, stars, text);
    }

    @Test
    void a_bag_of_words_solves_the_ridge_equations() {
        // Two words, each in two reviews: (XᵀX + I) w = Xᵀ(y − 3) with XᵀX = [[2, 1], [1, 2]] and Xᵀ(y − 3) = [2, -2].
        BagOfWords.Model model = BagOfWords.ofWords()
                .fit(List.of(review(5, "fine"), review(1, "dull"), review(3, "fine dull"), review(3, "")));

        assertThat(model.mean()).isEqualTo(3);
        assertThat(model.weights().get("fine")).isCloseTo(1, within(1e-9));
        assertThat(model.weights().get("dull")).isCloseTo(-1, within(1e-9));
        assertThat(model.stars("Fine! Fine?")).isCloseTo(5, within(1e-9));
        assertThat(model.stars("something else")).isEqualTo(3);
        assertThat(model.parameters()).isEqualTo(3);
    }

    @Test
    void twins_are_the_same_bag_of_words_but_not_of_phrases() {
        List<Review> twins = List.of(
                review(5, "good, not bad"),
                review(1, "bad, not good"),
                review(5, "good, not bad"),
                review(1, "bad, not good"));
        BagOfWords.Model words = BagOfWords.ofWords().fit(twins);
        BagOfWords.Model phrases = BagOfWords.ofPhrases(2).withPenalty(0.01).fit(twins);

        assertThat(words.stars("good, not bad")).isCloseTo(words.stars("bad, not good"), within(1e-12));
        assertThat(phrases.stars("good, not bad")).isCloseTo(5, within(0.1));
        assertThat(phrases.rmse(twins)).isLessThan(0.1);
        assertThat(words.rmse(twins)).isCloseTo(2, within(1e-9));
    }

    @Test
    void a_chain_backs_off_as_witten_and_bell_say() {
        MarkovChain.Model model = MarkovChain.ofOrder(1).fit(histories);
        List<Recommendation> next = model.next(History.of(9, 6), 9).list();

        // After 6 came 8 twice and 7 once: N = 3, T = 2. Of all 11 movies watched 3 are 5, 3 are 8, 1 is 7, 1 is 9.
        assertThat(next).extracting(Recommendation::item).containsExactly(8, 7, 5, 9);
        assertThat(next.get(0).score()).isCloseTo((2 + 2 * 3 / 11.0) / 5, within(1e-12));
        assertThat(next.get(1).score()).isCloseTo((1 + 2 * 1 / 11.0) / 5, within(1e-12));
        assertThat(next.get(2).score()).isCloseTo(2 * 3 / 11.0 / 5, within(1e-12));
    }

    @Test
    void order_0_is_what_is_watched_most_but_for_what_was_seen() {
        MarkovChain.Model model = MarkovChain.ofOrder(0).fit(histories);

        assertThat(model.next(History.of(9), 3).list())
                .extracting(Recommendation::item)
                .containsExactly(5, 6, 8);
        assertThat(model.next(History.of(9, 6, 5), 1).list())
                .extracting(Recommendation::item)
                .containsExactly(8);
        assertThat(model.parameters()).isEqualTo(5);
    }

    @Test
    void ranks_follow_a_history() {
        MarkovChain.Model model = MarkovChain.ofOrder(1).fit(histories);

        assertThat(model.ranks(History.of(9, 6, 7, 42))).containsExactly(2, NextRecommender.NEVER);
        assertThat(model.ranks(History.of(9, 6))).isEmpty();
    }

    @Test
    void what_cannot_be_fitted_is_refused() {
        assertThatThrownBy(() -> new MarkovChain(-1)).hasMessageContaining("order must be 0");
        assertThatThrownBy(() -> MarkovChain.ofOrder(1).fit(List.of())).hasMessageContaining("must be histories");
        assertThatThrownBy(() -> BagOfWords.ofPhrases(0)).hasMessageContaining("longest must be 1");
        assertThatThrownBy(() -> BagOfWords.ofWords().withPenalty(0)).hasMessageContaining("penalty must be above 0");
        assertThatThrownBy(() -> BagOfWords.ofWords().fit(List.of())).hasMessageContaining("must be reviews");
        assertThatThrownBy(
                        () -> BagOfWords.ofWords().fit(List.of(review(1, "a"))).rmse(List.of()))
                .hasMessageContaining("to measure an error on");
    }
}
