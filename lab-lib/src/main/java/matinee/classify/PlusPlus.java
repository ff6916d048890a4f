package matinee.classify;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import matinee.feature.Features;
import matinee.feature.SparseRows;

/**
 * Draws rows as first centers: each with a chance that is proportional to its squared distance from those drawn before; of a
 * few drawn at a time, the one that leaves the least.
 */
final class PlusPlus {
    private final Features rows;
    private final SparseRows sparse;
    private final double[] lengths;

    PlusPlus(Features rows, SparseRows sparse, double[] lengths) {
        this.rows = rows;
        this.sparse = sparse;
        this.lengths = lengths;
    }

    double[][] draw(int k, SplittableRandom random) {
        int tries = 2 + (int) Math.log(k);
        double[][] centers = new double[k][];
        int first = random.nextInt(rows.size());
        double[] left = squares(first);
        centers[0] = rows.row(first);
        for (int n = 1; n < k; n++) {
            double[] before = left;
            int[] candidates = IntStream.range(0, tries)
                    .map(each -> drawn(before, random.nextDouble()))
                    .toArray();
            double[][] after = Arrays.stream(candidates)
                    .parallel()
                    .mapToObj(candidate -> least(before, squares(candidate)))
                    .toArray(double[][]::new);
            int best = 0;
            for (int each = 1; each < tries; each++) {
                best = sum(after[each]) < sum(after[best]) ? each : best;
            }
            left = after[best];
            centers[n] = rows.row(candidates[best]);
        }
        return centers;
    }

    /** Finds the row at a share of the way through the squares. */
    private static int drawn(double[] squares, double share) {
        double way = share * sum(squares);
        int last = 0;
        for (int row = 0; row < squares.length; row++) {
            if (squares[row] > 0) {
                last = row;
                way -= squares[row];
                if (way < 0) {
                    return row;
                }
            }
        }
        return last;
    }

    /** Measures the squared distance of each row to one of them. */
    private double[] squares(int row) {
        double[] center = rows.row(row);
        double[] squares = new double[rows.size()];
        for (int other = 0; other < squares.length; other++) {
            double dot = 0;
            for (int at = sparse.start(other); at < sparse.end(other); at++) {
                dot += sparse.value(at) * center[sparse.other(at)];
            }
            squares[other] = Math.max(0, lengths[row] + lengths[other] - 2 * dot);
        }
        squares[row] = 0;
        return squares;
    }

    private static double[] least(double[] a, double[] b) {
        double[] least = new double[a.length];
        for (int n = 0; n < a.length; n++) {
            least[n] = Math.min(a[n], b[n]);
        }
        return least;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
