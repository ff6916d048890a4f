package matinee.similarity;

import java.util.Arrays;
import java.util.List;

/** Adds up the six sums over shared entries, whatever the values are; {@link StarSums} is quicker where it can be had. */
final class SumsWalk extends Walk {
    private static final int SUMS = 5;

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
                int earlier = vectors.crossLine[place];
                double y = vectors.crossValue[place];
                int to = earlier * SUMS;
                shared[earlier]++;
                sums[to] += x;
                sums[to + 1] += y;
                sums[to + 2] += xx;
                sums[to + 3] += y * y;
                sums[to + 4] += x * y;
            }
        }
    }

    @Override
    void finish(int line, double[] similarities) {
        for (int earlier = 0; earlier < line; earlier++) {
            int n = shared[earlier];
            if (n > 0) {
                int at = earlier * SUMS;
                similarities[earlier] =
                        similarity.of(n, sums[at], sums[at + 1], sums[at + 2], sums[at + 3], sums[at + 4]);
                Arrays.fill(sums, at, at + SUMS, 0);
            }
        }
    }
}
