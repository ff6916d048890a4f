package matinee.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import matinee.RatingLines;
import matinee.Ratings;

/**
 * Parts ratings into those a method may learn from and those it is tested on. Together they are all ratings; none is in both.
 * Each part keeps the order of the file, unless a method says otherwise.
 *
 * <p>What is random is shuffled by Fisher and Yates: from the last row down to the second, row i changes places with row
 * {@code r mod (i + 1)}, where r is the next unsigned 64-bit number of SplitMix64 ({@link SplittableRandom#nextLong()}) from
 * the seed. So the same ratings and the same seed give the same split, on every machine.
 *
 * <p>Source: R. A. Fisher, F. Yates, Statistical Tables for Biological, Agricultural and Medical Research, 1938; G. L. Steele,
 * D. Lea, C. H. Flood, Fast splittable pseudorandom number generators, OOPSLA 2014, doi:10.1145/2660193.2660195.
 *
 * @param train the ratings to learn from
 * @param test the ratings to be tested on
 */
public record Split(Ratings train, Ratings test) {

    /**
     * Draws a share of all ratings for the test: the first round(share · size) rows of the shuffled ones, but at least one, and
     * one stays for training.
     *
     * @throws IllegalArgumentException if the share is not between 0 and 1, or there are fewer than two ratings
     */
    public static Split random(Ratings ratings, double share, long seed) {
        int count = count(ratings, share);
        int[] rows = shuffled(ratings.size(), new SplittableRandom(seed));
        return of(ratings, Arrays.stream(rows, 0, count));
    }

    /**
     * Draws a share of each user's ratings for the test: round(share · number), and one stays for training. Users are taken by
     * ascending id, each shuffled with the numbers that follow the one before.
     *
     * @throws IllegalArgumentException if the share is not between 0 and 1, or there are fewer than two ratings
     */
    public static Split perUser(Ratings ratings, double share, long seed) {
        count(ratings, share);
        SplittableRandom random = new SplittableRandom(seed);
        RatingLines users = ratings.matrix().byUser();
        BitSet test = new BitSet(ratings.size());
        for (int user = 0; user < users.count(); user++) {
            int[] places = shuffled(users.length(user), random);
            long number = Math.min(Math.round(share * places.length), places.length - 1);
            for (int n = 0; n < number; n++) {
                test.set(users.row(users.start(user) + places[n]));
            }
        }
        return of(ratings, test.stream());
    }

    /**
     * Draws a share of the users for the test, each with all ratings: round(share · number), but at least one, and one stays for
     * training. To the training they are strangers, which is what a new user is.
     *
     * @throws IllegalArgumentException if the share is not between 0 and 1, or there are fewer than two users
     */
    public static Split newUsers(Ratings ratings, double share, long seed) {
        return newLines(ratings, ratings.matrix().byUser(), "users", share, seed);
    }

    /**
     * Draws a share of the movies for the test, each with all ratings, as {@link #newUsers} does with users.
     *
     * @throws IllegalArgumentException if the share is not between 0 and 1, or there are fewer than two movies
     */
    public static Split newItems(Ratings ratings, double share, long seed) {
        return newLines(ratings, ratings.matrix().byItem(), "movies", share, seed);
    }

    private static Split newLines(Ratings ratings, RatingLines lines, String what, double share, long seed) {
        int count = count(lines.count(), what, share);
        return of(
                ratings,
                Arrays.stream(shuffled(lines.count(), new SplittableRandom(seed)), 0, count)
                        .flatMap(line -> IntStream.range(lines.start(line), lines.end(line)))
                        .map(lines::row));
    }

    /**
     * Takes each user's last rating for the test; of ratings at the same time, the later row. Who rated but once stays in
     * training.
     *
     * @throws IllegalArgumentException if the ratings have no times
     */
    public static Split leaveLastOut(Ratings ratings) {
        needTimes(ratings);
        RatingLines users = ratings.matrix().byUser();
        return of(
                ratings,
                IntStream.range(0, users.count())
                        .filter(user -> users.length(user) > 1)
                        .map(user -> lastRow(ratings, users, user)));
    }

    private static int lastRow(Ratings ratings, RatingLines users, int user) {
        int last = users.row(users.start(user));
        for (int at = users.start(user); at < users.end(user); at++) {
            last = ratings.timeAt(users.row(at)) >= ratings.timeAt(last) ? users.row(at) : last;
        }
        return last;
    }

