package matinee.exercise;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells what a check of an answer found.
 *
 * @param exercise what was checked
 * @param results what each case gave, in order
 */
public record Report(Exercise exercise, List<CaseResult> results) {
    /** Copies the results, so that they stay. */
    public Report {
        results = List.copyOf(results);
    }

    /** Counts the points: each case that holds gives its part. */
    public double points() {
        double all =
                results.stream().mapToDouble(result -> result.tried().weight()).sum();
        double got = results.stream()
                .filter(CaseResult::passed)
                .mapToDouble(result -> result.tried().weight())
                .sum();
        return all == 0 ? 0 : Math.round(got / all * exercise.points() * 100) / 100.0;
    }

    /** Tells whether every case holds. */
    public boolean isFull() {
        return !results.isEmpty() && results.stream().allMatch(CaseResult::passed);
    }

    /** Tells whether nothing was answered yet. */
    public boolean isBlank() {
        return !results.isEmpty() && results.stream().allMatch(CaseResult::isBlank);
    }

    /** Finds the smallest case that does not hold. */
    public Optional<CaseResult> firstFailed() {
        return results.stream().filter(result -> !result.passed()).findFirst();
    }

    /** Names the known mistake that explains every case that does not hold. */
    public Optional<Mistake> mistake() {
        return exercise.mistakes().stream()
                .filter(mistake -> mistake.explains(results, exercise.tolerance()))
                .findFirst();
    }

    /** Says in a sentence or two what is wrong, with the smallest example; empty where all is well. */
    public Optional<String> complaint() {
        return isBlank()
                ? Optional.of("The stub is still there: the cell says TODO.")
                : firstFailed()
                        .map(failed -> example(failed)
                                + mistake().map(known -> " " + known.says()).orElse(""));
    }

    private String example(CaseResult failed) {
        Case tried = failed.tried();
        String expected =
                exercise.kind().tellsExpected() ? "expected " + Shown.value(tried.expected()) + ", " : "not so: ";
        return tried.hidden()
                ? "A hidden test fails: " + lower(tried.says()) + "."
                : "For " + Shown.code(tried.expression()) + " " + expected + Shown.got(failed.got()) + ".";
    }

    private static String lower(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    /** Counts what holds: {@code 3 of 5 tests hold}. */
    public String tally() {
        long passed = results.stream().filter(CaseResult::passed).count();
        return passed + " of " + results.size() + (results.size() == 1 ? " test holds" : " tests hold");
    }

    /** Writes the report as HTML. */
    public String html() {
        return ReportHtml.of(this);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(exercise.id() + " " + exercise.title() + ": " + tally() + ", "
                + Shown.points(points()) + " of " + Shown.points(exercise.points()) + " points");
        results.forEach(result -> text.append(result.passed() ? "\n  ✓ " : "\n  ✗ ")
                .append(result.tried().says()));
        complaint().ifPresent(says -> text.append("\n").append(says));
        return text.toString();
    }
}
