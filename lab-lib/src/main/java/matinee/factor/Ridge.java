package matinee.factor;

import java.util.Arrays;

/**
 * Solves ridge regressions of few unknowns by their normal equations and Cholesky's method:
 *
 * <pre>
 *   (Σ c x xᵀ + diagonal of penalties) w = Σ y x
 * </pre>
 *
 * <p>Keeps its scratch space from one to the next, so it serves one thread.
 */
final class Ridge {
    /** The lower triangle: row n has n + 1 entries. */
    private final double[][] rows;

    private final double[] right;
    private final double[] column;

    Ridge(int unknowns) {
        this.rows = new double[unknowns][];
        for (int n = 0; n < unknowns; n++) {
            rows[n] = new double[n + 1];
        }
        this.right = new double[unknowns];
        this.column = new double[unknowns];
    }

    int unknowns() {
        return right.length;
    }

    /** Begins anew, with one penalty on all unknowns. */
    void begin(double penalty) {
        for (int n = 0; n < rows.length; n++) {
            Arrays.fill(rows[n], 0);
            rows[n][n] = penalty;
            right[n] = 0;
        }
    }

    /** Begins anew from a sum of squares that was computed before, lower triangle, with one penalty added. */
    void begin(double[][] squares, double penalty) {
        for (int n = 0; n < rows.length; n++) {
            System.arraycopy(squares[n], 0, rows[n], 0, n + 1);
            rows[n][n] += penalty;
            right[n] = 0;
        }
    }

    /** Penalizes one unknown more. */
    void penalize(int unknown, double more) {
        rows[unknown][unknown] += more;
    }

    /** Adds c x xᵀ on the left and y x on the right. */
    void add(double[] x, double c, double y) {
        for (int n = 0; n < rows.length; n++) {
            plus(rows[n], c * x[n], x, n + 1);
            right[n] += y * x[n];
        }
    }

    /** Copies the sum of squares so far, without what was penalized if nothing was. */
    double[][] squares() {
        double[][] copy = new double[rows.length][];
        for (int n = 0; n < copy.length; n++) {
            copy[n] = rows[n].clone();
        }
        return copy;
    }

    /** Solves, and writes the unknowns into w. */
    void solve(double[] w) {
        int size = rows.length;
        for (int k = 0; k < size; k++) {
            double root = Math.sqrt(rows[k][k]);
            for (int n = k; n < size; n++) {
                column[n] = rows[n][k] / root;
                rows[n][k] = column[n];
            }
            for (int n = k + 1; n < size; n++) {
                minus(rows[n], column[n], column, k + 1, n + 1);
            }
        }
        for (int n = 0; n < size; n++) {
            double sum = right[n];
            for (int k = 0; k < n; k++) {
                sum -= rows[n][k] * w[k];
            }
            w[n] = sum / rows[n][n];
        }
        for (int n = size - 1; n >= 0; n--) {
            w[n] /= rows[n][n];
            minus(w, w[n], rows[n], 0, n);
        }
    }

    private static void plus(double[] sum, double times, double[] x, int to) {
        for (int n = 0; n < to; n++) {
            sum[n] += times * x[n];
        }
    }

    private static void minus(double[] from, double times, double[] x, int start, int to) {
        for (int n = start; n < to; n++) {
            from[n] -= times * x[n];
        }
    }
}
