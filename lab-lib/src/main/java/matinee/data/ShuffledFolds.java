package matinee.data;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.MersenneTwister;

/**
 * Recognizes folds that were cut from ratings shuffled by numpy, as the KFold of scikit-surprise does, and finds the order in
 * which the ratings stood.
 *
 * <p>Neighbors that are equally near are common, and the one whose rating comes first votes. So a comparison number by number
 * with another library needs the training ratings in the order that library had them, not only the same ones: on 100,000 ratings
 * the order moves an RMSE by up to 0.001.
 */
final class ShuffledFolds {
    private static final int SEEDS = 1000;

    private ShuffledFolds() {}

    /**
     * Finds the order of the shuffle {@code numpy.random.RandomState(seed).shuffle} for a seed below 1,000 whose consecutive
     * parts are these folds.
     *
     * @param folds for each row, its fold, counted from 0
     * @return the rows in shuffled order; empty: the folds were not made so
     */
    static Optional<int[]> order(int[] folds) {
        int parts = Arrays.stream(folds).max().orElse(-1) + 1;
        if (parts < 2 || folds.length < 10 * parts) {
            return Optional.empty();
        }
        return IntStream.range(0, SEEDS)
                .mapToObj(seed -> shuffle(folds, parts, seed))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Shuffles from the last place to the first, and gives up as soon as a row lands outside its fold. */
    private static Optional<int[]> shuffle(int[] folds, int parts, int seed) {
        MersenneTwister random = new MersenneTwister(seed);
        int[] rows = IntStream.range(0, folds.length).toArray();
        for (int place = folds.length - 1; place >= 0; place--) {
            int other = place == 0 ? 0 : below(random, place);
            int row = rows[other];
            rows[other] = rows[place];
            rows[place] = row;
            if (folds[row] != foldOf(place, folds.length, parts)) {
                return Optional.empty();
            }
        }
        return Optional.of(rows);
    }

    /** Draws from 0 to most, both included, as numpy does: as many low bits as most has, until they are not above it. */
    private static int below(MersenneTwister random, int most) {
        int mask = -1 >>> Integer.numberOfLeadingZeros(most);
        int drawn = random.nextInt() & mask;
        while (drawn > most) {
            drawn = random.nextInt() & mask;
        }
        return drawn;
    }

    /** Tells in which part a place lies, where the first parts have one more if they don't come out even. */
    private static int foldOf(int place, int size, int parts) {
        int least = size / parts;
        int longer = size % parts;
        return place < longer * (least + 1) ? place / (least + 1) : (place - longer) / least;
    }
}
