package matinee.similarity;

import matinee.CoRated;
import matinee.Profile;

/**
 * Is a similarity that can be told from six sums over the co-rated pairs (x, y) alone. So it can be had for one profile
 * against all others in a single walk, without looking at pairs that have nothing in common.
 */
interface FromSums extends Similarity {
    /**
     * Measures how alike two profiles are.
     *
     * @param n how many pairs; 1 or more
     * @param x the sum of x, and so on
     */
    double of(double n, double x, double y, double xx, double yy, double xy);

    @Override
    default double between(Profile a, Profile b) {
        CoRated both = a.coRated(b);
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int n = 0; n < both.size(); n++) {
            x += both.x(n);
            y += both.y(n);
            xx += both.x(n) * both.x(n);
            yy += both.y(n) * both.y(n);
            xy += both.x(n) * both.y(n);
        }
        return both.size() == 0 ? Double.NaN : of(both.size(), x, y, xx, yy, xy);
    }
}
