package matinee.factor;

import java.util.Random;
import matinee.Learner;
import matinee.RatingMatrix;
import matinee.Ratings;

/** Learns biases and factors by stochastic gradient descent, rating by rating. */
final class Descent implements Learner<Factors> {
    private final MatrixFactorization recipe;
    private final RatingMatrix matrix;
    private final Parts parts;
    private final Factors factors;

    private Descent(MatrixFactorization recipe, RatingMatrix matrix, Parts parts, Factors factors) {
        this.recipe = recipe;
        this.matrix = matrix;
        this.parts = parts;
        this.factors = factors;
    }

    static Descent of(MatrixFactorization recipe, Ratings train) {
        Parts parts = Parts.of(train, recipe.validation(), recipe.seed());
        Random random = new Random(recipe.seed());
        float[][] users = Factors.normal(train.userCount(), recipe.rank(), recipe.initialDeviation(), random);
        float[][] items = Factors.normal(train.itemCount(), recipe.rank(), recipe.initialDeviation(), random);
        parts.forgetStrangers(users, items);
        return new Descent(recipe, train.matrix(), parts, Factors.of(parts.mean(), users, items));
    }

    @Override
    public int samples() {
        return parts.learned.length;
    }

    @Override
    public double learn(int from, int to) {
        double squares = 0;
        for (int n = from; n < to; n++) {
            int row = parts.learned[n];
            int user = matrix.user(row);
            int item = matrix.item(row);
            double error = matrix.value(row) - factors.estimate(user, item);
            squares += error * error;
            factors.learn(user, item, error, recipe.learningRate(), recipe.penalty());
        }
        return squares;
    }

    @Override
    public double validate() {
        return parts.validate(factors);
    }

    @Override
    public Factors snapshot() {
        return factors.copy();
    }
}
