package matinee.baseline;

import java.util.OptionalDouble;
import matinee.Algorithm;
import matinee.Ratings;
import matinee.Recommender;
import matinee.store.Restorable;
import matinee.store.State;
import matinee.store.Storable;

/** Predicts the mean of the user's own training ratings, whatever the movie; for strangers there is no estimate. */
public record UserMean() implements Algorithm, Restorable {
    /** Makes the recipe; it has nothing to choose. */
    public static UserMean withDefaults() {
        return new UserMean();
    }

    @Override
    public Recommender fit(Ratings train) {
        return model(train);
    }

    private Model model(Ratings train) {
        return new Model(this, train.notEmpty(), LineMeans.of(train.matrix().byUser(), 0, train.mean()));
    }

    /** Fits anew: that is as quick as reading what was found. */
    @Override
    public Storable restore(State state) {
        return model(state.ratings());
    }

    private record Model(UserMean recipe, Ratings train, LineMeans means) implements Recommender, Storable {
        @Override
        public State state() {
            return State.of(train);
        }

        @Override
        public OptionalDouble estimate(int user, int item) {
            return means.of(train.matrix().byUser().index(user));
        }
    }
}
