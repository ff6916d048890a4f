package matinee.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExerciseTextTest {
    private static final String TEXT =
            """
            exercise x-1: Twice
            kind: write
            minutes: 5
            section: Numbers
            objectives: 01-a, 01-b
            hint: Add it
              to itself.
            case 1: Two
              twice(1)
              = 2
            hidden 2.5: Below zero
              twice(
                  -3)
              = -6
            mistake: Is it the square?
              int twice(int n) {

                  return n * n;
              }
            """;

    @Test
    void entries_are_read_with_what_is_indented_below_them() {
        Exercise read = ExerciseText.read(TEXT);

        assertThat(read.id()).isEqualTo("x-1");
        assertThat(read.title()).isEqualTo("Twice");
        assertThat(read.objectives()).containsExactly("01-a", "01-b");
        assertThat(read.hints()).containsExactly("Add it to itself.");
        assertThat(read.cases())
                .containsExactly(
                        new Case("Two", 1, false, "twice(1)", "2"),
                        new Case("Below zero", 2.5, true, "twice(\n    -3)", "-6"));
        assertThat(read.mistakes().get(0).code()).isEqualTo("int twice(int n) {\n\n    return n * n;\n}");
        assertThat(read.points()).isEqualTo(3.5);
    }

    @Test
    void what_is_written_reads_back_the_same() {
        Exercise read = ExerciseText.read(TEXT);

        assertThat(ExerciseText.read(ExerciseText.write(read))).isEqualTo(read);
    }

    @Test
    void a_learners_copy_has_no_hidden_case_no_wrong_answer_and_the_same_points() {
        Exercise whole = ExerciseText.read(TEXT)
                .withMistakes(List.of(
                        new Mistake("Is it the square?", "int twice(int n) { return n * n; }", List.of("1", "9"))));
        String copy = ExerciseText.write(whole.forLearners());

        assertThat(copy).doesNotContain("Below zero", "n * n", "-3", "9");
        assertThat(ExerciseText.read(copy).points()).isEqualTo(3.5);
        assertThat(ExerciseText.read(copy).mistakes())
                .containsExactly(new Mistake("Is it the square?", "", List.of("1")));
    }

    @Test
    void a_line_that_says_nothing_known_is_named() {
        assertThatThrownBy(() -> ExerciseText.read("exercise x-1: Twice\nkase 1: Two\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("kase 1: Two")
                .hasMessageContaining("case, exercise, hidden");
    }

    @Test
    void a_case_without_a_value_is_named() {
        assertThatThrownBy(() -> ExerciseText.read("exercise x-1: Twice\ncase 1: Two\n  twice(1)\n"))
                .hasMessageContaining("the case \"Two\" must have an expression and one line \"= VALUE\"");
    }

    @Test
    void a_kind_that_is_none_is_told_with_those_there_are() {
        assertThatThrownBy(() -> ExerciseText.read("exercise x-1: Twice\nkind: rite\n"))
                .hasMessage("kind must be one of write, predict, measure, find, explain, but was rite");
    }
}
