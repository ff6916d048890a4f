package matinee.similarity;

import java.util.Arrays;
import java.util.List;

/**
 * Holds the positive similarities of one line to others: as a full row where many are positive, else as a sorted list.
 */
public final class SimilarityRow {
    /** A list takes 12 bytes an entry and a search; a full row 8 bytes a line and none. Above this share, full rows. */
    private static final double FULL_FROM = 1 / 3.0;

    private final int[] lines;
    private final double[] similarities;

    private SimilarityRow(int[] lines, double[] similarities) {
        this.lines = lines;
        this.similarities = similarities;
    }

    /** Returns the similarity to another line; 0 where it is negative or undefined, and to the line itself. */
    public double to(int line) {
        if (lines.length == 0) {
            return line < similarities.length ? similarities[line] : 0;
        }
        int at = Arrays.binarySearch(lines, line);
        return at < 0 ? 0 : similarities[at];
    }

    /**
     * Finds those with a positive similarity among lines that stand one behind the other, and writes their places and
     * similarities in the same order. Which ones are similar cannot be foreseen, so that a branch would cost more than the writing.
     *
     * @param found room for as many places as there are
     * @return how many there are
     */
    public int findPositive(int[] others, int from, int to, int[] found, double[] foundSimilarities) {
        int count = 0;
        for (int place = from; place < to; place++) {
            double similarity = to(others[place]);
            found[count] = place;
            foundSimilarities[count] = similarity;
            count += similarity > 0 ? 1 : 0;
        }
        return count;
    }

    /** Wraps a full row, which nobody will write to any more. */
    static SimilarityRow full(double[] similarities) {
        return new SimilarityRow(new int[0], similarities);
    }

    /** Keeps those above 0 of the first {@code count} similarities, as a list. */
    static SimilarityRow ofPositive(double[] similarities, int count) {
        int positive = 0;
        for (int line = 0; line < count; line++) {
            positive += similarities[line] > 0 ? 1 : 0;
        }
        int[] lines = new int[positive];
        double[] kept = new double[positive];
        int n = 0;
        for (int line = 0; line < count; line++) {
            if (similarities[line] > 0) {
                lines[n] = line;
                kept[n++] = similarities[line];
            }
        }
        return new SimilarityRow(lines, kept);
    }

    /** Completes rows that hold only the lines before theirs, given that similarity is symmetric. */
    static List<SimilarityRow> mirrored(SimilarityRow[] below) {
        int count = below.length;
        int[] sizes = new int[count];
        for (int line = 0; line < count; line++) {
            sizes[line] += below[line].lines.length;
            for (int earlier : below[line].lines) {
                sizes[earlier]++;
            }
        }
        SimilarityRow[] rows = new SimilarityRow[count];
        int[] next = new int[count];
        for (int line = 0; line < count; line++) {
            boolean full = sizes[line] > count * FULL_FROM;
            rows[line] = full
                    ? new SimilarityRow(new int[0], new double[count])
                    : new SimilarityRow(new int[sizes[line]], new double[sizes[line]]);
            for (int n = 0; n < below[line].lines.length; n++) {
                int earlier = below[line].lines[n];
                rows[line].put(next[line]++, earlier, below[line].similarities[n]);
                rows[earlier].put(next[earlier]++, line, below[line].similarities[n]);
            }
        }
        return List.of(rows);
    }

    private void put(int place, int line, double similarity) {
        boolean full = lines.length == 0;
        if (!full) {
            lines[place] = line;
        }
        similarities[full ? line : place] = similarity;
    }
}
