package matinee.similarity;

import java.util.Arrays;
import java.util.List;
import matinee.Scale;

/** Counts how often each pair of levels occurs among the shared entries: all that Spearman's ranks depend on. */
final class CountsWalk extends Walk {
    private final Vectors vectors;
    private final Scale scale;
    private final byte[] crossLevels;
    private final int levels;
    private final int[] counts;

    CountsWalk(Vectors vectors, byte[] crossLevels, Scale scale, List<Weighted> weights) {
        super(vectors.count, weights);
        this.vectors = vectors;
        this.scale = scale;
        this.crossLevels = crossLevels;
        this.levels = scale.levels();
        this.counts = new int[vectors.count * levels * levels];
    }

    /** Finds the level of each value, in the order of the cross lines; counted from 0, the lowest. */
    static byte[] crossLevels(Vectors vectors, Scale scale) {
        byte[] found = new byte[vectors.crossValue.length];
        for (int place = 0; place < found.length; place++) {
            found[place] = (byte) level(vectors.crossValue[place], scale);
        }
        return found;
    }

    private static int level(double value, Scale scale) {
        return (int) Math.rint((value - scale.min()) / scale.step());
    }

    @Override
    void meet(int line) {
        for (int at = vectors.starts[line]; at < vectors.starts[line + 1]; at++) {
            int x = level(vectors.value[at], scale);
            for (int place = vectors.crossStarts[vectors.entry[at]]; vectors.crossLine[place] < line; place++) {
                int earlier = vectors.crossLine[place];
                shared[earlier]++;
                counts[(earlier * levels + x) * levels + crossLevels[place]]++;
            }
        }
    }

    @Override
    double finish(int earlier, int n) {
        int from = earlier * levels * levels;
        double result = Spearman.ofCounts(counts, from, levels);
        Arrays.fill(counts, from, from + levels * levels, 0);
        return result;
    }
}
