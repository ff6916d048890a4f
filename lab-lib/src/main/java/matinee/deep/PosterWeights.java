package matinee.deep;

import java.util.ArrayList;
import java.util.List;
import matinee.store.State;

/**
 * Holds what a network that reads posters has learned, in plain arrays, and reads posters with it.
 *
 * @param layers the layers of templates
 * @param out the layer that speaks for or against each genre
 */
record PosterWeights(List<PlainConvolution> layers, PlainLayer out) {
    /** Adds all of it to what is saved. */
    State store(State state) {
        State more = state;
        for (int n = 0; n < layers.size(); n++) {
            more = more.with("layer" + n, layers.get(n).weights())
                    .with("biases" + n, layers.get(n).biases());
        }
        return more.with("out", out.weights()).with("leanings", out.biases());
    }

    /**
     * Reads what was saved.
     *
     * @throws IllegalArgumentException if something is missing, or not as large as the recipe says
     */
    static PosterWeights of(State state, PosterShapes shapes) {
        List<PlainConvolution> layers = new ArrayList<>();
        for (int n = 0; n < shapes.layers(); n++) {
            layers.add(new PlainConvolution(
                    state.rows("layer" + n, 1, shapes.weights(n))[0],
                    state.rows("biases" + n, 1, shapes.out(n))[0],
                    shapes.in(n),
                    shapes.kernel()));
        }
        return new PosterWeights(
                List.copyOf(layers),
                new PlainLayer(
                        state.rows("out", 1, Math.multiplyExact(shapes.labels(), shapes.last()))[0],
                        state.rows("leanings", 1, shapes.labels())[0]));
    }

    /** Returns what a layer, counted from 0, finds in a picture, before it is halved: channels × side × side, none below 0. */
    float[] found(float[] picture, int side, int layer) {
        float[] values = picture;
        for (int n = 0; n <= layer; n++) {
            values = n == 0 ? values : halved(values, side >> (n - 1));
            values = PlainLayer.relu(layers.get(n).of(values, side >> n));
        }
        return values;
    }

    float[] embedding(float[] picture, int side) {
        int last = layers.size() - 1;
        float[] found = found(picture, side, last);
        int area = (side >> last) * (side >> last);
        float[] most = new float[found.length / area];
        for (int n = 0; n < found.length; n++) {
            most[n / area] = Math.max(most[n / area], found[n]);
        }
        return most;
    }

    /** Returns the probability of each genre. */
    double[] probabilities(float[] picture, int side) {
        float[] sums = out.of(embedding(picture, side));
        double[] probabilities = new double[sums.length];
        for (int n = 0; n < sums.length; n++) {
            probabilities[n] = 1 / (1 + Math.exp(-sums[n]));
        }
        return probabilities;
    }

    /** Keeps the largest of each 2 × 2; what is left over at the right and at the bottom is dropped. */
    private static float[] halved(float[] values, int side) {
        int few = side / 2;
        float[] half = new float[values.length / (side * side) * few * few];
        for (int n = 0; n < half.length; n++) {
            int at = (n / few / few * side + n / few % few * 2) * side + n % few * 2;
            half[n] =
                    Math.max(Math.max(values[at], values[at + 1]), Math.max(values[at + side], values[at + side + 1]));
        }
        return half;
    }
}
