package matinee.baseline;

import java.util.OptionalDouble;
import matinee.Algorithm;
import matinee.Ratings;
import matinee.Recommender;
import matinee.store.Restorable;
import matinee.store.State;
import matinee.store.Storable;

/**
 * Ranks movies by how many training ratings they have, the same for everybody: hard to beat as a list, and no help to anyone
 * who has seen the hits. It has no estimate of a rating, so its prediction is the mean of all ratings.
 */
public record Popularity() implements Algorithm, Restorable {
    /** Makes the recipe; it has nothing to choose. */
    public static Popularity withDefaults() {
        return new Popularity();
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

    private record Model(Popularity recipe, Ratings train) implements Recommender, Storable {
        @Override
        public State state() {
            return State.of(train);
        }

        @Override
        public OptionalDouble estimate(int user, int item) {
            return OptionalDouble.empty();
        }

        @Override
        public double score(int user, int item) {
            int line = train.matrix().byItem().index(item);
            return line < 0 ? 0 : train.matrix().byItem().length(line);
        }
    }
}
