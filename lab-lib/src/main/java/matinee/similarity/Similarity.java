package matinee.similarity;

import matinee.Profile;

/**
 * Measures how alike two profiles are: two users by the movies both rated, or two movies by the users who rated both.
 *
 * <p>Yours can be a lambda: {@code Similarity mine = (a, b) -> 1.0 * a.coRated(b).size() / Math.min(a.size(), b.size());}. The library's own
 * are records, made by {@link Similarities}: they print what they are, and neighbors are found much faster with them.
 */
@FunctionalInterface
public interface Similarity {
    /**
     * Measures how alike two profiles are.
     *
     * @return 1: the same, 0: nothing in common, −1: the opposite; NaN: undefined, such as a correlation over one movie
     */
    double between(Profile a, Profile b);

    /** Draws this similarity towards 0 where few movies are co-rated; see {@link Shrunk}. */
    default Similarity shrunk(double weight) {
        return new Shrunk(this, weight);
    }

    /** Devalues this similarity where fewer movies than {@code enough} are co-rated; see {@link Significant}. */
    default Similarity significant(int enough) {
        return new Significant(this, enough);
    }

    /** Makes this similarity undefined where fewer movies than {@code overlap} are co-rated; see {@link MinOverlap}. */
    default Similarity withMinOverlap(int overlap) {
        return new MinOverlap(this, overlap);
    }
}
