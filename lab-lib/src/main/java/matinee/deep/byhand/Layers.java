package matinee.deep.byhand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Is a network of dense layers, one behind the other.
 *
 * @param layers the layers, the first sees the input
 */
public record Layers(List<Dense> layers) {
    /** Copies the list, so that it never changes. */
    public Layers {
        layers = List.copyOf(layers);
    }

    /**
     * Draws a network with one number as its output.
     *
     * @param activation of all layers but the last, which has none
     * @param inputs how many numbers it sees
     * @param hidden how many units each hidden layer has
     */
    public static Layers random(long seed, Activation activation, int inputs, int... hidden) {
        Random random = new Random(seed);
        List<Dense> layers = new ArrayList<>();
        int width = inputs;
        for (int units : hidden) {
            layers.add(Dense.random(width, units, activation, random));
            width = units;
        }
        layers.add(Dense.random(width, 1, Activation.NONE, random));
        return new Layers(layers);
    }

    /** Sends an input through all layers. */
    public double of(double... inputs) {
        double[] values = inputs;
        for (Dense layer : layers) {
            values = layer.of(values);
        }
        return values[0];
    }

    /** Finds the slope of the loss ½ (output − truth)² by every weight, in the order of {@link #weights}: back-propagation. */
    public double[] gradient(double[] inputs, double truth) {
        List<double[]> seen = new ArrayList<>(List.of(inputs));
        for (Dense layer : layers) {
            seen.add(layer.of(seen.get(seen.size() - 1)));
        }
        double[] slopes = {seen.get(layers.size())[0] - truth};
        List<Dense> back = new ArrayList<>();
        for (int n = layers.size() - 1; n >= 0; n--) {
            Dense.Back gone = layers.get(n).back(seen.get(n), slopes);
            back.add(new Dense(gone.weights(), gone.biases(), Activation.NONE));
            slopes = gone.inputs();
        }
        Collections.reverse(back);
        return new Layers(back).weights();
    }

    /** Lists all weights and biases: layer by layer, in each unit by unit, the unit's bias behind its weights. */
    public double[] weights() {
        double[] all = new double[parameters()];
        int at = 0;
        for (Dense layer : layers) {
            for (int unit = 0; unit < layer.biases().length; unit++) {
                for (double weight : layer.weights()[unit]) {
                    all[at++] = weight;
                }
                all[at++] = layer.biases()[unit];
            }
        }
        return all;
    }

    /** Makes a network of the same shape with other weights, in the order of {@link #weights}. */
    public Layers withWeights(double[] all) {
        if (all.length != parameters()) {
            throw new IllegalArgumentException(
                    "there must be " + parameters() + " weights, one for each, but there were " + all.length);
        }
        List<Dense> fresh = new ArrayList<>();
        int at = 0;
        for (Dense layer : layers) {
            double[][] weights = new double[layer.biases().length][layer.weights()[0].length];
            double[] biases = new double[weights.length];
            for (int unit = 0; unit < biases.length; unit++) {
                for (int n = 0; n < weights[unit].length; n++) {
                    weights[unit][n] = all[at++];
                }
                biases[unit] = all[at++];
            }
            fresh.add(new Dense(weights, biases, layer.activation()));
        }
        return new Layers(fresh);
    }

    /** Counts the numbers that are learned. */
    public int parameters() {
        return layers.stream().mapToInt(Dense::parameters).sum();
    }

    /** Writes {@code 4 inputs, 8 tanh, 1 none: 49 parameters}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(layers.get(0).weights()[0].length + " inputs");
        for (Dense layer : layers) {
            text.append(", ").append(layer.biases().length).append(' ').append(layer.activation());
        }
        return text + ": " + parameters() + " parameters";
    }
}
