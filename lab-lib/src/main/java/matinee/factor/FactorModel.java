package matinee.factor;

import java.util.OptionalDouble;
import matinee.Ratings;
import matinee.Recommender;
import matinee.TrainingCurve;

/** Predicts by biases and factors, and remembers how they were learned: what fitting a {@link MatrixFactorization} gives. */
public final class FactorModel implements Recommender {
    private final Ratings train;
    private final MatrixFactorization recipe;
    private final Factors factors;
    private final TrainingCurve curve;

    FactorModel(Ratings train, MatrixFactorization recipe, Factors factors, TrainingCurve curve) {
        this.train = train;
        this.recipe = recipe;
        this.factors = factors;
        this.curve = curve;
    }

    @Override
    public Ratings train() {
        return train;
    }

    /** Tells how the training went. */
    public TrainingCurve curve() {
        return curve;
    }

    /** Returns how far the user rates above the mean (stars); 0 for a stranger. */
    public double userBias(int user) {
        int line = userLine(user);
        return line < 0 ? 0 : factors.userBiases[line];
    }

    /** Returns how far the movie is rated above the mean (stars); 0 for a stranger. */
    public double itemBias(int item) {
        int line = itemLine(item);
        return line < 0 ? 0 : factors.itemBiases[line];
    }

    /** Lists the user's factors, p: as many as the rank says; none for a stranger. */
    public double[] userFactors(int user) {
        int line = userLine(user);
        return line < 0 ? new double[0] : doubles(factors.users[line]);
    }

    /** Lists the movie's factors, q: as many as the rank says; none for a stranger. */
    public double[] itemFactors(int item) {
        int line = itemLine(item);
        return line < 0 ? new double[0] : doubles(factors.items[line]);
    }

    @Override
    public OptionalDouble estimate(int user, int item) {
        int userLine = userLine(user);
        int itemLine = itemLine(item);
        if (userLine >= 0 && itemLine >= 0) {
            return OptionalDouble.of(factors.estimate(userLine, itemLine));
        }
        return userLine < 0 && itemLine < 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(factors.mean + userBias(user) + itemBias(item));
    }

    private int userLine(int user) {
        return train.matrix().byUser().index(user);
    }

    private int itemLine(int item) {
        return train.matrix().byItem().index(item);
    }

    private static double[] doubles(float[] row) {
        double[] wide = new double[row.length];
        for (int f = 0; f < row.length; f++) {
            wide[f] = row[f];
        }
        return wide;
    }

    /** Writes the recipe and what it was fitted to. */
    @Override
    public String toString() {
        return recipe + ", fitted to " + train;
    }
}
