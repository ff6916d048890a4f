package matinee.baseline;

import java.util.OptionalDouble;
import matinee.Algorithm;
import matinee.Ratings;
import matinee.Recommender;
import matinee.store.Restorable;
import matinee.store.State;
import matinee.store.Storable;

/**
 * Predicts the mean of the movie's training ratings, whoever the user, drawn towards the mean μ of all ratings:
 *
 * <pre>
 *   (Σ r + damping · μ) / (n + damping)     (stars), n the movie's ratings
 * </pre>
 *
 * <p>for movies nobody rated there is no estimate.
 *
 * @param damping how many ratings of μ are added; 0: the plain mean, by which one five-star rating makes the best movie
 */
public record ItemMean(double damping) implements Algorithm, Restorable {
    /** Refuses a negative damping. */
    public ItemMean {
        if (!(damping >= 0)) {
            throw new IllegalArgumentException("damping must be 0 or more, but was " + damping);
        }
    }

    /** Makes the recipe of the plain mean. */
    public static ItemMean withDefaults() {
        return new ItemMean(0);
    }

    /** Varies how many ratings of the overall mean are added. */
    public ItemMean withDamping(double ratings) {
        return new ItemMean(ratings);
    }

    @Override
    public Recommender fit(Ratings train) {
        return model(train);
    }

    private Model model(Ratings train) {
        return new Model(this, train.notEmpty(), LineMeans.of(train.matrix().byItem(), damping, train.mean()));
    }

    /** Fits anew: that is as quick as reading what was found. */
    @Override
    public Storable restore(State state) {
        return model(state.ratings());
    }

    private record Model(ItemMean recipe, Ratings train, LineMeans means) implements Recommender, Storable {
        @Override
        public State state() {
            return State.of(train);
        }

        @Override
        public OptionalDouble estimate(int user, int item) {
            return means.of(train.matrix().byItem().index(item));
        }
    }
}
