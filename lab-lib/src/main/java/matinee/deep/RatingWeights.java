package matinee.deep;

import java.util.List;

/**
 * Holds what a rating network has learned, in plain arrays. The first layer is taken apart: what it makes of each user and of
 * each movie is worked out beforehand, so that a prediction adds two rows in place of a product with the layer's weights.
 *
 * @param mean what the network adds to (stars)
 * @param biases for each user, then for each movie (stars); in all of these 0 for strangers in the last two places
 * @param embeddings for each user, then for each movie, as learned; those of the factors where there are no others
 * @param factors for each user, then for each movie; a user's are weighed already
 * @param first for each user, then for each movie: its part of the first layer's sums
 * @param layers all layers
 */
@SuppressWarnings("ArrayRecordComponent") // held by one network alone, never compared nor printed
record RatingWeights(
        double mean,
        float[] biases,
        float[][] embeddings,
        float[][] factors,
        float[][] first,
        List<PlainLayer> layers) {
    /**
     * Predicts a rating (stars).
     *
     * @param user row of the user
     * @param item row of the movie
     */
    double estimate(int user, int item) {
        double sum = mean + biases[user] + biases[item];
        if (factors.length > 0) {
            sum += PlainLayer.dot(factors[user], factors[item], 0);
        }
        return first.length > 0 ? sum + through(first[user], first[item]) : sum;
    }

    private float through(float[] user, float[] item) {
        float[] values = new float[user.length];
        for (int n = 0; n < values.length; n++) {
            values[n] = user[n] + item[n];
        }
        for (int n = 1; n < layers.size(); n++) {
            values = layers.get(n).of(PlainLayer.relu(values));
        }
        return values[0];
    }
}
