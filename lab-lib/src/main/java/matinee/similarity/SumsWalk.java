package matinee.similarity;

import java.util.Arrays;
import java.util.List;

/** Adds up the six sums over shared entries, whatever the values are; {@link StarsWalk} is quicker where it can be had. */
final class SumsWalk extends Walk {
    private static final int SUMS = 6;

    private final Vectors vectors;
    private final FromSums similarity;
    private final double[] sums;

    SumsWalk(Vectors vectors, FromSums similarity, List<Weighted> weights) {
        super(vectors.count, weights);
        this.vectors = vectors;
        this.similarity = similarity;
        this.sums = new double[vectors.count * SUMS];
    }

    @Override
    void meet(int line) {
        for (int at = vectors.starts[line]; at < vectors.starts[line + 1]; at++) {
            double x = vectors.value[at];
            double xx = x * x;
            for (int place = vectors.crossStarts[vectors.entry[at]]; place < vectors.crossPlace[at]; place++) {
                double y = vectors.crossValue[place];
                int to = vectors.crossLine[place] * SUMS;
                sums[to]++;
                sums[to + 1] += x;
                sums[to + 2] += y;
                sums[to + 3] += xx;
                sums[to + 4] += y * y;
                sums[to + 5] += x * y;
            }
        }
    }

    @Override
    int shared(int earlier) {
        return (int) sums[earlier * SUMS];
    }

    @Override
    double finish(int earlier, int n) {
        int from = earlier * SUMS;
        double result =
                similarity.of(n, sums[from + 1], sums[from + 2], sums[from + 3], sums[from + 4], sums[from + 5]);
        Arrays.fill(sums, from, from + SUMS, 0);
        return result;
    }
}
