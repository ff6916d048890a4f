package matinee.grade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import matinee.exercise.Answer;
import matinee.exercise.CaseResult;
import matinee.exercise.Exercise;

/**
 * Grades one notebook.
 *
 * <p>All its code runs first, in the notebook's order, and every exercise is tried on what that defines. Where something went
 * wrong and an exercise fails, it is tried once more alone, with the given code only, so that no answer spoils another's score:
 * the better of the two counts.
 *
 * @param set the exercises with their tests
 * @param limits what an answer may take
 */
record Grading(ExerciseSet set, Limits limits) {
    /** Grades a notebook that can be read. */
    List<Mark> grade(Sheet sheet) {
        HandedIn handedIn = HandedIn.of(set, sheet);
        Instant deadline = Instant.now().plus(limits.submission());
        Map<String, List<CaseResult>> results = new HashMap<>();
        Map<String, String> failures = new HashMap<>();
        boolean doubtful;
        try (Session together = new Session(withGiven(handedIn.code()), limits, deadline)) {
            tried().filter(solution -> isWritten(solution, handedIn)).forEach(solution -> {
                Exercise exercise = solution.exercise();
                results.put(exercise.id(), together.tryAll(exercise));
                failures.put(exercise.id(), together.failureOf(exercise.id()));
            });
            doubtful = together.hadFailures() || handedIn.mayInterfere();
        }
        tried().filter(solution -> doubtful && isWritten(solution, handedIn))
                .filter(solution ->
                        failed(results.getOrDefault(solution.exercise().id(), List.of())))
                .forEach(solution -> alone(solution, handedIn, deadline, results, failures));
        List<Mark> marks = new ArrayList<>();
        for (Solution solution : set.solutions()) {
            marks.add(mark(solution, handedIn, results, failures));
        }
        return marks;
    }

    private Stream<Solution> tried() {
        return set.solutions().stream().filter(solution -> !solution.exercise().isForAPerson());
    }

    private static boolean isWritten(Solution solution, HandedIn handedIn) {
        SheetCell answer = handedIn.answers().get(solution.exercise().id());
        return answer != null && !solution.isBlank(answer.source());
    }

    private static boolean failed(List<CaseResult> results) {
        return results.stream().anyMatch(result -> !result.passed());
    }

    private void alone(
            Solution solution,
            HandedIn handedIn,
            Instant deadline,
            Map<String, List<CaseResult>> results,
            Map<String, String> failures) {
        Exercise exercise = solution.exercise();
        List<HandedIn.Code> own = handedIn.code().stream()
                .filter(code -> code.owner().equals(exercise.id()))
                .toList();
        if (own.size() == handedIn.code().size()) {
            return;
        }
        try (Session alone = new Session(withGiven(own), limits, deadline)) {
            List<CaseResult> again = alone.tryAll(exercise);
            if (passed(again) > passed(results.getOrDefault(exercise.id(), List.of()))) {
                results.put(exercise.id(), again);
                failures.put(exercise.id(), alone.failureOf(exercise.id()));
            }
        }
    }

    private static long passed(List<CaseResult> results) {
        return results.stream().filter(CaseResult::passed).count();
    }

    private List<HandedIn.Code> withGiven(List<HandedIn.Code> code) {
        List<HandedIn.Code> all = new ArrayList<>();
        set.given().forEach(source -> all.add(new HandedIn.Code("given", source)));
        all.addAll(code);
        return all;
    }

    private Mark mark(
            Solution solution, HandedIn handedIn, Map<String, List<CaseResult>> results, Map<String, String> failures) {
        Exercise exercise = solution.exercise();
        SheetCell answer = handedIn.answers().get(exercise.id());
        List<String> notes = handedIn.notesOn(exercise.id());
        if (exercise.isForAPerson()) {
            boolean blank = answer == null || solution.isBlank(answer.source());
            return Mark.forAPerson(exercise, answer == null ? "" : answer.source(), answer != null, blank, notes);
        }
        List<CaseResult> got = results.getOrDefault(exercise.id(), blank(exercise));
        return Mark.of(exercise, got, answer != null, failures.getOrDefault(exercise.id(), ""), notes);
    }

    private static List<CaseResult> blank(Exercise exercise) {
        return exercise.cases().stream()
                .map(each -> new CaseResult(each, Answer.BLANK, false))
                .toList();
    }

    /** Makes the marks of a notebook that cannot be read at all. */
    List<Mark> unreadable() {
        return set.solutions().stream()
                .map(Solution::exercise)
                .map(exercise -> exercise.isForAPerson()
                        ? Mark.forAPerson(exercise, "", false, true, List.of())
                        : Mark.of(exercise, blank(exercise), false, "", List.of()))
                .toList();
    }
}
