package matinee.similarity;

import java.util.Arrays;

/**
 * Computes {@link Spearman} of one line with a block of others, from how often each pair of stars (x, y) occurs with each.
 *
 * <p>Twice the distance of a star's average rank from the mean rank is a whole number: how many of the values lie below the star,
 * less how many lie above it. So the sums are of whole numbers, and exact.
 */
final class RankSums {
    private static final int BLOCK = StarWalk.BLOCK;

    private final long[][] countY;
    private final long[][] rankY;
    private final long[] countX = new long[BLOCK];
    private final long[] product = new long[BLOCK];
    private final long[] n = new long[BLOCK];
    private final long[] below = new long[BLOCK];
    private final long[] xx = new long[BLOCK];
    private final long[] yy = new long[BLOCK];
    private final long[] xy = new long[BLOCK];

    RankSums(int stars) {
        this.countY = new long[stars][BLOCK];
        this.rankY = new long[stars][BLOCK];
    }

    void clear() {
        for (long[] counts : countY) {
            Arrays.fill(counts, 0);
        }
        for (long[] sums : new long[][] {n, below, xx, yy, xy}) {
            Arrays.fill(sums, 0);
        }
    }

    /** Adds counts of star y, with whatever x, that stand in a field of a block of words. */
    void addToY(int y, long[] words, int shift, long mask) {
        long[] counts = countY[y];
        for (int k = 0; k < BLOCK; k++) {
            counts[k] += words[k] >>> shift & mask;
        }
    }

    /** Ranks the stars y, once all are counted. */
    void rankY() {
        for (long[] counts : countY) {
            for (int k = 0; k < BLOCK; k++) {
                n[k] += counts[k];
            }
        }
        for (int y = 0; y < rankY.length; y++) {
            long[] counts = countY[y];
            long[] ranks = rankY[y];
            for (int k = 0; k < BLOCK; k++) {
                ranks[k] = 2 * below[k] + counts[k] - n[k];
                yy[k] += counts[k] * ranks[k] * ranks[k];
                below[k] += counts[k];
            }
        }
        Arrays.fill(below, 0);
    }

    /** Adds counts of the present star x with star y, that stand in a field of a block of words. */
    void addToX(int y, long[] words, int shift, long mask) {
        long[] ranks = rankY[y];
        for (int k = 0; k < BLOCK; k++) {
            long count = words[k] >>> shift & mask;
            countX[k] += count;
            product[k] += count * ranks[k];
        }
    }

    /** Ranks the present star x, once it is counted with all y, and goes on to the next. */
    void rankX() {
        for (int k = 0; k < BLOCK; k++) {
            long rank = 2 * below[k] + countX[k] - n[k];
            xx[k] += countX[k] * rank * rank;
            xy[k] += rank * product[k];
            below[k] += countX[k];
            countX[k] = 0;
            product[k] = 0;
        }
    }

    /** Writes how many are shared with each of the block, and the similarity; NaN where one side is constant. */
    void write(int from, int size, int[] shared, double[] similarities) {
        for (int k = 0; k < size; k++) {
            shared[from + k] = (int) n[k];
            similarities[from + k] = xx[k] == 0 || yy[k] == 0
                    ? Double.NaN
                    : Math.max(-1, Math.min(1, xy[k] / Math.sqrt((double) xx[k] * yy[k])));
        }
    }
}
