package matinee.deep;

/**
 * Holds what an autoencoder has learned, in plain arrays: what its hidden units say of each movie is worked out beforehand.
 *
 * @param mean what the network adds to (stars)
 * @param codes for each movie its hidden units
 * @param out the layer that says the row again: for each user a row of weights and a bias
 */
@SuppressWarnings("ArrayRecordComponent") // held by one network alone, never compared nor printed
record RowWeights(double mean, float[][] codes, PlainLayer out) {
    /** Predicts a rating (stars). */
    double estimate(int user, int item) {
        int width = codes[item].length;
        return mean + out.biases()[user] + PlainLayer.dot(codes[item], out.weights(), user * width);
    }
}
