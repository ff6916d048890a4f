package matinee.eval;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Tells how far chance may have moved a figure, by drawing whoever was measured anew, with replacement, 1,000 times: viewers with all they
 * watched, or reviews. Figures measured on the same draws, such as a difference, are paired.
 *
 * <p>Source: Efron, Tibshirani: An Introduction to the Bootstrap. Chapman and Hall, 1993. doi:10.1007/978-1-4899-4541-9
 *
 * @param units how many were measured
 * @param seed what they are drawn with
 */
public record Resampling(int units, long seed) {
    private static final int RESAMPLES = 1000;

    /** Draws from so many, with seed 42. */
    public static Resampling of(int units) {
        return new Resampling(units, 42);
    }

    /**
     * Returns a figure and where it may lie.
     *
     * @param figure computes it from the numbers of those drawn, from 0; NaN where they do not suffice
     */
    public Interval interval(ToDoubleFunction<int[]> figure) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] resampled = new double[RESAMPLES];
        for (int n = 0; n < RESAMPLES; n++) {
            resampled[n] = figure.applyAsDouble(random.ints(units, 0, units).toArray());
        }
        return Interval.percentile(
                figure.applyAsDouble(IntStream.range(0, units).toArray()), resampled);
    }
}
