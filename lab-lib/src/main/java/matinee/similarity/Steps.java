package matinee.similarity;

import java.util.Optional;

/**
 * Holds values as whole numbers of a step: half stars are 1 to 10 steps of 0.5. Sums of whole numbers are exact, in any order,
 * and many of them fit into one machine word.
 *
 * @param size how large a step is (stars); a power of two, so that to multiply by it is exact too
 * @param most the largest number of steps there is
 * @param at the steps of each value
 */
record Steps(double size, int most, byte[] at) {
    private static final double[] SIZES = {1, 0.5, 0.25};

    /** Counts values in the largest steps that they are whole numbers of, none negative and none above 127; empty: there are none. */
    static Optional<Steps> of(double[] values) {
        for (double size : SIZES) {
            byte[] steps = new byte[values.length];
            int most = 0;
            int n = 0;
            while (n < values.length && values[n] >= 0 && values[n] <= Byte.MAX_VALUE * size) {
                steps[n] = (byte) (values[n] / size);
                if (steps[n] * size != values[n]) {
                    break;
                }
                most = Math.max(most, steps[n++]);
            }
            if (n == values.length) {
                return Optional.of(new Steps(size, most, steps));
            }
        }
        return Optional.empty();
    }
}
