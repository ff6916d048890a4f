package matinee.lab.chapter;

import static matinee.lab.chapter.Cells.code;
import static matinee.lab.chapter.Cells.error;
import static matinee.lab.chapter.Cells.notebook;
import static matinee.lab.chapter.Cells.printed;
import static matinee.lab.chapter.Cells.result;
import static matinee.lab.chapter.Cells.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final String SVG = "<svg width='9'><rect x='%s'/><text>%s</text></svg>";

    private static List<String> between(String saved, String fresh) {
        return Difference.all(notebook(saved).canonical(), notebook(fresh)).stream()
                .map(Difference::toString)
                .toList();
    }

    @Test
    void equal_outputs_have_no_difference() {
        assertThat(between(code("a", printed("stdout", "RMSE 0.9")), code("a", printed("stdout", "RMSE 0.9"))))
                .isEmpty();
    }

    @Test
    void numbers_may_differ_by_a_millionth() {
        assertThat(between(code("a", printed("stdout", "is 0.9431231")), code("a", printed("stdout", "is 0.9431232"))))
                .isEmpty();
        assertThat(between(code("a", printed("stdout", "is 0.943")), code("a", printed("stdout", "is 0.944"))))
                .containsExactly("cell 1: saved \"is 0.943\", now \"is 0.944\"");
    }

    @Test
    void whole_numbers_must_be_equal() {
        assertThat(between(code("a", printed("stdout", "1000000001")), code("a", printed("stdout", "1000000002"))))
                .hasSize(1);
    }

    @Test
    void a_sign_counts() {
        assertThat(between(code("a", printed("stdout", "-0.5")), code("a", printed("stdout", "0.5"))))
                .hasSize(1);
    }

    @Test
    void words_must_be_equal() {
        assertThat(between(code("a", printed("stdout", "one 1 two")), code("a", printed("stdout", "one 1 three"))))
                .containsExactly("cell 1: saved \"one 1 two\", now \"one 1 three\"");
    }

    @Test
    void a_lost_output_is_a_difference() {
        assertThat(between(code("a", printed("stdout", "x")), code("a")))
                .containsExactly("cell 1: saved with 1 outputs, now has 0");
    }

    @Test
    void cells_that_show_times_are_left_out() {
        assertThat(between(
                        tagged("[\"timing\"]", "a", printed("stdout", "2.3 s")),
                        tagged("[\"timing\"]", "a", printed("stdout", "4.1 s"))))
                .isEmpty();
    }

    @Test
    void a_cell_that_should_raise_must_raise() {
        assertThat(between(tagged("[\"raises-exception\"]", "a", error("E")), tagged("[\"raises-exception\"]", "a")))
                .containsExactly("cell 1: is tagged raises-exception, but raised none");
        assertThat(between(
                        tagged("[\"raises-exception\"]", "a", error("E")),
                        tagged("[\"raises-exception\"]", "a", error("Other"))))
                .hasSize(1);
    }

    @Test
    void a_drawing_may_shift_a_little_but_must_say_the_same() {
        String saved = code("a", result("text/html", "<p>" + SVG.formatted("10.5", "800") + "</p>"));
        assertThat(between(saved, code("a", result("text/html", "<p>" + SVG.formatted("12.5", "800") + "</p>"))))
                .isEmpty();
        assertThat(between(saved, code("a", result("text/html", "<p>" + SVG.formatted("30.5", "800") + "</p>"))))
                .hasSize(1);
        assertThat(between(saved, code("a", result("text/html", "<p>" + SVG.formatted("10.5", "801") + "</p>"))))
                .hasSize(1);
    }

    @Test
    void a_file_in_another_form_is_a_difference() {
        assertThat(Difference.all(notebook(code("a")), notebook(code("a"))))
                .extracting(Difference::toString)
                .containsExactly("the file is not in the form in which chapters are stored");
    }

    @Test
    void what_was_trained_need_only_be_nearly_the_same_in_numbers_and_equal_in_words() {
        String saved = tagged("[\"trained\"]", "a", printed("stdout", "epoch 7: 0.943, claim holds"));

        assertThat(between(saved, tagged("[\"trained\"]", "a", printed("stdout", "epoch 11: 0.951, claim holds"))))
                .isEmpty();
        assertThat(between(saved, tagged("[\"trained\"]", "a", printed("stdout", "epoch 7: 1.243, claim holds"))))
                .containsExactly("cell 1: saved 0.943, now 1.243");
        assertThat(between(saved, tagged("[\"trained\"]", "a", printed("stdout", "epoch 7: 0.943, claim fails"))))
                .hasSize(1);
    }

    @Test
    void what_was_trained_may_move_as_far_as_its_interval_is_wide_and_no_farther() {
        String saved = tagged("[\"trained\"]", "a", printed("stdout", "F1 0.336 [0.274, 0.385], 0.336 alone"));
        String wider = tagged("[\"trained\"]", "a", printed("stdout", "F1 0.262 [0.210, 0.311], 0.336 alone"));

        assertThat(between(saved, wider)).isEmpty();
        assertThat(between(saved, wider.replace("0.336 alone", "0.262 alone")))
                .containsExactly("cell 1: saved 0.336, now 0.262");
        assertThat(between(saved, wider.replace("0.262 [", "0.220 [")))
                .containsExactly("cell 1: saved 0.336, now 0.220");
    }

    @Test
    void what_was_trained_may_fall_on_the_other_side_of_zero() {
        String saved = tagged("[\"trained\"]", "a", printed("stdout", "better by -0.001 [-0.008, +0.007] stars"));

        assertThat(between(
                        saved,
                        tagged("[\"trained\"]", "a", printed("stdout", "better by +0.002 [+0.001, +0.004] stars"))))
                .isEmpty();
    }
}
