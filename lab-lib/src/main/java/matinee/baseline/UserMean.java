package matinee.baseline;

import java.util.OptionalDouble;
import matinee.Algorithm;
import matinee.Ratings;
import matinee.Recommender;

/** Predicts the mean of the user's own training ratings, whatever the movie; for strangers there is no estimate. */
public record UserMean() implements Algorithm {
    /** Makes the recipe; it has nothing to choose. */
    public static UserMean withDefaults() {
        return new UserMean();
    }

    @Override
    public Recommender fit(Ratings train) {
        return new Model(train.notEmpty(), LineMeans.of(train.matrix().byUser(), 0, train.mean()));
    }

    private record Model(Ratings train, LineMeans means) implements Recommender {
        @Override
        public OptionalDouble estimate(int user, int item) {
            return means.of(train.matrix().byUser().index(user));
        }
    }
}
