package matinee.coldstart;

import matinee.Algorithm;
import matinee.Ratings;
import matinee.feature.Distance;
import matinee.feature.Features;
import matinee.feature.Scaling;
import matinee.store.Restorable;
import matinee.store.State;
import matinee.store.Storable;

/**
 * Predicts for strangers by a vote of those who are alike by their features, such as age, gender and place; nobody needs to
 * have rated anything for being asked about:
 *
 * <pre>
 *   base + Σ d / (n + damping)     (stars)
 * </pre>
 *
 * <p>over the n nearest of those who rated the movie, k at most, d what the base leaves of their rating. Or movies alike by
 * genres and year vote, over those that the user rated: {@link #ofMovies}. Of those equally near, the one who rated first
 * votes; nobody votes for himself.
 *
 * <ul>
 *   <li>Nothing known of the user (or movie): the base alone.
 *   <li>Who is not described has no vote.
 * </ul>
 *
 * <p>Source: Pazzani: A framework for collaborative, content-based and demographic filtering. Artificial Intelligence Review
 * 13, 1999. doi:10.1023/A:1006544522159
 *
 * @param base what the vote is added to, such as {@code Bias.withDefaults()}; it must have an estimate for every training
 *     rating
 * @param features what is known, of those in training and of strangers
 * @param ofMovies whether they describe movies, not users
 * @param k how many vote at most
 * @param distance how far two rows lie apart
 * @param scaling how features are brought to one measure
 * @param damping how many votes for the base are added, so that few neighbors say little (ratings)
 */
public record FeatureKnn(
        Algorithm base, Features features, boolean ofMovies, int k, Distance distance, Scaling scaling, double damping)
        implements Algorithm, Restorable {
    /** Refuses a k below 1, and a negative damping. */
    public FeatureKnn {
        if (k < 1) {
            throw new IllegalArgumentException("k must be 1 or more, but was " + k);
        }
        if (!(damping >= 0)) {
            throw new IllegalArgumentException("damping must be 0 or more, but was " + damping);
        }
    }

    /** Makes the recipe in which users vote who are alike by their features; k = 40, Euclidean, standardized, damping 10. */
    public static FeatureKnn ofUsers(Algorithm base, Features users) {
        return new FeatureKnn(base, users, false, 40, Distance.euclidean(), Scaling.STANDARDIZED, 10);
    }

    /** Makes the recipe in which movies vote that are alike by their features; k = 40, Euclidean, standardized, damping 10. */
    public static FeatureKnn ofMovies(Algorithm base, Features movies) {
        return new FeatureKnn(base, movies, true, 40, Distance.euclidean(), Scaling.STANDARDIZED, 10);
    }

    /** Varies how many vote at most. */
    public FeatureKnn withK(int most) {
        return new FeatureKnn(base, features, ofMovies, most, distance, scaling, damping);
    }

    /** Varies the distance. */
    public FeatureKnn withDistance(Distance other) {
        return new FeatureKnn(base, features, ofMovies, k, other, scaling, damping);
    }

    /** Varies how features are brought to one measure. */
    public FeatureKnn withScaling(Scaling other) {
        return new FeatureKnn(base, features, ofMovies, k, distance, other, damping);
    }

    /** Varies how many votes for the base are added (ratings). */
    public FeatureKnn withDamping(double votes) {
        return new FeatureKnn(base, features, ofMovies, k, distance, scaling, votes);
    }

    /** Varies which features are looked at, such as {@code features.only("age")}. */
    public FeatureKnn withFeatures(Features others) {
        return new FeatureKnn(base, others, ofMovies, k, distance, scaling, damping);
    }

    @Override
    public FeatureKnnModel fit(Ratings train) {
        return new FeatureKnnModel(this, train.notEmpty(), base.fit(train));
    }

    /** Fits anew: that is quicker than reading what was found. */
    @Override
    public Storable restore(State state) {
        return fit(state.ratings());
    }

    /** Writes {@code FeatureKnn[base=…, users=age gender place, k=40, distance=Euclidean, scaling=STANDARDIZED, damping=10.0]}. */
    @Override
    public String toString() {
        return "FeatureKnn[base=" + base + ", " + (ofMovies ? "movies" : "users") + "="
                + features.kinds() + ", k=" + k + ", distance=" + distance + ", scaling=" + scaling
                + ", damping=" + damping + "]";
    }
}
