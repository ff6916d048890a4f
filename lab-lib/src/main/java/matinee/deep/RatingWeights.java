package matinee.deep;

import java.util.ArrayList;
import java.util.List;
import matinee.store.State;

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
    /** Adds all of it to what is saved. */
    State store(State state) {
        State all = state.with("mean", new double[] {mean})
                .with("biases", biases)
                .withRows("embeddings", embeddings)
                .withRows("factors", factors)
                .withRows("first", first);
        for (int n = 0; n < layers.size(); n++) {
            all = all.with("weights" + n, layers.get(n).weights())
                    .with("units" + n, layers.get(n).biases());
        }
        return all;
    }

    /**
     * Reads what was saved.
     *
     * @throws IllegalArgumentException if something is missing, or not as large as the shapes say
     */
    static RatingWeights of(State state, Shapes shapes) {
        int rows = shapes.rows() + 2;
        List<PlainLayer> layers = new ArrayList<>();
        int inputs = 2 * shapes.width();
        for (int units : shapes.layers()) {
            int n = layers.size();
            layers.add(new PlainLayer(
                    state.rows("weights" + n, 1, units * inputs)[0], state.rows("units" + n, 1, units)[0]));
            inputs = units;
        }
        return new RatingWeights(
                state.doubles("mean", 1)[0],
                state.rows("biases", 1, rows)[0],
                state.rows("embeddings", rows, shapes.width()),
                shapes.rank() > 0 ? state.rows("factors", rows, shapes.rank()) : new float[0][],
                state.rows("first", rows, shapes.layers().get(0)),
                List.copyOf(layers));
    }

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
