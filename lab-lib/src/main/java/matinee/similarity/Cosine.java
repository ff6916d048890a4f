package matinee.similarity;

/**
 * Measures the cosine of the angle between the co-rated values, seen as two vectors:
 *
 * <pre>
 *   Σ x y / √( Σ x² · Σ y² )
 * </pre>
 *
 * <p>where sums run over the co-rated movies. In [−1, 1]; for stars, which are positive, above 0 and nearly always close to 1.
 *
 * <ul>
 *   <li>Nothing co-rated, or one side all zeros: NaN.
 *   <li>One co-rated movie: 1 for any two positive values.
 * </ul>
 *
 * <p>Source: Breese, Heckerman, Kadie: Empirical analysis of predictive algorithms for collaborative filtering. UAI 1998, taken
 * over the co-rated movies only.
 */
public record Cosine() implements FromSums {
    @Override
    public double of(double n, double x, double y, double xx, double yy, double xy) {
        return xx > 0 && yy > 0 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) : Double.NaN;
    }
}
