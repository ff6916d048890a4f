package matinee.tune;

import java.util.Arrays;

/** Holds the weight of each method of a blend, and behind them the intercept. */
record BlendWeights(double[] values) {
    static BlendWeights equal(int methods) {
        double[] values = new double[methods + 1];
        Arrays.fill(values, 0, methods, 1.0 / methods);
        return new BlendWeights(values);
    }

    int methods() {
        return values.length - 1;
    }

    double intercept() {
        return values[methods()];
    }
}
