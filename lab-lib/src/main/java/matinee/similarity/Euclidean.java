package matinee.similarity;

import matinee.Profile;

/**
 * Measures closeness of the co-rated values as {@code 1 / (1 + d)}, where d is the Euclidean distance {@code √ Σ (x − y)²}
 * (stars).
 *
 * <p>In (0, 1]; NaN where nothing is co-rated. The distance grows with every co-rated movie, so that those who share many
 * look less alike than those who share few: the mean squared difference mends that.
 */
public record Euclidean() implements FromSums {
    @Override
    public double of(double n, double x, double y, double xx, double yy, double xy) {
        return 1 / (1 + Math.sqrt(Math.max(0, xx - 2 * xy + yy)));
    }

    /** Returns the distance d itself (stars); NaN where nothing is co-rated. */
    public double distance(Profile a, Profile b) {
        return 1 / between(a, b) - 1;
    }
}
