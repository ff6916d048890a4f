package matinee.similarity;

import matinee.CoRated;
import matinee.Profile;

/**
 * Computes what the survey prints as Spearman's correlation, {@code 1 − 6 Σ d² / (n³ − n)}, where d is the difference of the
 * two {@linkplain Ranks#average average ranks}.
 *
 * <p>Equal to {@link Spearman} where no two values of a profile are equal; wrong where some are, and a constant profile gets a
 * number where there is none. Here so that chapter 2 can show it.
 *
 * <ul>
 *   <li>Fewer than two co-rated movies: NaN.
 * </ul>
 *
 * <p>Source: Liu: Deep learning methods used in movie recommendation systems, section 2.
 */
public record PrintedSpearman() implements Similarity {
    @Override
    public double between(Profile a, Profile b) {
        CoRated both = a.coRated(b);
        double n = both.size();
        double[] rankX = Ranks.average(both.xs());
        double[] rankY = Ranks.average(both.ys());
        double squares = 0;
        for (int at = 0; at < rankX.length; at++) {
            squares += (rankX[at] - rankY[at]) * (rankX[at] - rankY[at]);
        }
        return n < 2 ? Double.NaN : 1 - 6 * squares / (n * n * n - n);
    }
}
