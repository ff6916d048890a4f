package matinee.item;

import matinee.Algorithm;
import matinee.Progress;
import matinee.Ratings;
import matinee.store.Restorable;
import matinee.store.State;
import matinee.store.Storable;

/**
 * Ranks by how many viewers movies share, whatever the stars:
 *
 * <pre>
 *   score = Σ s(j, item)     over the movies j that the user rated, and that have the item among their k nearest
 *   s(j, i) = |who rated both| / √(|who rated j| · |who rated i|)
 * </pre>
 *
 * <p>Of equally near ones the lower id is nearer. There is no estimate of stars; a stranger scores 0.
 *
 * <p>Advantages: quick, and says why: because you have seen j. Disadvantages: knows no taste beyond pairs.
 *
 * <p>Source: Deshpande, Karypis: Item-based top-N recommendation algorithms. ACM Transactions on Information Systems 22(1), 2004.
 * doi:10.1145/963770.963776
 *
 * @param k how many movies a movie speaks for
 */
public record ItemCosine(int k) implements Algorithm, Restorable {
    /** Refuses a k below 1. */
    public ItemCosine {
        if (k < 1) {
            throw new IllegalArgumentException("k must be 1 or more, but was " + k);
        }
    }

    /** Makes the recipe with k = 20. */
    public static ItemCosine withDefaults() {
        return new ItemCosine(20);
    }

    /** Varies how many movies a movie speaks for. */
    public ItemCosine withK(int most) {
        return new ItemCosine(most);
    }

    @Override
    public PairModel fit(Ratings train) {
        return fit(train, Progress.silent());
    }

    /**
     * Learns from the ratings, and reports how far it is.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; it stays interrupted
     * @throws IllegalArgumentException if there are no ratings
     */
    @Override
    public PairModel fit(Ratings train, Progress progress) {
        return new PairModel(train, this, NearestItems.of(train.notEmpty().matrix(), k, progress));
    }

    /** Fits anew: that is quicker than reading what was found. */
    @Override
    public Storable restore(State state) {
        return fit(state.ratings());
    }
}
