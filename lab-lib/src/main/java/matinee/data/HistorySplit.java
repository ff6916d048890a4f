package matinee.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import matinee.HeldOut;
import matinee.History;

/**
 * Parts histories into those a method may learn from and those it is tested on.
 *
 * @param train the histories to learn from
 * @param test the histories to be tested on
 * @param last how many movies at the end of each test history are to be predicted, at most; the others are only read. The first movie is
 *     never predicted
 */
public record HistorySplit(List<History> train, List<History> test, int last) {
    /** Copies the lists, so that they never change, and refuses a test without a question. */
    public HistorySplit {
        train = List.copyOf(train);
        test = List.copyOf(test);
        if (last < 1) {
            throw new IllegalArgumentException("last must be 1 movie or more, but was " + last);
        }
    }

    /**
     * Draws a share of the viewers for the test: nothing of them is learned, and all of their movies but the first are to be predicted, each
     * from those before it.
     *
     * @throws IllegalArgumentException if the share is not between 0 and 1, or there are fewer than two histories
     */
    public static HistorySplit newViewers(List<History> histories, double share, long seed) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share must be above 0 and below 1, such as 0.2, but was " + share);
        }
        if (histories.size() < 2) {
            throw new IllegalArgumentException(
                    "histories must be at least 2 to be split, but were " + histories.size());
        }
        HeldOut parts = HeldOut.of(histories.size(), share, seed);
        return new HistorySplit(some(histories, parts.learned()), some(histories, parts.heldOut()), Integer.MAX_VALUE);
    }

    private static List<History> some(List<History> histories, int[] places) {
        return Arrays.stream(places).mapToObj(histories::get).toList();
    }

    /**
     * Takes the last movies of each history for the test. Of who watched so few that nothing would be left to read, all stays in training.
     *
     * <p>Other viewers' later movies may be learned from: this tells how well a viewer's own next movies are predicted, not how well the
     * future is.
     */
    public static HistorySplit lastMovies(List<History> histories, int count) {
        List<History> test =
                histories.stream().filter(history -> history.size() > count).toList();
        List<History> train = histories.stream()
                .map(history -> history.size() > count ? history.first(history.size() - count) : history)
                .toList();
        return new HistorySplit(train, test, count);
    }

    /** Returns the position of the first movie that is to be predicted. */
    public int from(History history) {
        return Math.max(1, history.size() - last);
    }

    /** Counts the movies to be predicted. */
    public int questions() {
        return test.stream()
                .mapToInt(history ->
                        (int) IntStream.range(from(history), history.size()).count())
                .sum();
    }

    /** Writes {@code 2,400 histories to train, 600 to test with 11,234 movies to predict}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d histories to train, %,d to test with %,d movies to predict",
                train.size(),
                test.size(),
                questions());
    }
}
