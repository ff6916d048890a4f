package matinee.similarity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the six sums over shared entries where values are stars. A word holds, of the stars y met with one star x:
 *
 * <pre>
 *   Σ y² (22 bits) | Σ y (21 bits) | n (21 bits)
 * </pre>
 *
 * <p>The planes added up give n, Σ y and Σ y²; each times its x, Σ x and Σ xy; each times x², Σ x². What overflows from a field
 * goes to fields that are not read.
 */
final class StarSums extends StarWalk {
    private static final int FIELD = 21;
    private static final long MASK = (1L << FIELD) - 1;

    private final FromSums similarity;
    private final double step;
    private final long[] block = new long[BLOCK];
    private final long[] sum = new long[BLOCK];
    private final long[] timesX = new long[BLOCK];
    private final long[] timesTriangle = new long[BLOCK];

    private StarSums(Vectors vectors, Steps steps, Noted noted, FromSums similarity, List<Weighted> weights) {
        super(vectors, noted, steps.most(), vectors.count, weights);
        this.similarity = similarity;
        this.step = steps.size();
    }

    /** Makes walks for vectors of stars; empty: they are not, or a sum could outgrow its field. */
    static Optional<Factory> factory(Vectors vectors, FromSums similarity, List<Weighted> weights) {
        return Steps.of(vectors.crossValue)
                .filter(steps -> (long) steps.most() * steps.most() * vectors.longest() <= MASK)
                .map(steps -> {
                    Noted noted = new Noted(steps.above(), vectors.crossLine, addends(steps.above()));
                    return () -> new StarSums(vectors, steps, noted, similarity, weights);
                });
    }

    private static long[] addends(byte[] above) {
        long[] addends = new long[above.length];
        for (int place = 0; place < addends.length; place++) {
            long y = above[place] + 1;
            addends[place] = 1 | y << FIELD | y * y << 2 * FIELD;
        }
        return addends;
    }

    @Override
    void finish(int line, double[] similarities) {
        double square = step * step;
        for (int from = 0; from < line; from += BLOCK) {
            int size = Math.min(BLOCK, line - from);
            addUp(from, size);
            for (int k = 0; k < size; k++) {
                int n = (int) (sum[k] & MASK);
                shared[from + k] = n;
                if (n > 0) {
                    similarities[from + k] = similarity.of(
                            n,
                            step * (timesX[k] & MASK),
                            step * (sum[k] >> FIELD & MASK),
                            square * (2 * timesTriangle[k] - timesX[k] & MASK),
                            square * (sum[k] >>> 2 * FIELD),
                            square * (timesX[k] >> FIELD & MASK));
                }
            }
        }
    }

    /** Adds planes up from the last star to the first, as it takes only additions: w, then x · w, then x (x + 1) / 2 · w. */
    private void addUp(int from, int size) {
        Arrays.fill(sum, 0);
        Arrays.fill(timesX, 0);
        Arrays.fill(timesTriangle, 0);
        for (int star = planes.length - 1; star >= 0; star--) {
            take(planes[star], from, size, block);
            for (int k = 0; k < BLOCK; k++) {
                sum[k] += block[k];
                timesX[k] += sum[k];
                timesTriangle[k] += timesX[k];
            }
        }
    }
}
