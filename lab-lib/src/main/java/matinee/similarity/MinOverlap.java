package matinee.similarity;

/**
 * Makes a similarity undefined (NaN) where fewer than {@code overlap} movies are co-rated.
 *
 * @param base the similarity that is kept to
 * @param overlap how many co-rated movies there must be
 */
public record MinOverlap(Similarity base, int overlap) implements Weighted {
    /** Refuses an overlap below 1. */
    public MinOverlap {
        if (overlap < 1) {
            throw new IllegalArgumentException("overlap must be 1 or more, but was " + overlap);
        }
    }

    @Override
    public double weigh(double similarity, int n) {
        return n < overlap ? Double.NaN : similarity;
    }
}
