package matinee.item;

import java.util.Arrays;
import matinee.InParallel;
import matinee.Progress;
import matinee.RatingLines;

/** Counts for each two lines how many entries they share: X Xᵀ of a table of ones and zeros. */
final class Grams {
    private Grams() {}

    /** Returns the lower triangle, each row with its diagonal. */
    static double[][] of(RatingLines lines, RatingLines cross, Progress progress) {
        double[][] below = new double[lines.count()][];
        InParallel.each(lines.count(), "comparison", progress, line -> {
            double[] shared = new double[line + 1];
            count(lines, cross, line, shared);
            below[line] = shared;
        });
        return below;
    }

    /** Counts what a line shares with each of the first lines. */
    static void count(RatingLines lines, RatingLines cross, int line, double[] shared) {
        Arrays.fill(shared, 0);
        for (int at = lines.start(line); at < lines.end(line); at++) {
            int entry = lines.other(at);
            for (int place = cross.start(entry); place < cross.end(entry); place++) {
                int other = cross.other(place);
                if (other < shared.length) {
                    shared[other]++;
                }
            }
        }
    }
}
