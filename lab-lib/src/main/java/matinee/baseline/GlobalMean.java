package matinee.baseline;

import java.util.OptionalDouble;
import matinee.Algorithm;
import matinee.Ratings;
import matinee.Recommender;

/** Predicts the mean of all training ratings, for everybody and everything: the least that a method must beat. */
public record GlobalMean() implements Algorithm {
    /** Makes the recipe; it has nothing to choose. */
    public static GlobalMean withDefaults() {
        return new GlobalMean();
    }

    @Override
    public Recommender fit(Ratings train) {
        return new Model(train.notEmpty());
    }

    private record Model(Ratings train) implements Recommender {
        @Override
        public OptionalDouble estimate(int user, int item) {
            return OptionalDouble.of(train.mean());
        }
    }
}
