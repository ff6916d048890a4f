package matinee.deep;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import matinee.Review;
import matinee.store.State;

/**
 * Knows what stars there are (stars).
 *
 * @param mean their mean
 * @param min the lowest
 * @param max the highest
 */
record StarRange(double mean, double min, double max) {
    static StarRange of(List<Review> reviews) {
        DoubleSummaryStatistics stars =
                reviews.stream().mapToDouble(Review::stars).summaryStatistics();
        return new StarRange(stars.getAverage(), stars.getMin(), stars.getMax());
    }

    static StarRange of(State state) {
        double[] range = state.doubles("range", 3);
        return new StarRange(range[0], range[1], range[2]);
    }

    State store(State state) {
        return state.with("range", new double[] {mean, min, max});
    }

    /** Adds to the mean, and moves what lies outside to the nearer end. */
    double above(double answer) {
        return Math.max(min, Math.min(max, mean + answer));
    }
}
