package matinee.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import matinee.exercise.Answer;
import matinee.exercise.Case;
import matinee.exercise.CaseResult;
import matinee.exercise.Exercise;
import matinee.exercise.Mistake;
import matinee.exercise.Report;
import matinee.kernel.Cell;
import matinee.kernel.CellError;
import matinee.kernel.CellOutcome;
import matinee.kernel.CourseKernel;

/**
 * Runs a set's own code in this process: the right answers, and every known wrong one. So each mistake is known by what it gives.
 * An exercise whose right answer loses points, or whose mistakes are not told apart, is refused.
 */
public final class Rehearsal implements AutoCloseable {
    private final CourseKernel kernel = new CourseKernel();
    private final ExerciseSet set;
    private int number;

    private Rehearsal(ExerciseSet set) {
        this.set = set;
        kernel.warmUp();
    }

    /**
     * Makes the set in which each mistake holds what it gives for each case.
     *
     * @throws IllegalArgumentException if a right answer does not get full points, or code does not run; the message says which
     */
    public static ExerciseSet of(ExerciseSet set) {
        try (Rehearsal rehearsal = new Rehearsal(set)) {
            return rehearsal.run();
        }
    }

    private ExerciseSet run() {
        set.given().forEach(code -> must("a given cell", code));
        tried().forEach(solution -> must("the answer of " + solution.exercise().id(), solution.reference()));
        List<Exercise> rehearsed = new ArrayList<>();
        for (Solution solution : set.solutions()) {
            Exercise exercise = solution.exercise();
            rehearsed.add(exercise.isForAPerson() ? exercise : rehearsed(solution));
        }
        return set.withExercises(rehearsed);
    }

    private Stream<Solution> tried() {
        return set.solutions().stream().filter(solution -> !solution.exercise().isForAPerson());
    }

    private Exercise rehearsed(Solution solution) {
        Exercise exercise = solution.exercise();
        Report report = new Report(exercise, results(exercise));
        report.firstFailed().ifPresent(failed -> {
            throw new IllegalArgumentException(set.name() + ": the right answer of " + exercise.id() + " gives "
                    + failed.got() + " for " + failed.tried().expression() + ", where "
                    + failed.tried().expected() + " is expected");
        });
        List<Mistake> known = new ArrayList<>();
        for (Mistake mistake : exercise.mistakes()) {
            must("a mistake of " + exercise.id() + " (" + mistake.says() + ")", mistake.code());
            known.add(mistake.withValues(
                    results(exercise).stream().map(CaseResult::got).toList()));
        }
        must("the answer of " + exercise.id(), solution.reference());
        Exercise rehearsed = exercise.withMistakes(known);
        known.forEach(mistake -> requireNamed(rehearsed, mistake));
        return rehearsed;
    }

    /** A mistake that gets full points, or looks like another one, is not known at all. */
    private static void requireNamed(Exercise exercise, Mistake mistake) {
        List<CaseResult> results = new ArrayList<>();
        for (int n = 0; n < mistake.values().size(); n++) {
            results.add(CaseResult.of(exercise.cases().get(n), mistake.values().get(n), exercise.tolerance()));
        }
        String named =
                new Report(exercise, results).mistake().map(Mistake::says).orElse("no mistake");
        if (!named.equals(mistake.says())) {
            throw new IllegalArgumentException("a case of " + exercise.id() + " must tell \"" + mistake.says()
                    + "\" from \"" + named + "\", but none does: it gives " + mistake.values());
        }
    }

    private List<CaseResult> results(Exercise exercise) {
        List<CaseResult> results = new ArrayList<>();
        for (Case each : exercise.cases()) {
            AtomicReference<String> value = new AtomicReference<>("");
            CellOutcome outcome = run(each.expression(), value);
            String got = outcome.error()
                    .map(error -> Answer.thrown(error.name(), error.message()))
                    .orElseGet(value::get);
            results.add(CaseResult.of(each, got, exercise.tolerance()));
        }
        return results;
    }

    private void must(String what, String code) {
        Optional<CellError> error = run(code, new AtomicReference<>("")).error();
        if (error.isPresent()) {
            throw new IllegalArgumentException(
                    set.name() + ": " + what + " does not run:\n" + error.get().text());
        }
    }

    private CellOutcome run(String code, AtomicReference<String> value) {
        number++;
        return kernel.evaluator().run(new Cell(number, code), shown -> value.set(Answer.text(shown)));
    }

    @Override
    public void close() {
        kernel.close();
    }
}
