package matinee.feature;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Looks for the nearest rows by Chebyshev's distance, where a single feature can settle that a row is too far away. So the
 * query's most unusual numbers are compared first, and a row is left as soon as one of them differs by as much as the k-th
 * best so far. Where most numbers are 0, hardly any row is looked at twice.
 */
final class ExtremesScan implements Searcher {
    private final Features features;
    private final SparseRows rows;
    private final double[] means;

    ExtremesScan(Features features) {
        this.features = features;
        this.rows = SparseRows.of(features);
        this.means = new double[features.width()];
        for (int row = 0; row < features.size(); row++) {
            for (int at = rows.start(row); at < rows.end(row); at++) {
                means[rows.other(at)] += rows.value(at) / features.size();
            }
        }
    }

    @Override
    public void search(double[] queries, int from, Shortlist[] lists) {
        for (int n = 0; n < lists.length; n++) {
            int at = from + n * features.width();
            int[] unusual = unusual(queries, at);
            for (int row = 0; row < features.size(); row++) {
                double limit = lists[n].limit();
                double most = most(queries, at, unusual, row, limit);
                if (most < limit) {
                    lists[n].offer(most, row);
                }
            }
        }
    }

    /** Lists the columns in which the query has a number other than 0, the farthest from the column's mean first. */
    private int[] unusual(double[] query, int from) {
        return IntStream.range(0, features.width())
                .filter(column -> query[from + column] != 0)
                .boxed()
                .sorted(Comparator.comparingDouble(column -> -Math.abs(query[from + column] - means[column])))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Computes the distance, or something that is no less than the limit where the distance is. */
    private double most(double[] query, int from, int[] unusual, int row, double limit) {
        double[] flat = features.flat();
        int start = row * features.width();
        double most = 0;
        for (int n = 0; n < unusual.length && most < limit; n++) {
            most = Math.max(most, Math.abs(query[from + unusual[n]] - flat[start + unusual[n]]));
        }
        for (int at = rows.start(row); at < rows.end(row) && most < limit; at++) {
            most = Math.max(most, Math.abs(query[from + rows.other(at)] - rows.value(at)));
        }
        return most;
    }

    @Override
    public String toString() {
        return "scan of the extremes of " + features;
    }
}
