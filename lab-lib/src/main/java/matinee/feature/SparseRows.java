package matinee.feature;

/**
 * Shows features without their zeros, line by line: a line is a row and its entries are columns, or the other way round. A
 * place counts entries through all lines, from 0.
 *
 * <pre>{@code for (int at = rows.start(line); at < rows.end(line); at++) { rows.other(at); rows.value(at); }}</pre>
 */
public final class SparseRows {
    private final int[] starts;
    private final int[] others;
    private final double[] values;

    private SparseRows(int[] starts, int[] others, double[] values) {
        this.starts = starts;
        this.others = others;
        this.values = values;
    }

    /** Takes a line for each row. */
    public static SparseRows of(Features features) {
        double[] flat = features.flat();
        int count = 0;
        for (double value : flat) {
            count += value == 0 ? 0 : 1;
        }
        int[] starts = new int[features.size() + 1];
        int[] others = new int[count];
        double[] values = new double[count];
        int place = 0;
        for (int row = 0; row < features.size(); row++) {
            for (int column = 0; column < features.width(); column++) {
                double value = flat[row * features.width() + column];
                if (value != 0) {
                    others[place] = column;
                    values[place++] = value;
                }
            }
            starts[row + 1] = place;
        }
        return new SparseRows(starts, others, values);
    }

    /** Takes a line for each column. */
    static SparseRows ofColumns(Features features) {
        SparseRows rows = of(features);
        int[] starts = new int[features.width() + 1];
        for (int other : rows.others) {
            starts[other + 1]++;
        }
        for (int column = 0; column < features.width(); column++) {
            starts[column + 1] += starts[column];
        }
        int[] next = starts.clone();
        int[] others = new int[rows.others.length];
        double[] values = new double[rows.others.length];
        for (int row = 0; row < features.size(); row++) {
            for (int at = rows.start(row); at < rows.end(row); at++) {
                int place = next[rows.others[at]]++;
                others[place] = row;
                values[place] = rows.values[at];
            }
        }
        return new SparseRows(starts, others, values);
    }

    /** Counts the entries that are not zero. */
    public int size() {
        return others.length;
    }

    /** Returns the place of a line's first entry. */
    public int start(int line) {
        return starts[line];
    }

    /** Returns the place behind a line's last entry. */
    public int end(int line) {
        return starts[line + 1];
    }

    /** Returns the column, or row, of the entry at a place. */
    public int other(int at) {
        return others[at];
    }

    /** Returns the number at a place. */
    public double value(int at) {
        return values[at];
    }

    @Override
    public String toString() {
        return size() + " entries in " + (starts.length - 1) + " lines";
    }
}
