package matinee.item;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import matinee.Best;
import matinee.InParallel;
import matinee.Progress;
import matinee.RatingLines;
import matinee.RatingMatrix;
import matinee.Recommendation;

/** Holds of each movie the k that share most viewers with it, ascending, and the cosine of each. */
final class NearestItems implements PairWeights {
    private final int[][] nearest;
    private final double[][] cosines;

    private NearestItems(int count) {
        this.nearest = new int[count][];
        this.cosines = new double[count][];
    }

    static NearestItems of(RatingMatrix matrix, int k, Progress progress) {
        RatingLines byItem = matrix.byItem();
        int count = byItem.count();
        NearestItems found = new NearestItems(count);
        ThreadLocal<double[]> counts = ThreadLocal.withInitial(() -> new double[count]);
        InParallel.each(count, "movie", progress, item -> {
            double[] shared = counts.get();
            Grams.count(byItem, matrix.byUser(), item, shared);
            Best best = new Best(k);
            for (int other = 0; other < count; other++) {
                if (other != item && shared[other] > 0) {
                    best.offer(other, shared[other] / Math.sqrt((double) byItem.length(item) * byItem.length(other)));
                }
            }
            Recommendation[] kept = best.toTopN(item).stream()
                    .sorted(Comparator.comparingInt(Recommendation::item))
                    .toArray(Recommendation[]::new);
            found.nearest[item] =
                    Arrays.stream(kept).mapToInt(Recommendation::item).toArray();
            found.cosines[item] =
                    Arrays.stream(kept).mapToDouble(Recommendation::score).toArray();
        });
        return found;
    }

    @Override
    public double score(int[] rated, int item) {
        double sum = 0;
        for (int one : rated) {
            int at = Arrays.binarySearch(nearest[one], item);
            sum += at < 0 ? 0 : cosines[one][at];
        }
        return sum;
    }

    @Override
    public double[] scores(int[] rated) {
        double[] sums = new double[nearest.length];
        for (int one : rated) {
            for (int n = 0; n < nearest[one].length; n++) {
                sums[nearest[one][n]] += cosines[one][n];
            }
        }
        return sums;
    }

    @Override
    public double[] towards(int item) {
        return IntStream.range(0, nearest.length)
                .mapToDouble(one -> score(new int[] {one}, item))
                .toArray();
    }
}
