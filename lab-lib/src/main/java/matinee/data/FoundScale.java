package matinee.data;

import java.util.Arrays;
import matinee.Scale;

/** Finds the scale of ratings that came without one. */
final class FoundScale {
    private FoundScale() {}

    /** Takes whole stars, else half stars, else the lowest to the highest value in steps of the smallest distance between two. */
    static Scale of(Source source, double[] levels) {
        if (fits(Scale.wholeStars(), levels)) {
            return Scale.wholeStars();
        }
        if (fits(Scale.halfStars(), levels)) {
            return Scale.halfStars();
        }
        double min = levels[0];
        double max = levels[levels.length - 1];
        if (min == max) {
            return min > 0 ? Scale.of(0, min, min) : min < 0 ? Scale.of(min, 0, -min) : Scale.of(0, 1, 1);
        }
        double step = max - min;
        for (int n = 1; n < levels.length; n++) {
            step = Math.min(step, levels[n] - levels[n - 1]);
        }
        for (double candidate : new double[] {step, 1, 0.5, 0.25, 0.1, 0.05, 0.01, 0.001, 1e-4, 1e-5, 1e-6}) {
            double steps = (max - min) / candidate;
            double even = (max - min) / Math.max(1, Math.rint(steps));
            if (Math.abs(steps - Math.rint(steps)) < 1e-6 && fits(Scale.of(min, max, even), levels)) {
                return Scale.of(min, max, even);
            }
        }
        throw source.error("has ratings from " + min + " to " + max
                + " that lie on no scale of even steps; round them, to two decimals say");
    }

    private static boolean fits(Scale scale, double[] levels) {
        return Arrays.stream(levels).allMatch(scale::contains);
    }
}
