package matinee.eval;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import matinee.data.Split;

/**
 * Resamples users with replacement: as many as there are, 1,000 times. A user comes with all that is known of him, in every
 * fold. The same seed gives the same resamples for whatever is measured, so that differences are paired.
 *
 * <p>Source: Efron, Tibshirani: An Introduction to the Bootstrap. Chapman and Hall, 1993, chapters 8 and 13,
 * doi:10.1007/978-1-4899-4541-9.
 */
final class Bootstrap {
    private static final int RESAMPLES = 1000;

    private final long seed;
    private final int[] users;
    private final List<int[]> places;

    private Bootstrap(long seed, int[] users, List<int[]> places) {
        this.seed = seed;
        this.users = users;
        this.places = places;
    }

    /** Takes the test users of all folds. */
    static Bootstrap of(List<Split> folds, long seed) {
        int[] all = folds.stream()
                .flatMapToInt(fold -> fold.test().users())
                .distinct()
                .sorted()
                .toArray();
        List<int[]> places = folds.stream()
                .map(fold -> fold.test().users().map(user -> placeOf(user, all)).toArray())
                .toList();
        return new Bootstrap(seed, all, places);
    }

    private static int placeOf(int user, int[] sorted) {
        return Arrays.binarySearch(sorted, user);
    }

    /** Returns the id of the user at a place of a fold. */
    int user(int fold, int place) {
        return users[places.get(fold)[place]];
    }

    /** Streams the ids of all test users, ascending. */
    IntStream users() {
        return Arrays.stream(users);
    }

    /** Computes the mean over folds anew for each resample. */
    double[] resample(List<FoldValues> folds) {
        long[] seeds = new SplittableRandom(seed).longs(RESAMPLES).toArray();
        return LongStream.of(seeds)
                .parallel()
                .mapToDouble(each -> resampled(folds, draw(each)))
                .toArray();
    }

    private double resampled(List<FoldValues> folds, int[] times) {
        double sum = 0;
        for (int fold = 0; fold < folds.size(); fold++) {
            sum += folds.get(fold).resampled(places.get(fold), times);
        }
        return sum / folds.size();
    }

    private int[] draw(long resampleSeed) {
        SplittableRandom random = new SplittableRandom(resampleSeed);
        int[] times = new int[users.length];
        IntStream.range(0, users.length).forEach(n -> times[random.nextInt(users.length)]++);
        return times;
    }
}
