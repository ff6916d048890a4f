package matinee.similarity;

/**
 * Devalues a similarity s over n co-rated movies where n is below {@code enough}: {@code s · min(n, enough) / enough}.
 *
 * <p>Source: Herlocker, Konstan, Borchers, Riedl: An algorithmic framework for performing collaborative filtering. SIGIR 1999,
 * section 5 (there with enough = 50). doi:10.1145/312624.312682
 *
 * @param base the similarity that is devalued
 * @param enough from how many co-rated movies on it counts in full
 */
public record Significant(Similarity base, int enough) implements Weighted {
    /** Refuses an {@code enough} below 1. */
    public Significant {
        if (enough < 1) {
            throw new IllegalArgumentException("enough must be 1 or more, but was " + enough);
        }
    }

    @Override
    public double weigh(double similarity, int n) {
        return similarity * Math.min(n, enough) / enough;
    }
}
