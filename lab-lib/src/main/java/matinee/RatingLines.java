package matinee;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Shows a {@link RatingMatrix} line by line: a line for each user, whose entries are movies, or the other way round. The
 * entries of a line stand in the order of the file; a place counts entries through all lines, from 0.
 *
 * <pre>{@code for (int at = lines.start(line); at < lines.end(line); at++) { lines.other(at); lines.value(at); }}</pre>
 */
public final class RatingLines {
    private final DenseIds ids;
    private final DenseIds others;
    private final RatingColumns.Values values;
    private final int[] starts;
    private final int[] rows;

    RatingLines(DenseIds ids, DenseIds others, RatingColumns.Values values) {
        this.ids = ids;
        this.others = others;
        this.values = values;
        this.starts = new int[ids.count() + 1];
        for (int row = 0; row < values.size(); row++) {
            starts[ids.at(row) + 1]++;
        }
        for (int line = 0; line < ids.count(); line++) {
            starts[line + 1] += starts[line];
        }
        int[] next = starts.clone();
        this.rows = new int[values.size()];
        for (int row = 0; row < rows.length; row++) {
            rows[next[ids.at(row)]++] = row;
        }
    }

    /** Counts the lines. */
    public int count() {
        return ids.count();
    }

    /** Returns the id that a line stands for. */
    public int id(int line) {
        return ids.id(line);
    }

    /** Finds the line of an id; -1 for a stranger. */
    public int index(int id) {
        return ids.index(id);
    }

    /** Streams the ids of the lines, ascending. */
    public IntStream ids() {
        return ids.ids();
    }

    /** Returns the place of a line's first entry. */
    public int start(int line) {
        return starts[line];
    }

    /** Returns the place behind a line's last entry. */
    public int end(int line) {
        return starts[line + 1];
    }

    /** Counts the entries of a line. */
    public int length(int line) {
        return starts[line + 1] - starts[line];
    }

    /** Returns the row of the file that is at a place. */
    public int row(int at) {
        return rows[at];
    }

    /** Returns the position of the movie, or user, at a place. */
    public int other(int at) {
        return others.at(rows[at]);
    }

    /** Returns the value at a place (stars). */
    public double value(int at) {
        return values.at(rows[at]);
    }

    /** Lists what stands in the line of an id, by id of the other side; empty for a stranger. */
    Profile profile(int id) {
        int line = index(id);
        return line < 0 ? Profile.of() : profile(line, this::value);
    }

    /** Lists a line by id of the other side, with the value that the function gives for each place. */
    public Profile profile(int line, IntToDoubleFunction valueAt) {
        long[] sorted = IntStream.range(start(line), end(line))
                .mapToLong(at -> (long) other(at) << 32 | at)
                .sorted()
                .toArray();
        int[] ids = new int[sorted.length];
        double[] values = new double[sorted.length];
        for (int n = 0; n < sorted.length; n++) {
            ids[n] = others.id((int) (sorted[n] >> 32));
            values[n] = valueAt.applyAsDouble((int) sorted[n]);
        }
        return Profile.wrap(ids, values);
    }
}
