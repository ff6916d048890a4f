package matinee.deep;

import java.util.Arrays;
import matinee.HeldOut;
import matinee.RatingMatrix;
import matinee.Ratings;
import matinee.Scale;

/** Parts the training ratings into those that are learned and those held out, and measures the error on these. */
final class HeldOutRatings {
    private final RatingMatrix matrix;
    private final Scale scale;
    private final int[] learned;
    private final int[] heldOut;
    private final double mean;

    HeldOutRatings(Ratings train, Steps steps) {
        this.matrix = train.matrix();
        this.scale = train.scale();
        HeldOut parts = HeldOut.of(train.size(), steps.validation(), steps.seed());
        this.learned = parts.learned();
        this.heldOut = parts.heldOut();
        this.mean = Arrays.stream(learned).mapToDouble(matrix::value).average().orElseThrow();
    }

    /** Says what a network predicts (stars). */
    interface Estimate {
        double of(int user, int item);
    }

    int[] learned() {
        return learned;
    }

    /** Returns the mean of the ratings that are learned (stars). */
    double mean() {
        return mean;
    }

    /** Returns the RMSE on the ratings held out (stars); NaN where none is. */
    double error(Estimate estimate) {
        double squares = 0;
        for (int row : heldOut) {
            double predicted = scale.clip(estimate.of(matrix.user(row), matrix.item(row)));
            squares += (matrix.value(row) - predicted) * (matrix.value(row) - predicted);
        }
        return heldOut.length == 0 ? Double.NaN : Math.sqrt(squares / heldOut.length);
    }
}
