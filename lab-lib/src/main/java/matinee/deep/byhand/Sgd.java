package matinee.deep.byhand;

import java.util.Arrays;

/**
 * Steps straight down: w ← w − γ g, and with momentum μ keeps some of its speed: v ← μ v + g, w ← w − γ v.
 *
 * <p>Source: Polyak: Some methods of speeding up the convergence of iteration methods. USSR Computational Mathematics and
 * Mathematical Physics 4(5), 1964. doi:10.1016/0041-5553(64)90137-5
 *
 * @param learningRate γ
 * @param momentum μ, in [0, 1)
 * @param weights where it is
 * @param speed v
 */
@SuppressWarnings("ArrayRecordComponent") // numbers to look at, never compared
public record Sgd(double learningRate, double momentum, double[] weights, double[] speed) implements Descent {
    /** Begins at some weights, without momentum. */
    public static Sgd from(double[] weights, double learningRate) {
        return new Sgd(learningRate, 0, weights.clone(), new double[weights.length]);
    }

    /** Varies how much of its speed it keeps. */
    public Sgd withMomentum(double share) {
        return new Sgd(learningRate, share, weights, speed);
    }

    @Override
    public Sgd against(double[] gradient) {
        double[] next = weights.clone();
        double[] faster = speed.clone();
        for (int n = 0; n < next.length; n++) {
            faster[n] = momentum * speed[n] + gradient[n];
            next[n] -= learningRate * faster[n];
        }
        return new Sgd(learningRate, momentum, next, faster);
    }

    /** Writes the learning rate, the momentum and where it is. */
    @Override
    public String toString() {
        return "Sgd[learningRate=" + learningRate + ", momentum=" + momentum + ", weights=" + Arrays.toString(weights)
                + "]";
    }
}
