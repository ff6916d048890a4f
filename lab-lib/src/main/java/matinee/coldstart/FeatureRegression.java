package matinee.coldstart;

import matinee.Algorithm;
import matinee.Ratings;
import matinee.feature.Features;
import matinee.store.Restorable;
import matinee.store.State;
import matinee.store.Storable;

/**
 * Predicts from what is known of the user and of the movie, by ridge regression:
 *
 * <pre>
 *   base + xᵀ W z     (stars), x the user's features and a 1, z the movie's features and a 1, all standardized
 * </pre>
 *
 * <p>where W makes Σ (d − xᵀ W z)² + penalty · |W|² least over the training ratings, d what the base leaves of a rating. A
 * number of W says how much more users of a kind like movies of a kind. Strangers on either side are welcome: only their
 * features count. Of whom nothing is known, x (or z) is the 1 alone.
 *
 * <p>Source: Hoerl, Kennard: Ridge regression: biased estimation for nonorthogonal problems. Technometrics 12(1), 1970.
 * doi:10.1080/00401706.1970.10488634
 *
 * @param base what the regression is added to, such as {@code Bias.withDefaults()}; it must have an estimate for every
 *     training rating
 * @param users what is known of users
 * @param movies what is known of movies
 * @param penalty how strongly W is drawn to 0 (ratings)
 */
public record FeatureRegression(Algorithm base, Features users, Features movies, double penalty)
        implements Algorithm, Restorable {
    private static final int MOST = 3000;

    /** Refuses a penalty that is not above 0, and more features than can be solved for. */
    public FeatureRegression {
        if (!(penalty > 0)) {
            throw new IllegalArgumentException("penalty must be above 0, but was " + penalty);
        }
        int numbers = (users.width() + 1) * (movies.width() + 1);
        if (numbers > MOST) {
            throw new IllegalArgumentException("pairs of features must be at most " + MOST + ", but were " + numbers
                    + ": leave some out, as in users.without(\"place\")");
        }
    }

    /** Makes the recipe with penalty 100. */
    public static FeatureRegression of(Algorithm base, Features users, Features movies) {
        return new FeatureRegression(base, users, movies, 100);
    }

    /** Varies the penalty (ratings). */
    public FeatureRegression withPenalty(double other) {
        return new FeatureRegression(base, users, movies, other);
    }

    @Override
    public RegressionModel fit(Ratings train) {
        return RegressionModel.fit(this, train.notEmpty());
    }

    /** Fits anew: that is quicker than reading what was found. */
    @Override
    public Storable restore(State state) {
        return fit(state.ratings());
    }

    /** Writes {@code FeatureRegression[base=…, users=age gender place, movies=year genre, penalty=100.0]}. */
    @Override
    public String toString() {
        return "FeatureRegression[base=" + base + ", users=" + users.kinds() + ", movies=" + movies.kinds()
                + ", penalty=" + penalty + "]";
    }
}
