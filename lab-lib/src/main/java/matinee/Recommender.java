package matinee;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Predicts ratings and recommends movies: what fitting an {@link Algorithm} gives. Immutable and safe to share between threads.
 *
 * <p>Strangers are not errors: a user or movie that was not in the training ratings has a prediction too.
 */
public interface Recommender {
    /** Returns the ratings this was fitted to. */
    Ratings train();

    /**
     * Says what the method itself has to say about a user and a movie (stars), before it is moved onto the scale.
     *
     * @return empty where the method has nothing to go by, such as for strangers
     */
    OptionalDouble estimate(int user, int item);

    /**
     * Predicts the rating a user would give a movie (stars): the estimate where there is one, else the mean of the training
     * ratings; moved onto the scale, never NaN.
     */
    default double predict(int user, int item) {
        return train().scale().clip(estimate(user, item).orElse(train().mean()));
    }

    /**
     * Ranks a movie for a user: higher comes first. The predicted rating, unless a method ranks by something else, such as
     * popularity. It is not moved onto the scale, so that two movies at its top end are still told apart.
     */
    default double score(int user, int item) {
        return estimate(user, item).orElse(train().mean());
    }

    /**
     * Recommends movies that the user has not rated in the training ratings, best first; of equal scores the lower id first.
     *
     * @param n how many at most
     * @throws IllegalArgumentException if n is negative
     */
    default TopN recommend(int user, int n) {
        return TopN.best(this, user, n);
    }

    /**
     * Recommends to every user of the training ratings, in ascending order of ids; on all cores.
     *
     * @param n how many at most to each
     * @throws IllegalArgumentException if n is negative
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    default List<TopN> recommendToAll(int n) {
        int[] users = train().users().toArray();
        TopN[] lists = new TopN[users.length];
        InParallel.each(users.length, "user", Progress.silent(), at -> lists[at] = recommend(users[at], n));
        return List.of(lists);
    }
}
