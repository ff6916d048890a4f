package matinee.eval;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Counts which labels were found, where a row may have several. Immutable.
 *
 * <ul>
 *   <li>precision of a label: the share of the rows said to have it that do; NaN where none was.
 *   <li>recall of a label: the share of its rows that were found; NaN where it has none.
 *   <li>F1 of a label: 2 · hits / (rows that have it + rows said to have it); 0 where there is no hit.
 *   <li>macro-F1: the mean over the labels that occur in the truth, each counting the same.
 * </ul>
 *
 * <p>Intervals come from 1,000 resamples of the rows. Tables of the same rows are resampled alike, so that differences are paired.
 *
 * <p>Source: Tsoumakas, Katakis: Multi-label classification: an overview. International Journal of Data Warehousing and Mining 3(3),
 * 2007. doi:10.4018/jdwm.2007070101
 */
public final class LabelTable {
    private final List<String> labels;
    private final boolean[][] is;
    private final boolean[][] said;

    private LabelTable(List<String> labels, boolean[][] is, boolean[][] said) {
        this.labels = labels;
        this.is = is;
        this.said = said;
    }

    /**
     * Counts.
     *
     * @param truth the labels of each row
     * @param said what was said of each
     * @throws IllegalArgumentException if they are not equally many, or none
     */
    public static LabelTable of(List<Set<String>> truth, List<Set<String>> said) {
        if (truth.size() != said.size() || truth.isEmpty()) {
            throw new IllegalArgumentException("something must be said of each row, and of one at least, but was of "
                    + said.size() + " of " + truth.size());
        }
        TreeSet<String> all = new TreeSet<>();
        truth.forEach(all::addAll);
        List<String> labels = List.copyOf(all);
        return new LabelTable(labels, table(labels, truth), table(labels, said));
    }

    private static boolean[][] table(List<String> labels, List<Set<String>> rows) {
        boolean[][] table = new boolean[labels.size()][rows.size()];
        for (int label = 0; label < table.length; label++) {
            for (int row = 0; row < rows.size(); row++) {
                table[label][row] = rows.get(row).contains(labels.get(label));
            }
        }
        return table;
    }

    /** Lists the labels that occur in the truth, in alphabetical order. */
    public List<String> labels() {
        return labels;
    }

    /** Counts the rows that have a label. */
    public int rows(String label) {
        return count(is[at(label)]);
    }

    /** Counts the rows said to have a label. */
    public int said(String label) {
        return count(said[at(label)]);
    }

    /** Counts the rows that have a label and were said to. */
    public int hits(String label) {
        int at = at(label);
        return (int) IntStream.range(0, is[at].length)
                .filter(row -> is[at][row] && said[at][row])
                .count();
    }

    private static int count(boolean[] rows) {
        return (int) IntStream.range(0, rows.length).filter(row -> rows[row]).count();
    }

    /** Returns the share of the rows said to have a label that do, in [0, 1]; NaN where none was. */
    public double precision(String label) {
        return hits(label) / (double) said(label);
    }

    /** Returns the share of a label's rows that were found, in [0, 1]. */
    public double recall(String label) {
        return hits(label) / (double) rows(label);
    }

    /** Returns the harmonic mean of precision and recall, in [0, 1]. */
    public double f1(String label) {
        return 2.0 * hits(label) / (rows(label) + said(label));
    }

    /** Averages the F1 of all labels, each counting the same, with its interval. */
    public Interval macroF1() {
        return Resampling.of(rows()).interval(this::macroF1);
    }

    /**
     * Returns how far this macro-F1 is above another's, with its interval.
     *
     * @throws IllegalArgumentException if the other is not of the same rows
     */
    public Interval minus(LabelTable other) {
        if (!labels.equals(other.labels) || !Arrays.deepEquals(is, other.is)) {
            throw new IllegalArgumentException("both tables must be of the same rows, but their truth differs");
        }
        return Resampling.of(rows()).interval(drawn -> macroF1(drawn) - other.macroF1(drawn));
    }

    private int rows() {
        return is.length == 0 ? 0 : is[0].length;
    }

    /** Computes it of the rows that were drawn; labels that none of them has are left out. */
    private double macroF1(int[] drawn) {
        int[] times = new int[rows()];
        for (int row : drawn) {
            times[row]++;
        }
        double sum = 0;
        int occurring = 0;
        for (int label = 0; label < is.length; label++) {
            int hits = 0;
            int have = 0;
            int told = 0;
            for (int row = 0; row < times.length; row++) {
                hits += is[label][row] && said[label][row] ? times[row] : 0;
                have += is[label][row] ? times[row] : 0;
                told += said[label][row] ? times[row] : 0;
            }
            sum += have == 0 ? 0 : 2.0 * hits / (have + told);
            occurring += have == 0 ? 0 : 1;
        }
        return sum / occurring;
    }

    private int at(String label) {
        int at = labels.indexOf(label);
        if (at < 0) {
            throw new IllegalArgumentException("no label \"" + label + "\"; there are " + String.join(", ", labels));
        }
        return at;
    }

    /** Writes {@code macro-F1 0.544 [0.501, 0.580] of 16 labels}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "macro-F1 %s of %d labels", macroF1(), labels.size());
    }
}
