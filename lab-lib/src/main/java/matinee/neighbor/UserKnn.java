package matinee.neighbor;

import matinee.similarity.Similarity;

/**
 * Predicts from the ratings that users alike to this one gave the movie. For formula and edge cases see {@link Knn}.
 *
 * <p>Source: Resnick, Iacovou, Suchak, Bergstrom, Riedl: GroupLens: an open architecture for collaborative filtering of
 * netnews. CSCW 1994. doi:10.1145/192844.192905
 */
public final class UserKnn {
    private UserKnn() {}

    /** Makes the mean-centered recipe with k = 40 and at least one neighbor. */
    public static Knn of(Similarity similarity) {
        return new Knn(Side.USERS, similarity, 40, 1, new Centering.Mean(), false);
    }
}
