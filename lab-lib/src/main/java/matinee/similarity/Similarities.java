package matinee.similarity;

/** Makes the similarities of this library, for a static import: {@code UserKnn.of(pearson().shrunk(25))}. */
public final class Similarities {
    private Similarities() {}

    /** Makes the correlation of the co-rated values; see {@link Pearson}. */
    public static Similarity pearson() {
        return new Pearson();
    }

    /** Makes the correlation of the co-rated values' ranks, right with ties; see {@link Spearman}. */
    public static Similarity spearman() {
        return new Spearman();
    }

    /** Makes the cosine of the angle between the co-rated values; see {@link Cosine}. */
    public static Similarity cosine() {
        return new Cosine();
    }

    /** Makes 1 / (1 + mean squared difference); see {@link MeanSquaredDifference}. */
    public static MeanSquaredDifference meanSquaredDifference() {
        return new MeanSquaredDifference();
    }

    /** Makes 1 / (1 + Euclidean distance); see {@link Euclidean}. */
    public static Euclidean euclidean() {
        return new Euclidean();
    }

    /** Makes 1 / (1 + Chebyshev distance); see {@link Chebyshev}. */
    public static Chebyshev chebyshev() {
        return new Chebyshev();
    }

    /** Makes the formula that the survey prints as Pearson's, which lacks a sum; see {@link PrintedPearson}. */
    public static Similarity printedPearson() {
        return new PrintedPearson();
    }

    /** Makes the formula that the survey prints as Spearman's, which holds without ties only; see {@link PrintedSpearman}. */
    public static Similarity printedSpearman() {
        return new PrintedSpearman();
    }
}
