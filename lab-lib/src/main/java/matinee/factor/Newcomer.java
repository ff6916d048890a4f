package matinee.factor;

/** Holds what was found of a new user: how far he rates above the mean (stars), and as many factors as the rank. */
final class Newcomer {
    private final double bias;
    private final float[] factors;

    Newcomer(double bias, float[] factors) {
        this.bias = bias;
        this.factors = factors;
    }

    double bias() {
        return bias;
    }

    float[] factors() {
        return factors;
    }
}
