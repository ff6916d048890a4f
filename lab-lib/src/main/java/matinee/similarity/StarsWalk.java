package matinee.similarity;

import java.util.List;
import java.util.Optional;

/**
 * Adds up the six sums over shared entries where values are stars, and so {@linkplain Steps whole numbers}: three sums side by
 * side in each of two longs.
 *
 * <pre>
 *   y² Σ | y Σ | n        an addition of y² · 2⁴² + y · 2²¹ + 1 moves all three
 *   xy Σ | x² Σ | x Σ     an addition of xy · 2⁴² + x² · 2²¹ + x moves all three
 * </pre>
 *
 * <p>What is added depends on the two stars alone, so it stands in a small table. A shared entry costs two additions in memory in
 * place of six.
 */
final class StarsWalk extends Walk {
    private static final int FIELD = 21;
    private static final long MASK = (1L << FIELD) - 1;

    private final Vectors vectors;
    private final Steps cross;
    private final FromSums similarity;
    private final long[] sums;
    private final long[] ofY;
    private final long[] ofXY;

    private StarsWalk(Vectors vectors, Steps cross, FromSums similarity, List<Weighted> weights) {
        super(vectors.count, weights);
        this.vectors = vectors;
        this.cross = cross;
        this.similarity = similarity;
        this.sums = new long[2 * vectors.count];
        this.ofY = new long[cross.most() + 1];
        this.ofXY = new long[cross.most() + 1];
        for (int y = 0; y < ofY.length; y++) {
            ofY[y] = packed(1, y, y * y);
        }
    }

    /** Makes walks for vectors of stars; empty: they are not, or a sum could outgrow its field. */
    static Optional<Factory> factory(Vectors vectors, FromSums similarity, List<Weighted> weights) {
        return Steps.of(vectors.crossValue)
                .filter(steps -> (long) steps.most() * steps.most() * vectors.longest() <= MASK
                        && vectors.longest() <= MASK)
                .map(steps -> () -> new StarsWalk(vectors, steps, similarity, weights));
    }

    private static long packed(long low, long middle, long high) {
        return low | middle << FIELD | high << 2 * FIELD;
    }

    @Override
    void meet(int line) {
        int[] crossLine = vectors.crossLine;
        byte[] crossSteps = cross.at();
        for (int at = vectors.starts[line]; at < vectors.starts[line + 1]; at++) {
            int end = vectors.crossPlace[at];
            int x = crossSteps[end];
            for (int y = 0; y < ofXY.length; y++) {
                ofXY[y] = packed(x, x * x, x * y);
            }
            for (int place = vectors.crossStarts[vectors.entry[at]]; place < end; place++) {
                int earlier = 2 * crossLine[place];
                int y = crossSteps[place];
                sums[earlier] += ofY[y];
                sums[earlier + 1] += ofXY[y];
            }
        }
    }

    @Override
    int shared(int earlier) {
        return (int) (sums[2 * earlier] & MASK);
    }

    @Override
    double finish(int earlier, int n) {
        long ofOne = sums[2 * earlier];
        long ofBoth = sums[2 * earlier + 1];
        sums[2 * earlier] = 0;
        sums[2 * earlier + 1] = 0;
        double step = cross.size();
        double square = step * step;
        return similarity.of(
                n,
                step * (ofBoth & MASK),
                step * (ofOne >> FIELD & MASK),
                square * (ofBoth >> FIELD & MASK),
                square * (ofOne >> 2 * FIELD),
                square * (ofBoth >> 2 * FIELD));
    }
}
