package matinee.classify;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts which class was taken for which, and says in several ways how good that is. Immutable.
 *
 * <ul>
 *   <li>accuracy: the share of rows that are right. Where one class is frequent, it hides what happens to the others.
 *   <li>recall of a class: the share of its rows that were found.
 *   <li>precision of a class: the share of the rows said to be of it that are; NaN where none was.
 *   <li>F1 of a class: 2 · hits / (rows of it + rows said to be of it); 0 where there is no hit.
 *   <li>macro-F1, macro-recall: the mean over the classes, each counting the same.
 * </ul>
 *
 * <p>Source: Sokolova, Lapalme: A systematic analysis of performance measures for classification tasks. Information
 * Processing and Management 45(4), 2009. doi:10.1016/j.ipm.2009.03.002
 */
public final class ConfusionTable {
    private final List<String> classes;
    private final int[][] counts;

    private ConfusionTable(List<String> classes, int[][] counts) {
        this.classes = classes;
        this.counts = counts;
    }

    /**
     * Counts.
     *
     * @param truth the class of each row
     * @param predicted what each was taken for
     * @throws IllegalArgumentException if they are not equally many, or none
     */
    public static ConfusionTable of(List<String> truth, List<String> predicted) {
        if (truth.size() != predicted.size() || truth.isEmpty()) {
            throw new IllegalArgumentException("there must be a prediction for each row, and at least one, but were "
                    + predicted.size() + " for " + truth.size());
        }
        List<String> classes = Stream.concat(truth.stream(), predicted.stream())
                .distinct()
                .sorted()
                .toList();
        int[][] counts = new int[classes.size()][classes.size()];
        for (int row = 0; row < truth.size(); row++) {
            counts[classes.indexOf(truth.get(row))][classes.indexOf(predicted.get(row))]++;
        }
        return new ConfusionTable(classes, counts);
    }

    /** Lists the classes that occur, in alphabetical order. */
    public List<String> classes() {
        return classes;
    }

    /** Counts the rows of one class that were taken for another. */
    public int count(String truth, String predicted) {
        return counts[at(truth)][at(predicted)];
    }

    /** Counts the rows of a class. */
    public int rows(String label) {
        return Arrays.stream(counts[at(label)]).sum();
    }

    /** Counts the rows that were taken for a class. */
    public int taken(String label) {
        int column = at(label);
        return Arrays.stream(counts).mapToInt(row -> row[column]).sum();
    }

    /** Returns the share of rows that are right, in [0, 1]. */
    public double accuracy() {
        double right = classes.stream().mapToInt(label -> count(label, label)).sum();
        return right / classes.stream().mapToInt(this::rows).sum();
    }

    /** Returns the share of a class's rows that were found, in [0, 1]; NaN where it has none. */
    public double recall(String label) {
        return count(label, label) / (double) rows(label);
    }

    /** Returns the share of the rows said to be of a class that are, in [0, 1]; NaN where none was. */
    public double precision(String label) {
        return count(label, label) / (double) taken(label);
    }

    /** Returns the harmonic mean of precision and recall, in [0, 1]. */
    public double f1(String label) {
        return 2.0 * count(label, label) / (rows(label) + taken(label));
    }

    /** Averages the F1 of all classes, each counting the same. */
    public double macroF1() {
        return classes.stream().mapToDouble(this::f1).sum() / classes.size();
    }

    /** Averages the recall of all classes that have rows, each counting the same. */
    public double macroRecall() {
        return classes.stream()
                .filter(label -> rows(label) > 0)
                .mapToDouble(this::recall)
                .average()
                .orElse(Double.NaN);
    }

    private int at(String label) {
        int at = classes.indexOf(label);
        if (at < 0) {
            throw new IllegalArgumentException("no class \"" + label + "\"; there are " + String.join(", ", classes));
        }
        return at;
    }

    /** Writes {@code accuracy 0.812, macro-F1 0.544}. */
    public String summary() {
        return String.format(Locale.ROOT, "accuracy %.3f, macro-F1 %.3f", accuracy(), macroF1());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfusionTable t && classes.equals(t.classes) && Arrays.deepEquals(counts, t.counts);
    }

    @Override
    public int hashCode() {
        return 31 * classes.hashCode() + Arrays.deepHashCode(counts);
    }

    /** Writes a line for each class, with what its rows were taken for, and the summary. */
    @Override
    public String toString() {
        return IntStream.range(0, classes.size())
                .mapToObj(row -> classes.get(row) + " taken for "
                        + IntStream.range(0, classes.size())
                                .filter(column -> counts[row][column] > 0)
                                .mapToObj(column -> classes.get(column) + " " + counts[row][column])
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n", "", "\n" + summary()));
    }
}
