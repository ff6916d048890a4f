package matinee.similarity;

import java.util.List;
import java.util.function.Supplier;

/** Compares one line with all lines before it; keeps its scratch space from line to line, so it serves one thread. */
abstract class Walk {
    private final List<Weighted> weights;
    private final double[] found;

    Walk(int count, List<Weighted> weights) {
        this.weights = weights;
        this.found = new double[count];
    }

    /** Takes note of all entries that a line shares with each line before it. */
    abstract void meet(int line);

    /** Counts the entries shared with an earlier line. */
    abstract int shared(int earlier);

    /** Measures the similarity to an earlier line that shares n entries, 1 or more, and forgets what was met. */
    abstract double finish(int earlier, int n);

    final SimilarityRow before(int line) {
        meet(line);
        for (int earlier = 0; earlier < line; earlier++) {
            int n = shared(earlier);
            found[earlier] = n == 0 ? 0 : weigh(finish(earlier, n), n);
        }
        return SimilarityRow.ofPositive(found, line);
    }

    private double weigh(double similarity, int n) {
        double weighed = similarity;
        for (Weighted weight : weights) {
            weighed = weight.weigh(weighed, n);
        }
        return weighed;
    }

    /** Makes walks, one for each thread. */
    interface Factory extends Supplier<Walk> {}
}
