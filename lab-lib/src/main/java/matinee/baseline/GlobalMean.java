package matinee.baseline;

import java.util.OptionalDouble;
import matinee.Algorithm;
import matinee.Ratings;
import matinee.Recommender;
import matinee.store.Restorable;
import matinee.store.State;
import matinee.store.Storable;

/** Predicts the mean of all training ratings, for everybody and everything: the least that a method must beat. */
public record GlobalMean() implements Algorithm, Restorable {
    /** Makes the recipe; it has nothing to choose. */
    public static GlobalMean withDefaults() {
        return new GlobalMean();
    }

    @Override
    public Recommender fit(Ratings train) {
        return model(train);
    }

    private Model model(Ratings train) {
        return new Model(this, train.notEmpty());
    }

    /** Fits anew: that is as quick as reading what was found. */
    @Override
    public Storable restore(State state) {
        return model(state.ratings());
    }

    private record Model(GlobalMean recipe, Ratings train) implements Recommender, Storable {
        @Override
        public State state() {
            return State.of(train);
        }

        @Override
        public OptionalDouble estimate(int user, int item) {
            return OptionalDouble.of(train.mean());
        }
    }
}
