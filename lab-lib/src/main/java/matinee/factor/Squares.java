package matinee.factor;

import matinee.InParallel;
import matinee.Progress;

/** Computes Σ q qᵀ over all rows, with a penalty on the diagonal. */
final class Squares {
    private Squares() {}

    /** Each task does one line of the result, so it is the same at any number of threads. */
    static float[][] of(float[][] rows, double penalty) {
        int rank = rows[0].length;
        float[][] squares = new float[rank][rank];
        InParallel.each(rank, "factor", Progress.silent(), f -> {
            float[] line = squares[f];
            int n = 0;
            for (; n + 3 < rows.length; n += 4) {
                plus(
                        line,
                        rows[n][f],
                        rows[n],
                        rows[n + 1][f],
                        rows[n + 1],
                        rows[n + 2][f],
                        rows[n + 2],
                        rows[n + 3][f],
                        rows[n + 3]);
            }
            for (; n < rows.length; n++) {
                plus(line, rows[n][f], rows[n]);
            }
            line[f] += (float) penalty;
        });
        return squares;
    }

    static void plus(float[] sum, float a, float[] row) {
        for (int f = 0; f < sum.length; f++) {
            sum[f] += a * row[f];
        }
    }

    /** Adds four rows in one pass: the sum is read and written once in place of four times. */
    static void plus(
            float[] sum,
            float a0,
            float[] row0,
            float a1,
            float[] row1,
            float a2,
            float[] row2,
            float a3,
            float[] row3) {
        for (int f = 0; f < sum.length; f++) {
            sum[f] += (a0 * row0[f] + a1 * row1[f]) + (a2 * row2[f] + a3 * row3[f]);
        }
    }
}
