package matinee.factor;

import java.util.Random;
import matinee.InParallel;
import matinee.Learner;
import matinee.Progress;
import matinee.RatingLines;
import matinee.RatingMatrix;
import matinee.Ratings;

/** Learns what {@link AlternatingLeastSquares} says. An epoch measures every rating's error first, and then solves both sides. */
final class Alternation implements Learner<Factors> {
    private final AlternatingLeastSquares recipe;
    private final RatingMatrix matrix;
    private final Factors factors;
    private final ThreadLocal<Ridge> ridges;

    Alternation(AlternatingLeastSquares recipe, Ratings train) {
        this.recipe = recipe;
        this.matrix = train.matrix();
        this.ridges = ThreadLocal.withInitial(() -> new Ridge(recipe.rank() + 1));
        this.factors = Factors.of(
                train.mean(),
                Factors.normal(train.userCount(), recipe.rank(), 0.1, new Random(recipe.seed())),
                new float[train.itemCount()][recipe.rank()]);
    }

    @Override
    public int samples() {
        return matrix.size();
    }

    @Override
    public double learn(int from, int to) {
        double squares = 0;
        for (int row = from; row < to; row++) {
            double error = matrix.value(row) - factors.estimate(matrix.user(row), matrix.item(row));
            squares += error * error;
        }
        if (to == matrix.size()) {
            solve(matrix.byItem(), factors.items, factors.itemBiases, factors.users, factors.userBiases);
            solve(matrix.byUser(), factors.users, factors.userBiases, factors.items, factors.itemBiases);
        }
        return squares;
    }

    private void solve(RatingLines lines, float[][] rows, double[] biases, float[][] others, double[] otherBiases) {
        InParallel.each(lines.count(), "line", Progress.silent(), line -> {
            Ridge ridge = ridges.get();
            begin(ridge, recipe.penalty(), recipe.biasPenalty());
            double[] x = new double[ridge.unknowns()];
            for (int at = lines.start(line); at < lines.end(line); at++) {
                int other = lines.other(at);
                add(ridge, x, others[other], lines.value(at) - factors.mean - otherBiases[other]);
            }
            ridge.solve(x);
            biases[line] = x[rows[line].length];
            rows[line] = Factors.narrow(x, recipe.rank());
        });
    }

    private static void begin(Ridge ridge, double penalty, double biasPenalty) {
        ridge.begin(penalty);
        ridge.penalize(ridge.unknowns() - 1, biasPenalty - penalty);
    }

    private static void add(Ridge ridge, double[] x, float[] row, double open) {
        for (int f = 0; f < row.length; f++) {
            x[f] = row[f];
        }
        x[row.length] = 1;
        ridge.add(x, 1, open);
    }

    /** Finds a new user as the training would: the same regression. */
    static Newcomer meet(Factors factors, Rated rated, double penalty, double biasPenalty) {
        Ridge ridge = new Ridge(factors.rank() + 1);
        begin(ridge, penalty, biasPenalty);
        double[] x = new double[ridge.unknowns()];
        for (int n = 0; n < rated.size(); n++) {
            int item = rated.items[n];
            add(ridge, x, factors.items[item], rated.stars[n] - factors.mean - factors.itemBiases[item]);
        }
        ridge.solve(x);
        return new Newcomer(x[factors.rank()], Factors.narrow(x, factors.rank()));
    }

    @Override
    public double validate() {
        return Double.NaN;
    }

    @Override
    public Factors snapshot() {
        return factors.copy();
    }
}
