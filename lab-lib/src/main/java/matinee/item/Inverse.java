package matinee.item;

import java.util.Arrays;
import matinee.InParallel;
import matinee.Progress;

/**
 * Inverts a symmetric positive definite matrix, in place, by sweeping blocks of pivots: with K the block and D = A(K, K)⁻¹,
 *
 * <pre>
 *   A(i, j) ← A(i, j) − A(i, K) D A(K, j)     A(i, K) ← A(i, K) D     A(K, K) ← −D
 * </pre>
 *
 * <p>leaves −A⁻¹ when all are swept. Only the lower triangle is kept: n³ / 2 multiplications and additions. Nearly all of them are in one
 * loop along a row, four pivots at a time, of which Java does four or eight at once; rows do not wait for each other, so they are
 * shared by all cores.
 *
 * <p>Source: Goodnight: A tutorial on the SWEEP operator. The American Statistician 33(3), 1979. doi:10.1080/00031305.1979.10482685
 */
final class Inverse {
    private static final int BLOCK = 32;

    private Inverse() {}

    /**
     * Puts the inverse in place of the matrix.
     *
     * @param below the lower triangle: row n has n + 1 entries
     */
    static void invert(double[][] below, Progress progress) {
        int blocks = (below.length + BLOCK - 1) / BLOCK;
        progress.report("block", 0, blocks);
        for (int block = 0; block < blocks; block++) {
            int from = block * BLOCK;
            sweep(below, from, Math.min(below.length, from + BLOCK));
            progress.report("block", block + 1, blocks);
        }
        for (double[] row : below) {
            for (int n = 0; n < row.length; n++) {
                row[n] = -row[n];
            }
        }
    }

    private static void sweep(double[][] below, int from, int to) {
        double[][] pivots = new double[to - from][below.length];
        for (int k = from; k < to; k++) {
            System.arraycopy(below[k], 0, pivots[k - from], 0, k + 1);
            for (int n = k + 1; n < below.length; n++) {
                pivots[k - from][n] = below[n][k];
            }
        }
        double[][] solved = solve(pivots, from);
        InParallel.each(below.length, "row", Progress.silent(), n -> {
            double[] row = below[n];
            if (n >= from && n < to) {
                System.arraycopy(solved[n - from], 0, row, 0, n + 1);
                return;
            }
            for (int k = 0; k < pivots.length; k += 4) {
                subtract(row, pivots, solved, k, n);
            }
            for (int k = from; k < Math.min(to, n); k++) {
                row[k] = solved[k - from][n];
            }
        });
    }

    /** Computes D times the pivots' rows, and −D where they cross themselves, by sweeping them one by one. */
    private static double[][] solve(double[][] pivots, int from) {
        double[][] rows = Arrays.stream(pivots).map(double[]::clone).toArray(double[][]::new);
        for (int k = 0; k < rows.length; k++) {
            double pivot = rows[k][from + k];
            scale(rows[k], 1 / pivot);
            rows[k][from + k] = -1 / pivot;
            for (int other = 0; other < rows.length; other++) {
                if (other != k) {
                    double times = rows[other][from + k];
                    rows[other][from + k] = 0;
                    subtract(rows[other], times, rows[k]);
                }
            }
        }
        return rows;
    }

    private static void scale(double[] row, double times) {
        for (int n = 0; n < row.length; n++) {
            row[n] *= times;
        }
    }

    private static void subtract(double[] row, double times, double[] other) {
        for (int n = 0; n < row.length; n++) {
            row[n] -= times * other[n];
        }
    }

    private static void subtract(double[] row, double[][] pivots, double[][] solved, int k, int n) {
        if (k + 3 < pivots.length) {
            subtract(
                    row,
                    pivots[k][n],
                    solved[k],
                    pivots[k + 1][n],
                    solved[k + 1],
                    pivots[k + 2][n],
                    solved[k + 2],
                    pivots[k + 3][n],
                    solved[k + 3]);
        } else {
            for (int one = k; one < pivots.length; one++) {
                subtract(row, pivots[one][n], solved[one]);
            }
        }
    }

    private static void subtract(
            double[] row,
            double a0,
            double[] row0,
            double a1,
            double[] row1,
            double a2,
            double[] row2,
            double a3,
            double[] row3) {
        for (int n = 0; n < row.length; n++) {
            row[n] -= (a0 * row0[n] + a1 * row1[n]) + (a2 * row2[n] + a3 * row3[n]);
        }
    }
}
