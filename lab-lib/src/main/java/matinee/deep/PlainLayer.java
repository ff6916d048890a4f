package matinee.deep;

import matinee.deep.byhand.Activation;
import matinee.deep.byhand.Dense;

/**
 * Is a dense layer in plain Java.
 *
 * @param weights units × inputs, row by row
 * @param biases one for each unit
 */
@SuppressWarnings("ArrayRecordComponent") // held by one network alone, never compared nor printed
record PlainLayer(float[] weights, float[] biases) {
    /** Multiplies, and adds the biases. */
    float[] of(float[] inputs) {
        float[] sums = biases.clone();
        for (int unit = 0; unit < sums.length; unit++) {
            sums[unit] += dot(inputs, weights, unit * inputs.length);
        }
        return sums;
    }

    /** Makes the same layer as those have that are made by hand. */
    Dense byHand(Activation activation) {
        int width = weights.length / biases.length;
        double[][] rows = new double[biases.length][width];
        double[] wide = new double[biases.length];
        for (int unit = 0; unit < biases.length; unit++) {
            wide[unit] = biases[unit];
            for (int n = 0; n < width; n++) {
                rows[unit][n] = weights[unit * width + n];
            }
        }
        return new Dense(rows, wide, activation);
    }

    /** Takes the columns {@code from} to {@code to - 1} of the weights, and the biases or zeros in their place. */
    PlainLayer columns(int from, int to, boolean withBiases) {
        int width = weights.length / biases.length;
        float[] part = new float[biases.length * (to - from)];
        for (int unit = 0; unit < biases.length; unit++) {
            System.arraycopy(weights, unit * width + from, part, unit * (to - from), to - from);
        }
        return new PlainLayer(part, withBiases ? biases : new float[biases.length]);
    }

    /** Sets what is below 0 to 0, in place. */
    static float[] relu(float[] values) {
        for (int n = 0; n < values.length; n++) {
            values[n] = Math.max(0, values[n]);
        }
        return values;
    }

    /** Adds up products in four sums: a processor waits for each addition before it can begin the next to the same sum. */
    static float dot(float[] a, float[] b, int from) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int n = 0;
        for (; n + 3 < a.length; n += 4) {
            sum0 += a[n] * b[from + n];
            sum1 += a[n + 1] * b[from + n + 1];
            sum2 += a[n + 2] * b[from + n + 2];
            sum3 += a[n + 3] * b[from + n + 3];
        }
        for (; n < a.length; n++) {
            sum0 += a[n] * b[from + n];
        }
        return sum0 + sum1 + (sum2 + sum3);
    }
}
