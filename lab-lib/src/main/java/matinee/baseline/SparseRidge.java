package matinee.baseline;

import java.util.List;

/**
 * Solves (XᵀX + λI) w = Xᵀy, where each row of X counts how often each of few columns stands there, by conjugate gradients: X is only ever
 * walked along, never multiplied out.
 *
 * <p>Source: Hestenes, Stiefel: Methods of conjugate gradients for solving linear systems. Journal of Research of the National Bureau of
 * Standards 49(6), 1952. doi:10.6028/jres.049.044
 *
 * @param rows the columns that stand in each row, as often as they do
 * @param columns how many columns there are
 * @param penalty λ, above 0
 */
record SparseRidge(List<int[]> rows, int columns, double penalty) {
    private static final double NEAR = 1e-10;

    double[] solve(double[] y) {
        double[] w = new double[columns];
        double[] left = back(y);
        double[] way = left.clone();
        double size = dot(left, left);
        double enough = NEAR * NEAR * size;
        for (int step = 0; size > enough && step < 10 * columns; step++) {
            double[] moved = times(way);
            double far = size / dot(way, moved);
            for (int n = 0; n < columns; n++) {
                w[n] += far * way[n];
                left[n] -= far * moved[n];
            }
            double next = dot(left, left);
            for (int n = 0; n < columns; n++) {
                way[n] = left[n] + next / size * way[n];
            }
            size = next;
        }
        return w;
    }

    private double[] times(double[] w) {
        double[] sums = new double[rows.size()];
        for (int row = 0; row < sums.length; row++) {
            for (int column : rows.get(row)) {
                sums[row] += w[column];
            }
        }
        double[] product = back(sums);
        for (int n = 0; n < columns; n++) {
            product[n] += penalty * w[n];
        }
        return product;
    }

    private double[] back(double[] y) {
        double[] product = new double[columns];
        for (int row = 0; row < y.length; row++) {
            for (int column : rows.get(row)) {
                product[column] += y[row];
            }
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int n = 0; n < a.length; n++) {
            sum += a[n] * b[n];
        }
        return sum;
    }
}
