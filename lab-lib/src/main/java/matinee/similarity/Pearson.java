package matinee.similarity;

/**
 * Measures how well a straight line with positive slope fits the co-rated values:
 *
 * <pre>
 *   r = Σ (x − x̄)(y − ȳ) / √( Σ (x − x̄)² · Σ (y − ȳ)² )
 * </pre>
 *
 * <p>where sums and means run over the co-rated movies. In [−1, 1]; symmetric; the same after one side is moved, or stretched by
 * a positive factor.
 *
 * <ul>
 *   <li>Fewer than two co-rated movies: NaN.
 *   <li>One side constant: NaN.
 *   <li>Two co-rated movies: always −1, 1 or NaN, whatever the tastes; see {@link Shrunk}.
 * </ul>
 *
 * <p>Source: Resnick, Iacovou, Suchak, Bergstrom, Riedl: GroupLens: an open architecture for collaborative filtering of
 * netnews. CSCW 1994. doi:10.1145/192844.192905
 */
public record Pearson() implements FromSums {
    /** Below this part of n · Σx², a spread is rounding, not rating. */
    private static final double ROUNDING = 1e-12;

    @Override
    public double of(double n, double x, double y, double xx, double yy, double xy) {
        return correlation(n, x, y, xx, yy, xy);
    }

    static double correlation(double n, double x, double y, double xx, double yy, double xy) {
        double spreadX = n * xx - x * x;
        double spreadY = n * yy - y * y;
        if (spreadX <= ROUNDING * n * xx || spreadY <= ROUNDING * n * yy) {
            return Double.NaN;
        }
        return Math.max(-1, Math.min(1, (n * xy - x * y) / Math.sqrt(spreadX * spreadY)));
    }
}
