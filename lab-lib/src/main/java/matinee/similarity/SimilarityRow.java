package matinee.similarity;

import java.util.Arrays;

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

    private static SimilarityRow ofSize(int positive, int compared, int count) {
        return positive > compared * FULL_FROM
                ? new SimilarityRow(new int[0], new double[count])
                : new SimilarityRow(new int[positive], new double[positive]);
    }

    /** Returns the similarity to another line; 0 where it is negative or undefined, and to the line itself. */
    public double to(int line) {
        if (isFull()) {
            return similarities[line];
        }
        int at = Arrays.binarySearch(lines, line);
        return at < 0 ? 0 : similarities[at];
    }

    /**
     * Keeps those above 0 of the first {@code compared} similarities; the others come later, if at all.
     *
     * @param similarities to all lines
     */
    static SimilarityRow ofPositive(double[] similarities, int compared) {
        int positive = 0;
        for (int line = 0; line < compared; line++) {
            positive += similarities[line] > 0 ? 1 : 0;
        }
        SimilarityRow row = ofSize(positive, compared, similarities.length);
        int next = 0;
        for (int line = 0; line < compared; line++) {
            if (similarities[line] > 0) {
                row.put(next++, line, similarities[line]);
            }
        }
        return row;
    }

    /** Completes rows that hold only the lines before theirs, given that similarity is symmetric. */
    static SimilarityRow[] mirrored(SimilarityRow[] below) {
        int count = below.length;
        int[] sizes = new int[count];
        for (int line = 0; line < count; line++) {
            for (int earlier : below[line].positive(line)) {
                sizes[line]++;
                sizes[earlier]++;
            }
        }
        SimilarityRow[] rows = new SimilarityRow[count];
        int[] next = new int[count];
        for (int line = 0; line < count; line++) {
            boolean isLong = below[line].isFull() && sizes[line] > count * FULL_FROM;
            rows[line] = isLong ? below[line] : ofSize(sizes[line], count, count);
            for (int earlier : below[line].positive(line)) {
                double similarity = below[line].to(earlier);
                rows[line].put(next[line]++, earlier, similarity);
                rows[earlier].put(next[earlier]++, line, similarity);
            }
        }
        return rows;
    }

    private boolean isFull() {
        return lines.length < similarities.length;
    }

    private void put(int place, int line, double similarity) {
        if (isFull()) {
            similarities[line] = similarity;
        } else {
            lines[place] = line;
            similarities[place] = similarity;
        }
    }

    /** Lists the lines before the given one with a positive similarity. */
    private int[] positive(int before) {
        if (!isFull()) {
            return lines;
        }
        int[] found = new int[before];
        int count = 0;
        for (int line = 0; line < before; line++) {
            found[count] = line;
            count += similarities[line] > 0 ? 1 : 0;
        }
        return Arrays.copyOf(found, count);
    }
}
