package matinee.notebook.explore;

import matinee.similarity.MinOverlap;
import matinee.similarity.Shrunk;
import matinee.similarity.Similarity;

/**
 * Changes a similarity by how many are co-rated, as {@code similarity.withMinOverlap(overlap).shrunk(weight)} does.
 *
 * @param overlap how many co-rated there must be
 * @param weight how strongly it is drawn to 0; 0: not at all
 */
record Guards(int overlap, double weight) {
    private static final Similarity ANY = (a, b) -> Double.NaN;

    /** Changes a similarity found over n co-rated. */
    double weigh(double similarity, int n) {
        return new Shrunk(ANY, weight).weigh(new MinOverlap(ANY, overlap).weigh(similarity, n), n);
    }

    /** Writes what a cell would add to a similarity. */
    String code() {
        return (overlap > 1 ? ".withMinOverlap(" + overlap + ")" : "")
                + (weight > 0 ? ".shrunk(" + Math.round(weight) + ")" : "");
    }
}
