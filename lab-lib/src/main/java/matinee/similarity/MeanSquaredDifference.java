package matinee.similarity;

import matinee.Profile;

/**
 * Measures closeness of the co-rated values as {@code 1 / (1 + d)}, where d is the mean squared difference:
 *
 * <pre>
 *   d = 1/n · Σ (x − y)²     (stars²)
 * </pre>
 *
 * <p>In (0, 1]; 1 where all co-rated values are equal; NaN where nothing is co-rated.
 *
 * <p>Source: Shardanand, Maes: Social information filtering: algorithms for automating "word of mouth". CHI 1995.
 * doi:10.1145/223904.223931
 */
public record MeanSquaredDifference() implements FromSums {
    @Override
    public double of(double n, double x, double y, double xx, double yy, double xy) {
        return 1 / (1 + Math.max(0, xx - 2 * xy + yy) / n);
    }

    /** Returns the mean squared difference d itself (stars²); NaN where nothing is co-rated. */
    public double distance(Profile a, Profile b) {
        return 1 / between(a, b) - 1;
    }
}