    /**
     * Takes the latest share of all ratings for the test, whoever gave them: round(share · size), but at least one, and one
     * stays for training. No rating of the test is earlier than any of the training; of ratings at the same time, the later row
     * goes to the test.
     *
     * @throws IllegalArgumentException if the ratings have no times, the share is not between 0 and 1, or there are fewer than
     *     two ratings
     */
    public static Split byTime(Ratings ratings, double share) {
        needTimes(ratings);
        int count = count(ratings, share);
        long[] times =
                IntStream.range(0, ratings.size()).mapToLong(ratings::timeAt).toArray();
        Arrays.sort(times);
        long cut = times[times.length - count];
        long later = Arrays.stream(times).filter(time -> time > cut).count();
        long skipped = Arrays.stream(times).filter(time -> time == cut).count() - (count - later);
        BitSet test = new BitSet(ratings.size());
        for (int row = 0; row < ratings.size(); row++) {
            long time = ratings.timeAt(row);
            if (time > cut || (time == cut && skipped-- <= 0)) {
                test.set(row);
            }
        }
        return of(ratings, test.stream());
    }

    /**
     * Deals the shuffled ratings to k folds like cards, row n to fold n mod k, and makes a split for each fold: it is the test,
     * the others the training. The sizes of two folds differ by one at most.
     *
     * @throws IllegalArgumentException if k is not from 2 to the number of ratings
     */
    public static List<Split> folds(Ratings ratings, int k, long seed) {
        if (k < 2 || k > ratings.size()) {
            throw new IllegalArgumentException(
                    "k must be from 2 to the number of ratings, " + ratings.size() + ", but was " + k);
        }
        int[] rows = shuffled(ratings.size(), new SplittableRandom(seed));
        return IntStream.range(0, k)
                .mapToObj(fold -> of(
                        ratings,
                        IntStream.iterate(fold, n -> n < rows.length, n -> n + k)
                                .map(n -> rows[n])))
                .toList();
    }

    /**
     * Reads folds from a file with a line for each rating, in the order of the ratings: the number of the fold in which it is
     * test data. Makes a split for each number, ascending.
     *
     * <p>Both parts keep the order of the file, unless the folds were cut from ratings shuffled by numpy, as scikit-surprise
     * does: then they stand in its order. It decides which of equally near neighbors vote, and without it no result of that
     * library can be met digit by digit.
     *
     * @throws IllegalArgumentException if a line is not a whole number, or there are more or fewer lines than ratings, or but
     *     one fold
     * @throws java.io.UncheckedIOException if the file is not there or cannot be read
     */
    public static List<Split> foldsFrom(Ratings ratings, Path file) {
        int[] folds = FoldFile.read(file, ratings.size());
        int[] order = ShuffledFolds.order(folds)
                .orElseGet(() -> IntStream.range(0, folds.length).toArray());
        return Arrays.stream(folds)
                .distinct()
                .sorted()
                .mapToObj(fold -> new Split(
                        ratings.rows(Arrays.stream(order)
                                .filter(row -> folds[row] != fold)
                                .toArray()),
                        ratings.rows(Arrays.stream(order)
                                .filter(row -> folds[row] == fold)
                                .toArray())))
                .toList();
    }

    private static Split of(Ratings ratings, IntStream testRows) {
        BitSet test = new BitSet(ratings.size());
        testRows.forEach(test::set);
        BitSet train = (BitSet) test.clone();
        train.flip(0, ratings.size());
        return new Split(
                ratings.rows(train.stream().toArray()),
                ratings.rows(test.stream().toArray()));
    }

    private static int count(Ratings ratings, double share) {
        return count(ratings.size(), "ratings", share);
    }

    private static int count(int size, String what, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share must be above 0 and below 1, such as 0.2, but was " + share);
        }
        if (size < 2) {
            throw new IllegalArgumentException(what + " must be at least 2 to be split, but were " + size);
        }
        return (int) Math.max(1, Math.min(Math.round(share * size), size - 1L));
    }

    private static int[] shuffled(int size, SplittableRandom random) {
        int[] rows = IntStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int other = (int) Long.remainderUnsigned(random.nextLong(), i + 1L);
            int row = rows[i];
            rows[i] = rows[other];
            rows[other] = row;
        }
        return rows;
    }

    private static void needTimes(Ratings ratings) {
        if (!ratings.hasTimes()) {
            throw new IllegalArgumentException(
                    "ratings must have times to be split by them, but have none; use random or perUser instead");
        }
    }

    /** Writes how many ratings each part has: {@code 80,669 ratings to train, 20,167 to test}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d ratings to train, %,d to test", train.size(), test.size());
    }
}
