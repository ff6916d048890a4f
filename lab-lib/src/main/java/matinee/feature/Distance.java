package matinee.feature;

/**
 * Says how far two rows of features lie apart: 0 or more, and 0 for equal rows. Yours is a lambda:
 *
 * <pre>{@code Distance mine = (a, b) -> Math.abs(a[0] - b[0]);}</pre>
 *
 * <p>Those of the field know more of themselves than a lambda can tell, and so are searched faster.
 */
@FunctionalInterface
public interface Distance {
    /** Measures the distance of two rows, which have equally many numbers. */
    double between(double[] a, double[] b);

    /** Measures √(Σ (a − b)²): the way as the crow flies. A metric. */
    static Distance euclidean() {
        return Known.EUCLIDEAN;
    }

    /** Measures Σ |a − b|: the way along streets. A metric. */
    static Distance manhattan() {
        return Known.MANHATTAN;
    }

    /** Measures max |a − b|: the one feature that differs most decides. A metric. */
    static Distance chebyshev() {
        return Known.CHEBYSHEV;
    }

    /**
     * Measures 1 − Σ a · b / (√(Σ a²) · √(Σ b²)), in [0, 2]: the direction, not the length. It breaks the triangle
     * inequality, so no tree helps. A row of zeros has no direction; its distance from any row is 1.
     */
    static Distance cosine() {
        return Known.COSINE;
    }
}
