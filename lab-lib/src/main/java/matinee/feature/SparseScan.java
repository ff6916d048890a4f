package matinee.feature;

import java.util.Arrays;

/**
 * Looks at every row where most numbers are 0: for each number of the query that is not, walks the rows that have one in
 * that column too. What both have in common is all that is missing from
 *
 * <pre>
 *   Σ (q − x)² = Σ q² + Σ x² − 2 Σ q · x
 *   Σ |q − x|  = Σ |q| + Σ |x| + Σ (|q − x| − |q| − |x|)     the last sum over what both have
 * </pre>
 *
 * <p>These round otherwise than the sums on their left. So they only tell which rows can be among the nearest: those are
 * measured once more, as a distance is defined. For the cosine Σ q · x is all there is, zeros or not.
 */
final class SparseScan implements Searcher {
    private final Features features;
    private final Known distance;
    private final SparseRows columns;
    private final double[] sizes;
    private final double largest;

    SparseScan(Features features, Known distance) {
        this.features = features;
        this.distance = distance;
        this.columns = SparseRows.ofColumns(features);
        this.sizes = new double[features.size()];
        double most = 0;
        for (int row = 0; row < sizes.length; row++) {
            sizes[row] = size(features.flat(), row * features.width());
            most = Math.max(most, sizes[row]);
        }
        this.largest = most;
    }

    private double size(double[] numbers, int from) {
        return switch (distance) {
            case EUCLIDEAN, COSINE -> Known.dot(numbers, from, numbers, from, features.width());
            default -> {
                double sum = 0;
                for (int n = 0; n < features.width(); n++) {
                    sum += Math.abs(numbers[from + n]);
                }
                yield sum;
            }
        };
    }

    @Override
    public void search(double[] queries, int from, Shortlist[] lists) {
        double[] shared = new double[features.size()];
        for (int n = 0; n < lists.length; n++) {
            int at = from + n * features.width();
            Arrays.fill(shared, 0);
            share(queries, at, shared);
            double size = size(queries, at);
            if (distance == Known.COSINE) {
                for (int row = 0; row < shared.length; row++) {
                    offer(lists[n], Known.fromDot(shared[row], size, sizes[row]), row);
                }
            } else {
                measureOnce(queries, at, size, shared, lists[n]);
            }
        }
    }

    private void share(double[] query, int from, double[] shared) {
        for (int column = 0; column < features.width(); column++) {
            double value = query[from + column];
            if (value != 0) {
                int end = columns.end(column);
                if (distance == Known.MANHATTAN) {
                    for (int at = columns.start(column); at < end; at++) {
                        double other = columns.value(at);
                        shared[columns.other(at)] += Math.abs(value - other) - Math.abs(value) - Math.abs(other);
                    }
                } else {
                    for (int at = columns.start(column); at < end; at++) {
                        shared[columns.other(at)] += value * columns.value(at);
                    }
                }
            }
        }
    }

    /** Measures those rows that can be among the nearest, however the sums were rounded. */
    private void measureOnce(double[] query, int from, double size, double[] shared, Shortlist list) {
        double times = distance == Known.EUCLIDEAN ? -2 : 1;
        Shortlist rough = list.another();
        for (int row = 0; row < shared.length; row++) {
            shared[row] = size + sizes[row] + times * shared[row];
            offer(rough, shared[row], row);
        }
        double slack = 16 * (features.width() + 4) * 0x1p-53 * (size + largest);
        double limit = rough.limit() + slack;
        for (int row = 0; row < shared.length; row++) {
            if (shared[row] <= limit) {
                offer(list, distance.key(query, from, features.flat(), row * features.width(), features.width()), row);
            }
        }
    }

    private static void offer(Shortlist list, double key, int row) {
        if (key < list.limit()) {
            list.offer(key, row);
        }
    }

    @Override
    public String toString() {
        return "scan past the zeros of " + features;
    }
}
