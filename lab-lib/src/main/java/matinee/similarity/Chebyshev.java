package matinee.similarity;

import matinee.CoRated;
import matinee.Profile;

/**
 * Measures closeness of the co-rated values as {@code 1 / (1 + d)}, where d is the Chebyshev distance {@code max |x − y|}
 * (stars): the one movie on which the two differ most.
 *
 * <p>In (0, 1]; NaN where nothing is co-rated.
 */
public record Chebyshev() implements Similarity {
    @Override
    public double between(Profile a, Profile b) {
        return 1 / (1 + distance(a, b));
    }

    /** Returns the distance d itself (stars); NaN where nothing is co-rated. */
    public double distance(Profile a, Profile b) {
        CoRated both = a.coRated(b);
        double most = both.size() == 0 ? Double.NaN : 0;
        for (int n = 0; n < both.size(); n++) {
            most = Math.max(most, Math.abs(both.x(n) - both.y(n)));
        }
        return most;
    }
}
