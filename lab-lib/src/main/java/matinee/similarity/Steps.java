package matinee.similarity;

import java.util.Optional;

/**
 * Holds values as whole numbers of a step: half stars are 1 to 10 steps of 0.5. Sums of whole numbers are exact, in any order,
 * and several of them fit into one machine word.
 *
 * @param size how large a step is (stars); a power of two, so that to multiply by it is exact too
 * @param most the largest number of steps there is
 * @param above how many steps each value lies above the first: 0 for one step
 */
record Steps(double size, int most, byte[] above) {
    private static final double[] SIZES = {1, 0.5, 0.25};
    private static final int MOST = 20;

    /** Counts values in the largest steps that they are whole numbers of; empty: they are not, or one is not 1 to 20 steps. */
    static Optional<Steps> of(double[] values) {
        for (double size : SIZES) {
            byte[] above = new byte[values.length];
            int most = 1;
            int n = 0;
            while (n < values.length && values[n] >= size && values[n] <= MOST * size) {
                int steps = (int) (values[n] / size);
                if (steps * size != values[n]) {
                    break;
                }
                above[n++] = (byte) (steps - 1);
                most = Math.max(most, steps);
            }
            if (n == values.length) {
                return Optional.of(new Steps(size, most, above));
            }
        }
        return Optional.empty();
    }
}
