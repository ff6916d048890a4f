package matinee.eval;

import java.util.Arrays;
import java.util.Locale;

/**
 * Gives a measured value and where it may lie for other users of the same kind: with a confidence of 95 %, between low and
 * high.
 *
 * @param value the value measured
 * @param low the lower end; NaN: unknown
 * @param high the upper end; NaN: unknown
 */
public record Interval(double value, double low, double high) {
    private static final double TAIL = 0.025;

    /** Takes the 2.5 % and 97.5 % quantiles of resampled values, interpolated between neighbors; NaN among them are left out. */
    static Interval percentile(double value, double[] resampled) {
        double[] sorted = Arrays.stream(resampled)
                .filter(each -> !Double.isNaN(each))
                .sorted()
                .toArray();
        return new Interval(value, quantile(sorted, TAIL), quantile(sorted, 1 - TAIL));
    }

    private static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Tells whether a value lies between the ends. A difference whose interval has no 0 in it is hardly chance. */
    public boolean contains(double other) {
        return low <= other && other <= high;
    }

    /** Writes {@code 0.897 [0.881, 0.912]}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", value, low, high);
    }
}
