package matinee.deep.byhand;

import java.util.Arrays;

/**
 * Steps about equally far along each weight, however steep it is there: with running means of the slope, m, and of its square, v,
 *
 * <pre>
 *   m ← β₁ m + (1 − β₁) g     v ← β₂ v + (1 − β₂) g²
 *   w ← w − γ √(1 − β₂ᵗ) / (1 − β₁ᵗ) · m / (√v + ε)
 * </pre>
 *
 * <p>β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸, t the number of the step: the two roots make up for means that begin at 0.
 *
 * <p>Source: Kingma, Ba: Adam: a method for stochastic optimization. ICLR 2015. arXiv:1412.6980
 *
 * @param learningRate γ
 * @param step how many steps it has made
 * @param weights where it is
 * @param means m
 * @param squares v
 */
@SuppressWarnings("ArrayRecordComponent") // numbers to look at, never compared
public record Adam(double learningRate, int step, double[] weights, double[] means, double[] squares)
        implements Descent {
    private static final double KEEP_MEAN = 0.9;
    private static final double KEEP_SQUARE = 0.999;
    private static final double TINY = 1e-8;

    /** Begins at some weights. */
    public static Adam from(double[] weights, double learningRate) {
        int size = weights.length;
        return new Adam(learningRate, 0, weights.clone(), new double[size], new double[size]);
    }

    @Override
    public Adam against(double[] gradient) {
        double[] next = weights.clone();
        double[] m = means.clone();
        double[] v = squares.clone();
        double rate =
                learningRate * Math.sqrt(1 - Math.pow(KEEP_SQUARE, step + 1)) / (1 - Math.pow(KEEP_MEAN, step + 1));
        for (int n = 0; n < next.length; n++) {
            m[n] = KEEP_MEAN * m[n] + (1 - KEEP_MEAN) * gradient[n];
            v[n] = KEEP_SQUARE * v[n] + (1 - KEEP_SQUARE) * gradient[n] * gradient[n];
            next[n] -= rate * m[n] / (Math.sqrt(v[n]) + TINY);
        }
        return new Adam(learningRate, step + 1, next, m, v);
    }

    /** Writes the learning rate, the step and where it is. */
    @Override
    public String toString() {
        return "Adam[learningRate=" + learningRate + ", step=" + step + ", weights=" + Arrays.toString(weights) + "]";
    }
}
