package matinee.deep.byhand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Reads step by step and keeps a state: h(t) = tanh(W x(t) + U h(t − 1) + b), h(0) = 0. One dense layer that sees the input and its own
 * last output.
 *
 * @param layer W and U side by side, units × (inputs + units), and b
 */
public record Recurrent(Dense layer) {
    /**
     * Holds what comes back through time.
     *
     * @param inputs the slope of the loss by each number of each input, steps × inputs
     * @param weights the slope by each weight, units × (inputs + units), summed over the steps
     * @param biases the slope by each bias, summed over the steps
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers to look at, never compared
    public record Back(List<double[]> inputs, double[][] weights, double[] biases) {}

    /** Draws one. */
    public static Recurrent random(long seed, int inputs, int units) {
        return new Recurrent(Dense.random(inputs + units, units, Activation.TANH, new Random(seed)));
    }

    /** Makes one step. */
    public double[] step(double[] input, double[] state) {
        return layer.of(joined(input, state));
    }

    /** Reads a sequence; lists the state after each step. */
    public List<double[]> states(List<double[]> inputs) {
        List<double[]> states = new ArrayList<>();
        double[] state = new double[units()];
        for (double[] input : inputs) {
            state = step(input, state);
            states.add(state);
        }
        return states;
    }

    /**
     * Leads the slope of the loss by the last state back to the first step: back-propagation through time. At each step the slope goes
     * through the layer; what it gives the old state is the slope of the step before.
     *
     * <p>Source: Werbos: Backpropagation through time: what it does and how to do it. Proceedings of the IEEE 78(10), 1990.
     * doi:10.1109/5.58337
     */
    public Back back(List<double[]> inputs, double[] slopes) {
        List<double[]> states = states(inputs);
        List<double[]> toInputs = new ArrayList<>();
        double[][] toWeights = new double[units()][layer.weights()[0].length];
        double[] toBiases = new double[units()];
        double[] slope = slopes;
        for (int t = inputs.size() - 1; t >= 0; t--) {
            double[] before = t == 0 ? new double[units()] : states.get(t - 1);
            Dense.Back step = layer.back(joined(inputs.get(t), before), slope);
            int width = inputs.get(t).length;
            toInputs.add(0, part(step.inputs(), 0, width));
            slope = part(step.inputs(), width, width + units());
            for (int unit = 0; unit < units(); unit++) {
                toBiases[unit] += step.biases()[unit];
                for (int n = 0; n < toWeights[unit].length; n++) {
                    toWeights[unit][n] += step.weights()[unit][n];
                }
            }
        }
        return new Back(toInputs, toWeights, toBiases);
    }

    private int units() {
        return layer.biases().length;
    }

    private static double[] joined(double[] a, double[] b) {
        double[] both = new double[a.length + b.length];
        System.arraycopy(a, 0, both, 0, a.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static double[] part(double[] values, int from, int to) {
        return Arrays.copyOfRange(values, from, to);
    }
}
