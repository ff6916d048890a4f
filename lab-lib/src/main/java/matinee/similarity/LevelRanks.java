package matinee.similarity;

/**
 * Computes {@link Spearman} from how often each pair of levels occurs: all that ranks depend on. Keeps scratch space, so it serves
 * one thread.
 *
 * <p>Twice the distance of a level's average rank from the mean rank is a whole number: how many of the values lie below the level,
 * less how many lie above it. So the sums are of whole numbers, and exact.
 */
final class LevelRanks {
    private final int levels;
    private final int[] countX;
    private final int[] countY;
    private final int[] rankY;

    LevelRanks(int levels) {
        this.levels = levels;
        this.countX = new int[levels];
        this.countY = new int[levels];
        this.rankY = new int[levels];
    }

    /**
     * Measures the rank correlation; NaN where all values of one side are equal.
     *
     * @param counts levels × levels, by row the first side's level, starting at {@code from}
     * @param n the sum of counts
     */
    double correlation(int[] counts, int from, int n) {
        for (int b = 0; b < levels; b++) {
            countY[b] = 0;
        }
        for (int a = 0, at = from; a < levels; a++) {
            int row = 0;
            for (int b = 0; b < levels; b++) {
                int count = counts[at++];
                row += count;
                countY[b] += count;
            }
            countX[a] = row;
        }
        long yy = 0;
        for (int b = 0, below = 0; b < levels; b++) {
            rankY[b] = 2 * below + countY[b] - n;
            yy += (long) countY[b] * rankY[b] * rankY[b];
            below += countY[b];
        }
        long xx = 0;
        long xy = 0;
        for (int a = 0, below = 0, at = from; a < levels; a++) {
            long rankX = 2L * below + countX[a] - n;
            long row = 0;
            for (int b = 0; b < levels; b++) {
                row += (long) counts[at++] * rankY[b];
            }
            xy += rankX * row;
            xx += countX[a] * rankX * rankX;
            below += countX[a];
        }
        return xx == 0 || yy == 0 ? Double.NaN : Math.max(-1, Math.min(1, xy / Math.sqrt((double) xx * yy)));
    }
}
