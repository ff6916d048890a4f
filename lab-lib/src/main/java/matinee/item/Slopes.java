package matinee.item;

import java.util.Arrays;
import matinee.InParallel;
import matinee.Progress;
import matinee.RatingLines;
import matinee.RatingMatrix;

/** Holds by how many stars each movie is rated above each before it, on average over who rated both; NaN where nobody did. */
final class Slopes {
    private final float[][] below;

    private Slopes(float[][] below) {
        this.below = below;
    }

    static Slopes of(RatingMatrix matrix, Progress progress) {
        RatingLines byItem = matrix.byItem();
        RatingLines byUser = matrix.byUser();
        PairMemory.check(byItem.count(), 2);
        float[][] below = new float[byItem.count()][];
        ThreadLocal<Sums> sums = ThreadLocal.withInitial(() -> new Sums(byItem.count()));
        InParallel.each(
                below.length,
                "movie",
                progress,
                item -> below[item] = sums.get().above(item, byItem, byUser));
        return new Slopes(below);
    }

    /** Returns how far the item is rated above another (stars); NaN where nobody rated both. */
    float between(int item, int other) {
        return item > other ? below[item][other] : item < other ? -below[other][item] : 0;
    }

    /** Adds up the differences of one movie to all before it. */
    private static final class Sums {
        private final double[] differences;
        private final int[] counts;

        Sums(int items) {
            differences = new double[items];
            counts = new int[items];
        }

        float[] above(int item, RatingLines byItem, RatingLines byUser) {
            Arrays.fill(differences, 0, item, 0);
            Arrays.fill(counts, 0, item, 0);
            for (int place = byItem.start(item); place < byItem.end(item); place++) {
                int user = byItem.other(place);
                double value = byItem.value(place);
                for (int at = byUser.start(user); at < byUser.end(user); at++) {
                    differences[byUser.other(at)] += value - byUser.value(at);
                    counts[byUser.other(at)]++;
                }
            }
            float[] means = new float[item];
            for (int other = 0; other < item; other++) {
                means[other] = (float) (differences[other] / counts[other]);
            }
            Arrays.fill(differences, item, differences.length, 0);
            Arrays.fill(counts, item, counts.length, 0);
            return means;
        }
    }
}
