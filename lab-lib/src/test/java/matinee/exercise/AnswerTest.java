package matinee.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private record Two(int a, double[] b) {}

    @Test
    void arrays_lists_optionals_and_records_are_written_alike() {
        assertThat(Answer.text(new double[] {1, 2.5})).isEqualTo("[1.0, 2.5]");
        assertThat(Answer.text(List.of(List.of(1), new int[] {2}))).isEqualTo("[[1], [2]]");
        assertThat(Answer.text(Optional.of("x"))).isEqualTo("[x]");
        assertThat(Answer.text(OptionalDouble.empty())).isEqualTo("[]");
        assertThat(Answer.text(new Two(1, new double[] {2}))).isEqualTo("[1, [2.0]]");
        assertThat(Answer.text(Map.of("a", 1))).isEqualTo("[a=1]");
        assertThat(Answer.text(null)).isEqualTo("null");
    }

    @Test
    void numbers_are_the_same_within_the_tolerance_whatever_their_type() {
        assertThat(Answer.same("[1, 2]", "[1.0, 2.0000001]", 1e-6)).isTrue();
        assertThat(Answer.same("[1, 2]", "[1.0, 2.00001]", 1e-6)).isFalse();
        assertThat(Answer.same("1000000", "1000000.5", 1e-6)).isTrue();
        assertThat(Answer.same("-1", "1", 1e-6)).isFalse();
    }

    @Test
    void words_must_be_the_same_and_nan_is_a_word() {
        assertThat(Answer.same("NaN", "NaN", 1e-6)).isTrue();
        assertThat(Answer.same("NaN", "0.0", 1e-6)).isFalse();
        assertThat(Answer.same("[1, 2]", "[1, 2, 3]", 1e-6)).isFalse();
        assertThat(Answer.same("Infinity", "-Infinity", 1e-6)).isFalse();
        assertThat(Answer.same("[comedy]", "[drama]", 1e-6)).isFalse();
        assertThat(Answer.same("user12", "user13", 1e-6)).isFalse();
    }

    @Test
    void a_long_answer_is_cut() {
        assertThat(Answer.text(IntStream.range(0, 1_000_000).toArray()))
                .hasSizeLessThan(5_000)
                .endsWith("…");
    }

    @Test
    void the_stubs_exception_is_told_from_others() {
        assertThat(Answer.thrown("UnsupportedOperationException", "TODO")).isEqualTo(Answer.BLANK);
        assertThat(Answer.thrown("UnsupportedOperationException", "null"))
                .isEqualTo("throws UnsupportedOperationException");
    }
}
