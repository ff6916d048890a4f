package matinee.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import matinee.exercise.Exercise;
import matinee.exercise.ExerciseText;
import matinee.exercise.ProgressPage;
import matinee.kernel.CellOutcome;
import matinee.kernel.CourseKernel;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks answers in the kernel, as a learner does. */
class ExerciseCellsTest {
    @TempDir
    static Path folder;

    private static CourseKernel kernel;

    @BeforeAll
    static void start() {
        System.setProperty("matinee.progress", folder.resolve("progress.txt").toString());
        kernel = new CourseKernel();
        kernel.warmUp();
    }

    @AfterAll
    static void end() {
        kernel.close();
        System.clearProperty("matinee.progress");
    }

    private static double points(CellOutcome outcome) {
        assertThat(outcome.error()).isEmpty();
        return ((ExerciseCells.Points) outcome.value().orElseThrow()).points();
    }

    private static double check(String answer) {
        return points(kernel.run(answer + "\ncheck(\"cf-2\")"));
    }

    @Test
    void a_check_gives_the_points_of_what_the_cells_above_hold() {
        assertThat(check("double[] ranksOf(double[] values) { throw new UnsupportedOperationException(\"TODO\"); }"))
                .isZero();
        assertThat(check("double[] ranksOf(double[] values) { return values; }"))
                .isZero();
        assertThat(check("double[] ranksOf(double[] values) { return new double[] {3, 2, 4, 1}; }"))
                .isEqualTo(1.67);
    }

    @Test
    void a_method_that_is_not_there_gives_nothing_and_does_not_stop_the_notebook() {
        kernel.run("/* a new day */ double other = 1;");
        CellOutcome outcome = kernel.run("check(\"cf-3\")");

        assertThat(points(outcome)).isZero();
    }

    @Test
    void the_text_of_the_points_is_the_number_alone() {
        Object points = kernel.run("check(\"cf-1\")").value().orElseThrow();

        assertThat(kernel.getRenderer().render(points).getData(MIMEType.TEXT_PLAIN))
                .isEqualTo("0.0");
        assertThat(kernel.getRenderer()
                        .render(points)
                        .getData(MIMEType.TEXT_HTML)
                        .toString())
                .contains("0 of 7 points");
    }

    @Test
    void hints_come_one_by_one_and_are_counted() {
        assertThat(kernel.run("hint(\"cf-5\")").value().orElseThrow().toString())
                .startsWith("Hint 1 of 3: ")
                .doesNotContain("Hint 2");
        kernel.run("hint(\"cf-5\")");
        assertThat(kernel.run("hint(\"cf-5\")").value().orElseThrow().toString())
                .contains("Hint 3 of 3: ");
        ProgressPage page = (ProgressPage) kernel.run("progress()").value().orElseThrow();
        assertThat(page.rows())
                .filteredOn(row -> row.exercise().id().equals("cf-5"))
                .singleElement()
                .extracting(ProgressPage.Row::hints)
                .isEqualTo(3);
    }

    @Test
    void hints_are_promised_before_the_first_is_given() {
        Exercise exercise = ExerciseText.read("exercise own-2: Any\nhint: Look.\nhint: Look again.\n");

        assertThat(new ExerciseCells.HintCard(exercise, 0))
                .hasToString("2 hints are there. They are counted, not punished.");
    }

    @Test
    void an_exercise_that_is_not_there_is_told_with_those_that_are() {
        assertThat(kernel.run("check(\"cf-99\")").error().orElseThrow().message())
                .startsWith("there is no exercise \"cf-99\"; there are pr-1, pr-2");
    }

    @Test
    void an_answer_that_does_not_end_can_be_stopped() throws InterruptedException {
        kernel.run(
                "double vote(double mean, double[] similarities, double[] ratings, double[] means) { while (true) { } }");
        Thread stop = new Thread(() -> {
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            kernel.interrupt();
        });
        stop.start();
        CellOutcome outcome = kernel.run("check(\"cf-3\")");
        stop.join();

        assertThat(outcome.error().orElseThrow().name()).isEqualTo("CellStopped");
    }

    @Test
    void tests_given_in_the_cell_take_the_place_of_the_learners_copy() {
        CellOutcome outcome = kernel.run(
                """
                tests(\"""
                    exercise own-1: Twice
                    case 1: One
                      2 * 1
                      = 2
                    hidden 1: Two
                      2 * 2
                      = 5
                    \""");
                check("own-1")
                """);

        assertThat(points(outcome)).isEqualTo(1);
    }
}
