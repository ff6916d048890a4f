package matinee.deep;

import matinee.Ratings;
import matinee.store.State;

/**
 * Holds what an autoencoder has learned, in plain arrays: what its hidden units say of each movie is worked out beforehand.
 *
 * @param mean what the network adds to (stars)
 * @param codes for each movie its hidden units
 * @param out the layer that says the row again: for each user a row of weights and a bias
 */
@SuppressWarnings("ArrayRecordComponent") // held by one network alone, never compared nor printed
record RowWeights(double mean, float[][] codes, PlainLayer out) {
    /** Adds all of it to what is saved. */
    State store(State state) {
        return state.with("mean", new double[] {mean})
                .withRows("codes", codes)
                .with("weights", out.weights())
                .with("units", out.biases());
    }

    /**
     * Reads what was saved.
     *
     * @throws IllegalArgumentException if something is missing, or not as large as the ratings and the recipe say
     */
    static RowWeights of(State state, Ratings train, int hidden) {
        int users = train.userCount();
        PlainLayer out = new PlainLayer(
                state.rows("weights", 1, Math.multiplyExact(users, hidden))[0], state.rows("units", 1, users)[0]);
        return new RowWeights(state.doubles("mean", 1)[0], state.rows("codes", train.itemCount(), hidden), out);
    }

    /** Predicts a rating (stars). */
    double estimate(int user, int item) {
        int width = codes[item].length;
        return mean + out.biases()[user] + PlainLayer.dot(codes[item], out.weights(), user * width);
    }
}
