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
        for (float[] row : factors.items) {
            all.add(Factors.wide(row), 1, 0);
        }
        return new NewcomerByConfidence(factors, all.squares(), penalty, confidence);
    }

    @Override
    public Newcomer meet(Rated rated) {
        Ridge ridge = new Ridge(factors.rank());
        ridge.begin(squares, penalty);
        for (int item : rated.items) {
            ridge.add(Factors.wide(factors.items[item]), confidence, 1 + confidence);
        }
        double[] x = new double[factors.rank()];
        ridge.solve(x);
        return new Newcomer(0, Factors.narrow(x));
    }
}
