package matinee.tune;

import java.util.Arrays;

/** Holds the weight of each method of a blend, and the intercept. */
final class BlendWeights {
    private final double[] values;

    /** Takes the weights, and behind them the intercept. */
    BlendWeights(double[] values) {
        this.values = values;
    }

    static BlendWeights equal(int methods) {
        double[] values = new double[methods + 1];
        Arrays.fill(values, 0, methods, 1.0 / methods);
        return new BlendWeights(values);
    }

    double[] values() {
        return values;
    }

    int methods() {
        return values.length - 1;
    }

    double intercept() {
        return values[methods()];
    }
}
