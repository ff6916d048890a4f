package matinee.similarity;

import java.util.Arrays;
import java.util.List;
import matinee.Scale;

/** Counts how often each pair of levels occurs among the shared entries: all that Spearman's ranks depend on. */
final class CountsWalk extends Walk {
    private final Vectors vectors;
    private final byte[] crossLevels;
    private final int levels;
    private final int[] counts;
    private final int[] shared;
    private final LevelRanks ranks;

    CountsWalk(Vectors vectors, byte[] crossLevels, int levels, List<Weighted> weights) {
        super(vectors.count, weights);
        this.vectors = vectors;
        this.crossLevels = crossLevels;
        this.levels = levels;
        this.counts = new int[vectors.count * levels * levels];
        this.shared = new int[vectors.count];
        this.ranks = new LevelRanks(levels);
    }

    /** Finds the level of each value, in the order of the cross lines; counted from 0, the lowest. */
    static byte[] crossLevels(Vectors vectors, Scale scale) {
        byte[] found = new byte[vectors.crossValue.length];
        for (int place = 0; place < found.length; place++) {
            found[place] = (byte) Math.rint((vectors.crossValue[place] - scale.min()) / scale.step());
        }
        return found;
    }

    @Override
    void meet(int line) {
        int[] crossLine = vectors.crossLine;
        for (int at = vectors.starts[line]; at < vectors.starts[line + 1]; at++) {
            int end = vectors.crossPlace[at];
            int row = crossLevels[end] * levels;
            for (int place = vectors.crossStarts[vectors.entry[at]]; place < end; place++) {
                int earlier = crossLine[place];
                shared[earlier]++;
                counts[earlier * levels * levels + row + crossLevels[place]]++;
            }
        }
    }

    @Override
    int shared(int earlier) {
        return shared[earlier];
    }

    @Override
    double finish(int earlier, int n) {
        int from = earlier * levels * levels;
        double result = ranks.correlation(counts, from, n);
        Arrays.fill(counts, from, from + levels * levels, 0);
        shared[earlier] = 0;
        return result;
    }
}
