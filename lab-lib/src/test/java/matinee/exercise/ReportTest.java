package matinee.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Exercise TWICE = ExerciseText.read(
            """
            exercise x-1: Twice
            objectives: 01-a
            hint: Add it to itself.
            case 1: Two & more
              twice(1)
              = 2
            case 1: Ten
              twice(5)
              = 10
            hidden 2: Below zero
              twice(-3)
              = -6
            mistake: Is it the square?
              = 1
              = 25
              = 9
            mistake: Did you add two?
              = 3
              = 7
              = -1
            """);

    private static Report report(String... got) {
        return new Report(
                TWICE,
                IntStream.range(0, got.length)
                        .mapToObj(n -> CaseResult.of(TWICE.cases().get(n), got[n], TWICE.tolerance()))
                        .toList());
    }

    @Test
    void each_case_that_holds_gives_its_part() {
        assertThat(report("2", "10", "-6").points()).isEqualTo(4);
        assertThat(report("2", "10", "6").points()).isEqualTo(2);
        assertThat(report("0", "0", "0").points()).isZero();
    }

    @Test
    void a_known_mistake_is_named_when_it_explains_all_that_fails() {
        assertThat(report("1", "25", "9").mistake()).map(Mistake::says).contains("Is it the square?");
        assertThat(report("2", "7", "-6").mistake()).map(Mistake::says).contains("Did you add two?");
        assertThat(report("1", "7", "-6").mistake()).isEmpty();
        assertThat(report("2", "10", "-6").mistake()).isEmpty();
    }

    @Test
    void the_smallest_example_is_told_with_the_mistake() {
        assertThat(report("1", "25", "9").complaint()).contains("For twice(1) expected 2, got 1. Is it the square?");
        assertThat(report("throws ArithmeticException", "10", "-6").complaint())
                .contains("For twice(1) expected 2, but it throws ArithmeticException.");
        assertThat(report("!it does not end within 5.0 s", "10", "-6").complaint())
                .contains("For twice(1) expected 2, but it does not end within 5.0 s.");
    }

    @Test
    void of_a_hidden_test_only_the_sentence_is_told() {
        assertThat(report("2", "10", "6").complaint()).contains("A hidden test fails: below zero.");
        assertThat(report("2", "10", "6").html()).doesNotContain("-3").contains("(hidden)");
    }

    @Test
    void a_report_is_safe_html_that_says_what_holds() {
        assertThat(report("<b>", "10", "-6").html())
                .contains("Two &amp; more", "&lt;b&gt;", "aria-label=\"holds\"", "2 of 3 tests hold")
                .doesNotContain("<b>,");
    }

    @Test
    void where_the_number_is_the_answer_it_is_not_told() {
        Exercise measured =
                ExerciseText.read("exercise x-2: Count\nkind: measure\ncase 1: All of them\n  count()\n  = 42\n");
        Report wrong =
                new Report(measured, List.of(CaseResult.of(measured.cases().get(0), "41", 1e-6)));

        assertThat(wrong.toString() + wrong.html()).contains("41").doesNotContain("42");
    }

    @Test
    void a_stub_is_told_as_such() {
        assertThat(report(Answer.BLANK, Answer.BLANK, Answer.BLANK).complaint())
                .contains("The stub is still there: the cell says TODO.");
    }

    @Test
    void progress_remembers_the_best_check_and_counts_hints(@TempDir Path folder) {
        Logbook logbook = new Logbook(folder.resolve("deep/progress.txt"));
        logbook.checked("x-1", 2, 4);
        logbook.checked("x-1", 1, 4);
        logbook.hinted("x-1", 1);
        logbook.hinted("x-1", 1);
        logbook.checked("x-10", 4, 4);
        ProgressPage page = ProgressPage.of(List.of(TWICE), logbook);

        assertThat(page.rows()).containsExactly(new ProgressPage.Row(TWICE, 0.5, 2, 1));
        assertThat(page.toString()).startsWith("0 of 1 exercises done").contains("50 %");
        assertThat(page.html()).contains("width:50%");
    }

    @Test
    void a_learners_place_is_the_systems() {
        assertThat(Logbook.of(Map.of("MATINEE_PROGRESS", "/x/y"), "Linux", Path.of("/home/a"))
                        .file())
                .isEqualTo(Path.of("/x/y"));
        assertThat(Logbook.of(Map.of(), "Linux", Path.of("/home/a")).file())
                .isEqualTo(Path.of("/home/a/.local/share/matinee/progress.txt"));
        assertThat(Logbook.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", Path.of("/home/a"))
                        .file())
                .isEqualTo(Path.of("/data/matinee/progress.txt"));
        assertThat(Logbook.of(Map.of(), "Mac OS X", Path.of("/Users/a")).file())
                .isEqualTo(Path.of("/Users/a/Library/Application Support/matinee/progress.txt"));
    }
}
