package matinee.neighbor;

import matinee.similarity.Similarity;

/**
 * Predicts from the ratings that this user gave movies alike to this one. For formula and edge cases see {@link Knn}.
 *
 * <p>Source: Sarwar, Karypis, Konstan, Riedl: Item-based collaborative filtering recommendation algorithms. WWW 2001.
 * doi:10.1145/371920.372071
 */
public final class ItemKnn {
    private ItemKnn() {}

    /** Makes the mean-centered recipe with k = 40 and at least one neighbor. */
    public static Knn of(Similarity similarity) {
        return new Knn(Side.ITEMS, similarity, 40, 1, new Centering.Mean(), false);
    }
}
