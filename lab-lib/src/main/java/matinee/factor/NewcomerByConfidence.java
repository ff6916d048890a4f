package matinee.factor;

/** Finds a new user's factors as {@link ImplicitLeastSquares} would in its next epoch, solved to the end. */
final class NewcomerByConfidence implements Newcomers {
    private final Factors factors;
    private final double[][] squares;
    private final double penalty;
    private final double confidence;

    private NewcomerByConfidence(Factors factors, double[][] squares, double penalty, double confidence) {
        this.factors = factors;
        this.squares = squares;
        this.penalty = penalty;
        this.confidence = confidence;
    }

    static NewcomerByConfidence of(Factors factors, double penalty, double confidence) {
        Ridge all = new Ridge(factors.rank());
        all.begin(0);
        double[] x = new double[factors.rank()];
        for (float[] row : factors.items) {
            widen(row, x);
            all.add(x, 1, 0);
        }
        return new NewcomerByConfidence(factors, all.squares(), penalty, confidence);
    }

    private static void widen(float[] row, double[] x) {
        for (int f = 0; f < row.length; f++) {
            x[f] = row[f];
        }
    }

    @Override
    public Newcomer meet(Rated rated) {
        Ridge ridge = new Ridge(factors.rank());
        ridge.begin(squares, penalty);
        double[] x = new double[factors.rank()];
        for (int item : rated.items) {
            widen(factors.items[item], x);
            ridge.add(x, confidence, 1 + confidence);
        }
        ridge.solve(x);
        float[] p = new float[x.length];
        for (int f = 0; f < p.length; f++) {
            p[f] = (float) x[f];
        }
        return new Newcomer(0, p);
    }
}
