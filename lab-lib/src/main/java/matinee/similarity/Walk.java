package matinee.similarity;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Compares one line with all lines before it; keeps its scratch space from line to line, so it serves one thread. */
abstract class Walk {
    private final List<Weighted> weights;
    /** How many entries each earlier line shares with the present one. */
    final int[] shared;

    Walk(int count, List<Weighted> weights) {
        this.weights = weights;
        this.shared = new int[count];
    }

    /** Takes note of all entries that a line shares with each line before it. */
    abstract void meet(int line);

    /** Writes the similarity to each earlier line that shares an entry, and how many are shared; forgets what was met. */
    abstract void finish(int line, double[] similarities);

    /** Writes the similarity to each line before this one where it is positive, else 0. */
    final void compare(int line, double[] similarities) {
        meet(line);
        finish(line, similarities);
        for (int earlier = 0; earlier < line; earlier++) {
            double similarity = shared[earlier] == 0 ? 0 : weigh(similarities[earlier], shared[earlier]);
            similarities[earlier] = similarity > 0 ? similarity : 0;
        }
        Arrays.fill(shared, 0, line, 0);
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
