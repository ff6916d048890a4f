package matinee.feature;

/**
 * Knows the distances of the field. Searching compares keys, which are in the order of the distances and cheaper: for
 * the Euclidean one its square. Sums run over the columns in their order, in every search: so all of them find the same
 * bits, and the same neighbors.
 */
enum Known implements Distance {
    EUCLIDEAN("Euclidean"),
    MANHATTAN("Manhattan"),
    CHEBYSHEV("Chebyshev"),
    COSINE("cosine");

    private final String words;

    Known(String words) {
        this.words = words;
    }

    @Override
    public double between(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(
                    "rows must be equally long, but had " + a.length + " and " + b.length + " numbers");
        }
        return distance(key(a, 0, b, 0, a.length));
    }

    /** Tells whether a tree can tell from a box of rows how near any of them may be. */
    boolean isMetric() {
        return this != COSINE;
    }

    double distance(double key) {
        return this == EUCLIDEAN ? Math.sqrt(key) : key;
    }

    /** Computes the key of a row of one array and a row of another, each given by where it begins. */
    double key(double[] a, int fromA, double[] b, int fromB, int width) {
        return switch (this) {
            case EUCLIDEAN -> squares(a, fromA, b, fromB, width);
            case MANHATTAN -> sides(a, fromA, b, fromB, width);
            case CHEBYSHEV -> widest(a, fromA, b, fromB, width);
            case COSINE ->
                fromDot(dot(a, fromA, b, fromB, width), dot(a, fromA, a, fromA, width), dot(b, fromB, b, fromB, width));
        };
    }

    /** Computes the cosine distance from Σ a · b, Σ a² and Σ b². */
    static double fromDot(double dot, double squaresA, double squaresB) {
        return squaresA == 0 || squaresB == 0 ? 1 : Math.max(0, 1 - dot / Math.sqrt(squaresA * squaresB));
    }

    static double dot(double[] a, int fromA, double[] b, int fromB, int width) {
        double sum = 0;
        for (int n = 0; n < width; n++) {
            sum += a[fromA + n] * b[fromB + n];
        }
        return sum;
    }

    private static double squares(double[] a, int fromA, double[] b, int fromB, int width) {
        double sum = 0;
        for (int n = 0; n < width; n++) {
            double apart = a[fromA + n] - b[fromB + n];
            sum += apart * apart;
        }
        return sum;
    }

    private static double sides(double[] a, int fromA, double[] b, int fromB, int width) {
        double sum = 0;
        for (int n = 0; n < width; n++) {
            sum += Math.abs(a[fromA + n] - b[fromB + n]);
        }
        return sum;
    }

    private static double widest(double[] a, int fromA, double[] b, int fromB, int width) {
        double most = 0;
        for (int n = 0; n < width; n++) {
            most = Math.max(most, Math.abs(a[fromA + n] - b[fromB + n]));
        }
        return most;
    }

    /** Writes {@code Euclidean}. */
    @Override
    public String toString() {
        return words;
    }
}
