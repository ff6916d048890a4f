package matinee;

/**
 * Describes how to learn from ratings: a recipe, that is, a record of hyperparameters.
 *
 * <p>A recipe holds nothing that was learned. Equal recipes are equal and print alike; {@link #fit} gives a
 * {@link Recommender}, and the same recipe fitted to the same ratings gives the same recommender, bit for bit, at any number
 * of threads.
 */
public interface Algorithm {
    /**
     * Learns from the ratings.
     *
     * @throws IllegalArgumentException if there are no ratings
     */
    Recommender fit(Ratings train);

    /**
     * Learns from the ratings, and reports how far it is, where that takes long.
     *
     * @throws IllegalArgumentException if there are no ratings
     */
    default Recommender fit(Ratings train, Progress progress) {
        return fit(train);
    }
}
