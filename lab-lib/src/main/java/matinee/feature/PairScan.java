package matinee.feature;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/** Looks at every row by a distance of which nothing is known: pair by pair. */
final class PairScan implements Searcher {
    private final Features features;
    private final Distance distance;
    private final double[][] rows;

    PairScan(Features features, Distance distance) {
        this.features = features;
        this.distance = distance;
        this.rows = IntStream.range(0, features.size()).mapToObj(features::row).toArray(double[][]::new);
    }

    @Override
    public void search(double[] queries, int from, Shortlist[] lists) {
        for (int n = 0; n < lists.length; n++) {
            int at = from + n * features.width();
            double[] query = Arrays.copyOfRange(queries, at, at + features.width());
            for (int row = 0; row < rows.length; row++) {
                lists[n].offer(measured(query, row), row);
            }
        }
    }

    private double measured(double[] query, int row) {
        double measured = distance.between(query, rows[row]);
        if (!(measured >= 0)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "a distance must be 0 or more, but was %s to %d", measured, features.id(row)));
        }
        return measured;
    }

    @Override
    public String toString() {
        return "scan, pair by pair, of " + features;
    }
}
