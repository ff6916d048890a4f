package matinee.factor;

import java.util.Arrays;
import java.util.Random;
import matinee.Learner;
import matinee.RatingLines;
import matinee.RatingMatrix;
import matinee.Ratings;

/**
 * Learns what {@link SvdPlusPlus} says, user by user.
 *
 * <p>While a user's ratings are learned, p and all of his y shrink by the same factor and move along the same direction. So the
 * sum w = p + z and that movement suffice: the y themselves are moved when the user is left.
 */
final class MarkedDescent implements Learner<Factors> {
    private static final int NOBODY = -1;

    private final SvdPlusPlus recipe;
    private final RatingMatrix matrix;
    private final Parts parts;
    /** The learned rows, by user. */
    private final int[] rows;
    /** Where each user's rows start. */
    private final int[] starts;

    private final Factors factors;

    private int present = NOBODY;
    private final float[] w;
    private final float[] moved;
    private float shrunk;

    private MarkedDescent(SvdPlusPlus recipe, Ratings train, Parts parts) {
        this.recipe = recipe;
        this.matrix = train.matrix();
        this.parts = parts;
        this.starts = new int[train.userCount() + 1];
        this.rows = byUser(matrix.byUser(), parts.learned, starts);
        Random random = new Random(recipe.seed());
        int rank = recipe.rank();
        float[][] users = Factors.normal(train.userCount(), rank, recipe.initialDeviation(), random);
        float[][] items = Factors.normal(train.itemCount(), rank, recipe.initialDeviation(), random);
        float[][] marks = Factors.normal(train.itemCount(), rank, recipe.initialDeviation(), random);
        parts.forgetStrangers(users, items);
        this.factors =
                new Factors(parts.mean(), new double[users.length], new double[items.length], users, items, marks);
        this.w = new float[rank];
        this.moved = new float[rank];
    }

    static MarkedDescent of(SvdPlusPlus recipe, Ratings train) {
        return new MarkedDescent(recipe, train, Parts.of(train, recipe.validation(), recipe.seed()));
    }

    /** Copies what is learned as it is, with p alone in the users' rows. */
    Factors start() {
        return factors.copy();
    }

    private static int[] byUser(RatingLines lines, int[] learned, int[] starts) {
        boolean[] isLearned = new boolean[lines.end(lines.count() - 1)];
        for (int row : learned) {
            isLearned[row] = true;
        }
        int[] rows = new int[learned.length];
        int n = 0;
        for (int user = 0; user < lines.count(); user++) {
            for (int at = lines.start(user); at < lines.end(user); at++) {
                if (isLearned[lines.row(at)]) {
                    rows[n++] = lines.row(at);
                }
            }
            starts[user + 1] = n;
        }
        return rows;
    }

    @Override
    public int samples() {
        return rows.length;
    }

    @Override
    public double learn(int from, int to) {
        float rate = (float) recipe.learningRate();
        float keep = (float) (1 - recipe.learningRate() * recipe.penalty());
        double squares = 0;
        for (int n = from; n < to; n++) {
            int user = matrix.user(rows[n]);
            int item = matrix.item(rows[n]);
            if (user != present) {
                leave();
                enter(user);
            }
            float[] q = factors.items[item];
            double error = matrix.value(rows[n])
                    - (factors.mean + factors.userBiases[user] + factors.itemBiases[item] + Factors.dot(w, q));
            squares += error * error;
            factors.userBiases[user] += recipe.learningRate() * (error - recipe.penalty() * factors.userBiases[user]);
            factors.itemBiases[item] += recipe.learningRate() * (error - recipe.penalty() * factors.itemBiases[item]);
            step(w, moved, q, rate * (float) error, keep);
            shrunk *= keep;
        }
        if (to == rows.length) {
            leave();
        }
        return squares;
    }

    private static void step(float[] w, float[] moved, float[] q, float push, float keep) {
        for (int f = 0; f < w.length; f++) {
            float old = w[f];
            float direction = push * q[f];
            w[f] = keep * old + 2 * direction;
            moved[f] = keep * moved[f] + direction;
            q[f] = keep * q[f] + push * old;
        }
    }

    private void enter(int user) {
        present = user;
        shrunk = 1;
        Arrays.fill(moved, 0);
        describe(user, w);
    }

    /** Writes p + z of a user. */
    private void describe(int user, float[] to) {
        Arrays.fill(to, 0);
        for (int n = starts[user]; n < starts[user + 1]; n++) {
            plus(to, 1, factors.marks[matrix.item(rows[n])]);
        }
        float weight = weight(user);
        float[] p = factors.users[user];
        for (int f = 0; f < to.length; f++) {
            to[f] = p[f] + weight * to[f];
        }
    }

    /** Returns 1 / √n; a user all of whose ratings are held out has no z, so any weight will do. */
    private float weight(int user) {
        return (float) (1 / Math.sqrt(Math.max(1, starts[user + 1] - starts[user])));
    }

    private void leave() {
        if (present == NOBODY) {
            return;
        }
        move(factors.users[present], 1);
        for (int n = starts[present]; n < starts[present + 1]; n++) {
            move(factors.marks[matrix.item(rows[n])], weight(present));
        }
        present = NOBODY;
    }

    private void move(float[] row, float times) {
        for (int f = 0; f < row.length; f++) {
            row[f] = shrunk * row[f] + times * moved[f];
        }
    }

    private static void plus(float[] sum, float times, float[] row) {
        for (int f = 0; f < sum.length; f++) {
            sum[f] += times * row[f];
        }
    }

    @Override
    public double validate() {
        return parts.holdsOut() ? parts.validate(snapshot()) : Double.NaN;
    }

    @Override
    public Factors snapshot() {
        leave();
        float[][] users = new float[factors.users.length][recipe.rank()];
        for (int user = 0; user < users.length; user++) {
            describe(user, users[user]);
        }
        return new Factors(
                factors.mean,
                factors.userBiases.clone(),
                factors.itemBiases.clone(),
                users,
                Factors.copy(factors.items),
                Factors.copy(factors.marks));
    }
}
