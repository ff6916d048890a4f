package matinee.item;

import matinee.Algorithm;
import matinee.Progress;
import matinee.Ratings;
import matinee.store.Restorable;
import matinee.store.State;
import matinee.store.Storable;

/**
 * Predicts by how many stars movies are rated above each other:
 *
 * <pre>
 *   mean(user) + Σ d(item, j) / n     (stars), over the n movies j that the user rated and somebody rated together with the item
 *   d(i, j) = mean of r(i) − r(j)     over the users who rated both
 * </pre>
 *
 * <ul>
 *   <li>No such movie: the user's mean.
 *   <li>User or movie a stranger: no estimate.
 * </ul>
 *
 * <p>Advantages: nothing to choose, easy to explain, and a new rating changes a few differences only. Disadvantages: keeps a number for
 * each pair of movies, 2 · movies² bytes.
 *
 * <p>Source: Lemire, Maclachlan: Slope One predictors for online rating-based collaborative filtering. SDM 2005.
 * doi:10.1137/1.9781611972757.43 (the scheme of its section 2.3)
 */
public record SlopeOne() implements Algorithm, Restorable {
    /** Makes the recipe; it has nothing to choose. */
    public static SlopeOne withDefaults() {
        return new SlopeOne();
    }

    @Override
    public SlopeModel fit(Ratings train) {
        return fit(train, Progress.silent());
    }

    /**
     * Learns from the ratings, and reports how far it is.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; it stays interrupted
     * @throws IllegalArgumentException if there are no ratings, or so many movies that their pairs do not fit into memory
     */
    @Override
    public SlopeModel fit(Ratings train, Progress progress) {
        return new SlopeModel(train, Slopes.of(train.notEmpty().matrix(), progress));
    }

    /** Fits anew: that is quicker than reading what was found. */
    @Override
    public Storable restore(State state) {
        return fit(state.ratings());
    }
}
