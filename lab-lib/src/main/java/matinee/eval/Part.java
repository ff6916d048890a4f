package matinee.eval;

import java.util.function.DoubleBinaryOperator;
import matinee.CoRated;

/** What one user adds to a mean over all users: a sum and how many values are in it. */
record Part(double sum, double weight) {
    /** A value for the user as a whole; NaN adds nothing. */
    static Part ofUser(double value) {
        return Double.isNaN(value) ? new Part(0, 0) : new Part(value, 1);
    }

    /** The values of a user's test ratings, each from the rating and its prediction. */
    static Part ofRatings(CoRated truthAndPrediction, DoubleBinaryOperator value) {
        double sum = 0;
        for (int n = 0; n < truthAndPrediction.size(); n++) {
            sum += value.applyAsDouble(truthAndPrediction.x(n), truthAndPrediction.y(n));
        }
        return new Part(sum, truthAndPrediction.size());
    }
}
