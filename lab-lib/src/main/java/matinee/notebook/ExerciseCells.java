package matinee.notebook;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import matinee.exercise.Answer;
import matinee.exercise.CaseResult;
import matinee.exercise.ChecksFile;
import matinee.exercise.Exercise;
import matinee.exercise.ExerciseText;
import matinee.exercise.Logbook;
import matinee.exercise.ProgressPage;
import matinee.exercise.Report;
import matinee.notebook.widget.Box;
import matinee.notebook.widget.Button;
import matinee.notebook.widget.View;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;

/** Holds what a learner calls in an exercise's cells: {@code check("cf-1")}, {@code hint("cf-1")}, {@code progress()}. */
public final class ExerciseCells {
    private static final Map<String, Exercise> GIVEN = new ConcurrentHashMap<>();

    private ExerciseCells() {}

    /**
     * Checks the answer that the cells above hold, and shows what holds and what does not, with the smallest example.
     *
     * @return the points; their text is the number alone, which nbgrader takes for the score
     * @throws IllegalArgumentException if there is no such exercise
     */
    public static Points check(String id) {
        Exercise exercise = find(id);
        Report report = new Report(
                exercise,
                exercise.cases().stream()
                        .map(each -> CaseResult.of(each, value(each.expression()), exercise.tolerance()))
                        .toList());
        BaseNotebookStatics.display(new Shown(report.html(), report.toString()));
        if (!report.isFull() && !exercise.hints().isEmpty() && !GIVEN.containsKey(id)) {
            BaseNotebookStatics.display(hints(exercise));
        }
        Logbook.standard().checked(id, report.points(), exercise.points());
        return new Points(report.points(), exercise.points());
    }

    /** Gives the next of an exercise's hints; after the last, all of them again. They are counted, not punished. */
    public static HintCard hint(String id) {
        Exercise exercise = find(id);
        Logbook logbook = Logbook.standard();
        int level = Math.min(logbook.hints(id) + 1, exercise.hints().size());
        if (level > 0) {
            logbook.hinted(id, level);
        }
        return new HintCard(exercise, level);
    }

    /** Makes a button that gives the next hint at each press, below it. */
    private static Box hints(Exercise exercise) {
        View given = View.of(new HintCard(exercise, 0));
        Button more = Button.of("A hint");
        more.onPress(() -> given.show(hint(exercise.id())));
        return Box.column(more, given);
    }

    /** Shows how far you are with all exercises. */
    public static ProgressPage progress() {
        return ProgressPage.of(exercises(), Logbook.standard());
    }

    /** Takes an exercise with all its tests from the cell itself, in place of the learner's copy; for nbgrader. */
    public static void tests(String text) {
        Exercise exercise = ExerciseText.read(text);
        GIVEN.put(exercise.id(), exercise);
    }

    private static Exercise find(String id) {
        Exercise given = GIVEN.get(id);
        if (given != null) {
            return given;
        }
        List<Exercise> all = exercises();
        return ChecksFile.find(all, id)
                .orElseThrow(() -> new IllegalArgumentException("there is no exercise \"" + id + "\""
                        + (all.isEmpty()
                                ? ": no " + ChecksFile.NAME + " beside this notebook, nor in the course's exercises"
                                : "; there are "
                                        + all.stream().map(Exercise::id).collect(Collectors.joining(", ")))));
    }

    private static List<Exercise> exercises() {
        Path home = Path.of(System.getProperty("matinee.home", ".."));
        return ChecksFile.inFirstOf(List.of(Path.of("").toAbsolutePath(), home.resolve("exercises")));
    }

    /** Evaluates an expression in the kernel that runs this cell. A stop passes through. */
    private static String value(String expression) {
        try {
            return Answer.text(BaseKernel.notebookKernel().evalRaw(expression));
        } catch (IllegalArgumentException e) {
            boolean code = e.getCause() != null
                    && e.getCause().getClass().getSimpleName().equals("CompileFailure");
            return code
                    ? "!it cannot be tried: "
                            + String.valueOf(e.getMessage()).lines().limit(2).collect(Collectors.joining(" "))
                    : thrown(e);
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return thrown(e);
        }
    }

    private static String thrown(Throwable thrown) {
        return Answer.thrown(thrown.getClass().getSimpleName(), String.valueOf(thrown.getMessage()));
    }

    /**
     * Holds the points of a check.
     *
     * @param points how many
     * @param of how many there are
     */
    public record Points(double points, double of) {
        /** Writes the number alone. */
        @Override
        public String toString() {
            return Double.toString(points);
        }
    }

    /**
     * Holds the hints that were given so far.
     *
     * @param exercise whose
     * @param level how many
     */
    public record HintCard(Exercise exercise, int level) {
        /** Writes the hints, the newest last. */
        @Override
        public String toString() {
            List<String> hints = exercise.hints();
            if (hints.isEmpty()) {
                return exercise.id() + " has no hints.";
            }
            if (level == 0) {
                return hints.size() + " hints are there. They are counted, not punished.";
            }
            StringBuilder text = new StringBuilder();
            for (int n = 0; n < level; n++) {
                text.append("Hint " + (n + 1) + " of " + hints.size() + ": " + hints.get(n))
                        .append('\n');
            }
            return text.toString().strip();
        }
    }
}
