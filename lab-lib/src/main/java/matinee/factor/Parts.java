package matinee.factor;

import java.util.Arrays;
import matinee.HeldOut;
import matinee.RatingMatrix;
import matinee.Ratings;
import matinee.Scale;

/** Parts the rows of the training ratings into those that are learned and those that measure the error of each epoch. */
final class Parts {
    final int[] learned;
    private final int[] heldOut;
    private final RatingMatrix matrix;
    private final Scale scale;

    private Parts(Ratings train, int[] learned, int[] heldOut) {
        this.matrix = train.matrix();
        this.scale = train.scale();
        this.learned = learned;
        this.heldOut = heldOut;
    }

    /** Holds a share of the rows out, drawn at random, but never all of them. */
    static Parts of(Ratings train, double share, long seed) {
        HeldOut rows = HeldOut.of(train.size(), share, seed);
        return new Parts(train, rows.learned(), rows.heldOut());
    }

    /** Averages the ratings that are learned (stars). */
    double mean() {
        return Arrays.stream(learned).mapToDouble(matrix::value).average().orElseThrow();
    }

    /** Takes the random factors from those all of whose ratings are held out: they would stay as they were drawn. */
    void forgetStrangers(float[][] users, float[][] items) {
        if (heldOut.length == 0) {
            return;
        }
        boolean[] knownUsers = new boolean[users.length];
        boolean[] knownItems = new boolean[items.length];
        for (int row : learned) {
            knownUsers[matrix.user(row)] = true;
            knownItems[matrix.item(row)] = true;
        }
        forget(users, knownUsers);
        forget(items, knownItems);
    }

    private static void forget(float[][] rows, boolean[] known) {
        for (int line = 0; line < rows.length; line++) {
            if (!known[line]) {
                Arrays.fill(rows[line], 0);
            }
        }
    }

    /** Measures the RMSE on what is held out (stars); NaN where nothing is. */
    double validate(Factors factors) {
        double squares = 0;
        for (int row : heldOut) {
            double predicted = scale.clip(factors.estimate(matrix.user(row), matrix.item(row)));
            squares += (matrix.value(row) - predicted) * (matrix.value(row) - predicted);
        }
        return heldOut.length == 0 ? Double.NaN : Math.sqrt(squares / heldOut.length);
    }

    boolean holdsOut() {
        return heldOut.length > 0;
    }
}
