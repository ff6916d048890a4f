package matinee.deep.byhand;

import java.util.function.ToDoubleFunction;

/** Measures slopes without any rule of differentiation, to check those that were derived. */
public final class Slopes {
    private static final double STEP = 1e-5;

    private Slopes() {}

    /**
     * Measures the slope along each coordinate by finite differences: a little up, a little down,
     *
     * <pre>
     *   (f(x + h) − f(x − h)) / 2h     h = 10⁻⁵
     * </pre>
     *
     * <p>Its error shrinks with h², until what rounding leaves of the difference is too little: at ten digits or so.
     */
    public static double[] measured(ToDoubleFunction<double[]> function, double[] at) {
        double[] slopes = new double[at.length];
        for (int n = 0; n < at.length; n++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[n] += STEP;
            down[n] -= STEP;
            slopes[n] = (function.applyAsDouble(up) - function.applyAsDouble(down)) / (up[n] - down[n]);
        }
        return slopes;
    }

    /** Returns how far two gradients are apart: their largest difference, over the largest slope of both; 0 where both are 0. */
    public static double apart(double[] a, double[] b) {
        double difference = 0;
        double largest = 0;
        for (int n = 0; n < a.length; n++) {
            difference = Math.max(difference, Math.abs(a[n] - b[n]));
            largest = Math.max(largest, Math.max(Math.abs(a[n]), Math.abs(b[n])));
        }
        return largest == 0 ? 0 : difference / largest;
    }
}
