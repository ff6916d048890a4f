package matinee.similarity;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Ranks values: the lowest has rank 1. */
public final class Ranks {
    private Ranks() {}

    /** Ranks values; equal ones share the mean of the ranks they take up together: 3, 5, 5, 9 gives 1, 2.5, 2.5, 4. */
    public static double[] average(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int n = 0; n < values.length; n++) {
            int below = lowerBound(sorted, values[n], false);
            int upTo = lowerBound(sorted, values[n], true);
            ranks[n] = (below + 1 + upTo) / 2.0;
        }
        return ranks;
    }

    /** Ranks values; of equal ones the one that stands first gets the lower rank: 3, 5, 5, 9 gives 1, 2, 3, 4. */
    public static double[] ordinal(double... values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted((a, b) -> Double.compare(values[a], values[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        for (int n = 0; n < order.length; n++) {
            ranks[order[n]] = n + 1;
        }
        return ranks;
    }

    private static int lowerBound(double[] sorted, double value, boolean orEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean before = orEqual ? sorted[middle] <= value : sorted[middle] < value;
            if (before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
