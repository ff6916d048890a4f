package matinee.similarity;

import java.util.Arrays;
import java.util.List;

/** Adds up the five sums over shared entries; the sixth, their number, is counted apart. */
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
            for (int place = vectors.crossStarts[vectors.entry[at]]; vectors.crossLine[place] < line; place++) {
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
    double finish(int earlier, int n) {
        int from = earlier * SUMS;
        double result = similarity.of(n, sums[from], sums[from + 1], sums[from + 2], sums[from + 3], sums[from + 4]);
        Arrays.fill(sums, from, from + SUMS, 0);
        return result;
    }
}
