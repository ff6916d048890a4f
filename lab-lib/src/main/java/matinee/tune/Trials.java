package matinee.tune;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import matinee.eval.Metric;
import matinee.eval.Result;

/**
 * Lists what was tried and what it reached, inside the training part. Immutable.
 *
 * @param metric what was measured
 * @param results a row for each recipe tried, in the order in which they were
 * @param candidates how many there were to be tried; more than the rows, where it was stopped
 */
public record Trials(Metric metric, List<Result> results, int candidates) {
    /** Copies the rows. */
    public Trials {
        results = List.copyOf(results);
    }

    /** Returns the best row, of equal ones the first; empty where there were too few ratings to try any. */
    public Optional<Result> best() {
        return results.stream()
                .reduce((best, row) -> metric.isBetter(row.value(metric), best.value(metric)) ? row : best);
    }

    /** Lists the rows, the best first. */
    public List<Result> ranked() {
        return results.stream()
                .sorted((a, b) -> metric.isBetter(a.value(metric), b.value(metric))
                        ? -1
                        : metric.isBetter(b.value(metric), a.value(metric)) ? 1 : 0)
                .toList();
    }

    /** Writes {@code 9 of 12 candidates tried}. */
    public String note() {
        return (results.size() < candidates ? results.size() + " of " : "") + candidates + " candidates tried.";
    }

    /** Writes a line for each row, the best first. */
    @Override
    public String toString() {
        return ranked().stream()
                .map(row -> String.format(Locale.ROOT, "%.4f  %s", row.value(metric), row.label()))
                .collect(Collectors.joining("\n", metric + "\n", "\n" + note()));
    }
}
