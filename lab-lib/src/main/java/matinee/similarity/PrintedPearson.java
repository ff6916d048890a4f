package matinee.similarity;

import matinee.CoRated;
import matinee.Profile;

/**
 * Computes what the survey prints as Pearson's correlation, with one sum under the root in place of two:
 *
 * <pre>
 *   Σ (x − x̄)(y − ȳ) / √( Σ (x − x̄)² (y − ȳ)² )
 * </pre>
 *
 * <p>It is no correlation: with u = (x − x̄)(y − ȳ) it is Σu / √Σu², which has no bound but √n. Two profiles that agree exactly on
 * n movies with equal deviations get √n, not 1. Here so that chapter 2 can show it.
 *
 * <ul>
 *   <li>No co-rated movie, or every product 0: NaN.
 * </ul>
 *
 * <p>Source: Liu: Deep learning methods used in movie recommendation systems, section 2.
 */
public record PrintedPearson() implements Similarity {
    @Override
    public double between(Profile a, Profile b) {
        CoRated both = a.coRated(b);
        double meanX = mean(both.xs());
        double meanY = mean(both.ys());
        double sum = 0;
        double squares = 0;
        for (int n = 0; n < both.size(); n++) {
            double product = (both.x(n) - meanX) * (both.y(n) - meanY);
            sum += product;
            squares += product * product;
        }
        return squares > 1e-24 ? sum / Math.sqrt(squares) : Double.NaN;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
