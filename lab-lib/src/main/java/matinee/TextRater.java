package matinee;

import java.util.List;

/** Says how many stars a text is worth. */
@FunctionalInterface
public interface TextRater {
    /** Predicts the stars that go with what somebody wrote (stars); never NaN. */
    double stars(String text);

    /**
     * Returns the RMSE of the predictions for reviews (stars).
     *
     * @throws IllegalArgumentException if there are none
     */
    default double rmse(List<Review> reviews) {
        if (reviews.isEmpty()) {
            throw new IllegalArgumentException("there must be reviews to measure an error on, but there are none");
        }
        double squares = 0;
        for (Review review : reviews) {
            double error = stars(review.text()) - review.stars();
            squares += error * error;
        }
        return Math.sqrt(squares / reviews.size());
    }
}
