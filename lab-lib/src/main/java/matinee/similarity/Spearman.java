package matinee.similarity;

import matinee.CoRated;
import matinee.Profile;

/**
 * Measures how well the order of the co-rated values agrees: {@link Pearson} of their average ranks.
 *
 * <p>The lowest value has rank 1; equal values share the mean of the ranks they take up together. The short formula
 * {@code 1 − 6 Σ d² / (n³ − n)} holds only where no two values are equal, which stars never keep to; see
 * {@link PrintedSpearman}. Ranks are taken among the co-rated movies. In [−1, 1]; symmetric; the same after one side goes
 * through any rising function.
 *
 * <ul>
 *   <li>Fewer than two co-rated movies, or one side constant: NaN.
 * </ul>
 *
 * <p>Source: Spearman: The proof and measurement of association between two things. American Journal of Psychology 15,
 * 1904. doi:10.2307/1412159; ties as in Kendall: The treatment of ties in ranking problems. Biometrika 33, 1945.
 */
public record Spearman() implements Similarity {
    private static final FromSums OF_RANKS = new Pearson();

    @Override
    public double between(Profile a, Profile b) {
        CoRated both = a.coRated(b);
        return OF_RANKS.between(Profile.of(Ranks.average(both.xs())), Profile.of(Ranks.average(both.ys())));
    }
}
