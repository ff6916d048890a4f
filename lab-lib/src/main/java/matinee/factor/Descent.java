package matinee.factor;

import java.util.Arrays;
import java.util.SplittableRandom;
import matinee.Learner;
import matinee.RatingMatrix;
import matinee.Ratings;
import matinee.Scale;

/** Learns factors by stochastic gradient descent, rating by rating. */
final class Descent implements Learner<Factors> {
    private final MatrixFactorization recipe;
    private final Scale scale;
    private final RatingMatrix matrix;
    private final int[] learned;
    private final int[] heldOut;
    private final Factors factors;

    private Descent(MatrixFactorization recipe, Ratings train, int[] learned, int[] heldOut) {
        this.recipe = recipe;
        this.scale = train.scale();
        this.matrix = train.matrix();
        this.learned = learned;
        this.heldOut = heldOut;
        double mean =
                Arrays.stream(learned).mapToDouble(matrix::value).average().orElseThrow();
        this.factors = Factors.start(recipe, mean, train.userCount(), train.itemCount());
        if (heldOut.length > 0) {
            forgetStrangers();
        }
    }

    static Descent of(MatrixFactorization recipe, Ratings train) {
        int size = train.size();
        boolean[] isHeldOut = new boolean[size];
        int count = (int) Math.min(size - 1L, Math.round(recipe.validation() * size));
        SplittableRandom random = new SplittableRandom(recipe.seed());
        int[] learned = new int[size - count];
        int[] heldOut = new int[count];
        for (int row = 0, left = count; row < size; row++) {
            isHeldOut[row] = random.nextInt(size - row) < left;
            left -= isHeldOut[row] ? 1 : 0;
        }
        for (int row = 0, in = 0, out = 0; row < size; row++) {
            if (isHeldOut[row]) {
                heldOut[out++] = row;
            } else {
                learned[in++] = row;
            }
        }
        return new Descent(recipe, train, learned, heldOut);
    }

    /** Takes the random factors from those all of whose ratings are held out: they would stay as they were drawn. */
    private void forgetStrangers() {
        boolean[] users = new boolean[factors.users.length];
        boolean[] items = new boolean[factors.items.length];
        for (int row : learned) {
            users[matrix.user(row)] = true;
            items[matrix.item(row)] = true;
        }
        for (int row : heldOut) {
            if (!users[matrix.user(row)]) {
                Arrays.fill(factors.users[matrix.user(row)], 0);
            }
            if (!items[matrix.item(row)]) {
                Arrays.fill(factors.items[matrix.item(row)], 0);
            }
        }
    }

    @Override
    public int samples() {
        return learned.length;
    }

    @Override
    public double learn(int from, int to) {
        double squares = 0;
        for (int n = from; n < to; n++) {
            int user = matrix.user(learned[n]);
            int item = matrix.item(learned[n]);
            double error = matrix.value(learned[n]) - factors.estimate(user, item);
            squares += error * error;
            factors.learn(user, item, error, recipe.learningRate(), recipe.penalty());
        }
        return squares;
    }

    @Override
    public double validate() {
        double squares = 0;
        for (int row : heldOut) {
            double predicted = scale.clip(factors.estimate(matrix.user(row), matrix.item(row)));
            squares += (matrix.value(row) - predicted) * (matrix.value(row) - predicted);
        }
        return heldOut.length == 0 ? Double.NaN : Math.sqrt(squares / heldOut.length);
    }

    @Override
    public Factors snapshot() {
        return factors.copy();
    }
}
