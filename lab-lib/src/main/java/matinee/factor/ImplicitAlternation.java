package matinee.factor;

import java.util.Arrays;
import java.util.Random;
import matinee.InParallel;
import matinee.Learner;
import matinee.Objective;
import matinee.Progress;
import matinee.RatingLines;
import matinee.Ratings;

/** Learns what {@link ImplicitLeastSquares} says. An epoch is one batch: its work is cut into users and movies, not into ratings. */
final class ImplicitAlternation implements Learner<Factors> {
    private final ImplicitLeastSquares recipe;
    private final Side users;
    private final Side items;

    /** One side of the ratings: of each line, the positions on the other side. */
    private static final class Side {
        private final int[] starts;
        private final int[] others;
        private final float[][] rows;
        private int longest;

        Side(RatingLines lines, float[][] rows) {
            this.rows = rows;
            this.starts = new int[lines.count() + 1];
            this.others = new int[lines.end(lines.count() - 1)];
            for (int line = 0; line < lines.count(); line++) {
                starts[line + 1] = lines.end(line);
                longest = Math.max(longest, lines.length(line));
                for (int at = lines.start(line); at < lines.end(line); at++) {
                    others[at] = lines.other(at);
                }
            }
        }
    }

    ImplicitAlternation(ImplicitLeastSquares recipe, Ratings train) {
        this.recipe = recipe;
        Random random = new Random(recipe.seed());
        this.users = new Side(train.matrix().byUser(), Factors.normal(train.userCount(), recipe.rank(), 0.1, random));
        this.items = new Side(train.matrix().byItem(), Factors.normal(train.itemCount(), recipe.rank(), 0.1, random));
    }

    @Override
    public int samples() {
        return users.others.length;
    }

    @Override
    public int stride() {
        return samples();
    }

    @Override
    public Objective objective() {
        return Objective.SHORTFALL;
    }

    @Override
    public double learn(int from, int to) {
        solve(items, users.rows);
        return solve(users, items.rows);
    }

    /** Solves one side; returns the sum of the squares of what its ratings were short of 1 before. */
    private double solve(Side side, float[][] others) {
        float[][] squares = Squares.of(others, recipe.penalty());
        ThreadLocal<ConjugateGradients> solvers = ThreadLocal.withInitial(
                () -> new ConjugateGradients(squares, (float) recipe.confidence(), side.longest));
        double[] errors = new double[side.rows.length];
        InParallel.each(side.rows.length, "line", Progress.silent(), line -> {
            ConjugateGradients solver = solvers.get();
            solver.begin();
            for (int at = side.starts[line]; at < side.starts[line + 1]; at++) {
                solver.add(others[side.others[at]]);
            }
            errors[line] = solver.improve(side.rows[line]);
        });
        return Arrays.stream(errors).sum();
    }

    @Override
    public double validate() {
        return Double.NaN;
    }

    @Override
    public Factors snapshot() {
        return Factors.unbiased(Factors.copy(users.rows), Factors.copy(items.rows));
    }
}
