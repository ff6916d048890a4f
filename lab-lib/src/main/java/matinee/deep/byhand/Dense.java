package matinee.deep.byhand;

import java.util.Random;

/**
 * Is a layer in which every unit sees every input: y = f(W x + b).
 *
 * @param weights W, units × inputs
 * @param biases b, one for each unit
 * @param activation f
 */
@SuppressWarnings("ArrayRecordComponent") // numbers to look at, never compared
public record Dense(double[][] weights, double[] biases, Activation activation) {
    /**
     * Holds what comes back through a layer.
     *
     * @param inputs the slope of the loss by each input
     * @param weights the slope by each weight, units × inputs
     * @param biases the slope by each bias
     */
    public record Back(double[] inputs, double[][] weights, double[] biases) {}

    /** Draws weights: uniformly, the smaller the more numbers the layer joins (Glorot and Bengio, 2010); biases are 0. */
    public static Dense random(int inputs, int units, Activation activation, Random random) {
        double bound = Math.sqrt(6.0 / (inputs + units));
        double[][] weights = new double[units][inputs];
        for (double[] row : weights) {
            for (int n = 0; n < inputs; n++) {
                row[n] = bound * (2 * random.nextDouble() - 1);
            }
        }
        return new Dense(weights, new double[units], activation);
    }

    /** Computes W x + b, before the activation. */
    public double[] sums(double[] inputs) {
        double[] sums = biases.clone();
        for (int unit = 0; unit < sums.length; unit++) {
            for (int n = 0; n < inputs.length; n++) {
                sums[unit] += weights[unit][n] * inputs[n];
            }
        }
        return sums;
    }

    /** Computes f(W x + b). */
    public double[] of(double[] inputs) {
        double[] outputs = sums(inputs);
        for (int unit = 0; unit < outputs.length; unit++) {
            outputs[unit] = activation.of(outputs[unit]);
        }
        return outputs;
    }

    /**
     * Leads the slope of the loss back through the layer: with δ = slope · f′(W x + b), it is δ xᵀ by the weights, δ by the biases
     * and Wᵀ δ by the inputs.
     *
     * @param inputs what the layer has seen
     * @param slopes the slope of the loss by each output
     */
    public Back back(double[] inputs, double[] slopes) {
        double[] delta = sums(inputs);
        double[] toInputs = new double[inputs.length];
        double[][] toWeights = new double[delta.length][inputs.length];
        for (int unit = 0; unit < delta.length; unit++) {
            delta[unit] = slopes[unit] * activation.slope(delta[unit]);
            for (int n = 0; n < inputs.length; n++) {
                toWeights[unit][n] = delta[unit] * inputs[n];
                toInputs[n] += delta[unit] * weights[unit][n];
            }
        }
        return new Back(toInputs, toWeights, delta);
    }

    /** Counts the numbers that are learned. */
    public int parameters() {
        return biases.length * (weights[0].length + 1);
    }

    /** Writes {@code 3 inputs, 4 TANH}. */
    @Override
    public String toString() {
        return weights[0].length + " inputs, " + biases.length + " " + activation;
    }
}
