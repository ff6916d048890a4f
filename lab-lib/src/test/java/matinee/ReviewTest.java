package matinee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReviewTest {
    @Test
    void words_stand_in_their_order_in_small_letters_and_without_punctuation() {
        Review review = new Review(1, 2, 4, "Bright, not dull: a DON'T-miss at 9!");
        assertThat(review.words()).containsExactly("bright", "not", "dull", "a", "don't-miss", "at", "9");
    }

    @Test
    void a_text_without_letters_has_no_words() {
        assertThat(new Review(1, 2, 4, "?! …").words()).isEmpty();
    }
}
