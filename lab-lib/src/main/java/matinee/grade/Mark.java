package matinee.grade;

import java.util.List;
import matinee.exercise.CaseResult;
import matinee.exercise.Exercise;
import matinee.exercise.Mistake;
import matinee.exercise.Report;

/**
 * Holds what one exercise of a submission is worth, and why.
 *
 * @param id the exercise
 * @param title what it is about
 * @param state full, partial, wrong, blank, missing, or to be read
 * @param points how many it gets
 * @param of how many there are
 * @param why what is wrong, in a sentence; empty where all is well
 * @param mistake the known mistake, as a question; empty where it is none
 * @param tests what each test gave
 * @param text what a person is to read; empty where none is
 * @param rubric what that person looks for
 * @param notes what was unusual about the cell
 */
public record Mark(
        String id,
        String title,
        String state,
        double points,
        double of,
        String why,
        String mistake,
        List<Tried> tests,
        String text,
        List<String> rubric,
        List<String> notes) {
    /** Says that a person must read it. */
    public static final String TO_BE_READ = "to be read";

    /** Copies the lists, so that they stay. */
    public Mark {
        tests = List.copyOf(tests);
        rubric = List.copyOf(rubric);
        notes = List.copyOf(notes);
    }

    static Mark of(Exercise exercise, List<CaseResult> results, boolean answered, String failure, List<String> notes) {
        Report report = new Report(exercise, results);
        String state = !answered ? "missing" : report.isBlank() ? "blank" : state(report);
        String why = state.equals("missing")
                ? "There is no answer to it in the notebook."
                : report.isFull() || failure.isEmpty() ? report.complaint().orElse("") : failure;
        return new Mark(
                exercise.id(),
                exercise.title(),
                state,
                report.points(),
                exercise.points(),
                why,
                report.isFull() ? "" : report.mistake().map(Mistake::says).orElse(""),
                results.stream()
                        .map(result -> new Tried(
                                result.tried().says(), result.tried().hidden(), result.passed(), result.got()))
                        .toList(),
                "",
                List.of(),
                notes);
    }

    private static String state(Report report) {
        return report.isFull() ? "full" : report.points() > 0 ? "partial" : "wrong";
    }

    /** Makes the mark of an exercise that a person grades: 0 where nothing was written, else open. */
    static Mark forAPerson(Exercise exercise, String text, boolean answered, boolean blank, List<String> notes) {
        String state = !answered ? "missing" : blank ? "blank" : TO_BE_READ;
        return new Mark(
                exercise.id(),
                exercise.title(),
                state,
                0,
                exercise.points(),
                state.equals(TO_BE_READ) ? "" : "Nothing was written.",
                "",
                List.of(),
                state.equals(TO_BE_READ) ? text : "",
                exercise.rubric().stream()
                        .map(criterion -> criterion.points() + ": " + criterion.says())
                        .toList(),
                notes);
    }

    /** Makes the same mark with the points that a person gave. */
    Mark read(double given) {
        return new Mark(id, title, "read", Math.min(given, of), of, why, mistake, tests, text, rubric, notes);
    }
}
