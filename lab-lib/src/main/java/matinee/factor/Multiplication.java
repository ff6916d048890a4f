package matinee.factor;

import java.util.Arrays;
import java.util.SplittableRandom;
import matinee.Learner;
import matinee.RatingMatrix;
import matinee.Ratings;

/** Learns what {@link NonNegativeFactorization} says: sums the two sides of each fraction, then multiplies. */
final class Multiplication implements Learner<Factors> {
    private final double penalty;
    private final RatingMatrix matrix;
    private final Ratings train;
    private final float[][] users;
    private final float[][] items;
    private final float[][] wantedOfUsers;
    private final float[][] gotOfUsers;
    private final float[][] wantedOfItems;
    private final float[][] gotOfItems;

    Multiplication(NonNegativeFactorization recipe, Ratings train) {
        this.penalty = recipe.penalty();
        this.train = train;
        this.matrix = train.matrix();
        SplittableRandom random = new SplittableRandom(recipe.seed());
        this.users = uniform(train.userCount(), recipe.rank(), random);
        this.items = uniform(train.itemCount(), recipe.rank(), random);
        this.wantedOfUsers = new float[users.length][recipe.rank()];
        this.gotOfUsers = new float[users.length][recipe.rank()];
        this.wantedOfItems = new float[items.length][recipe.rank()];
        this.gotOfItems = new float[items.length][recipe.rank()];
    }

    private static float[][] uniform(int count, int rank, SplittableRandom random) {
        float[][] rows = new float[count][rank];
        for (float[] row : rows) {
            for (int f = 0; f < rank; f++) {
                row[f] = (float) random.nextDouble();
            }
        }
        return rows;
    }

    @Override
    public int samples() {
        return matrix.size();
    }

    @Override
    public double learn(int from, int to) {
        double squares = 0;
        for (int row = from; row < to; row++) {
            int user = matrix.user(row);
            int item = matrix.item(row);
            float got = Factors.dot(users[user], items[item]);
            float wanted = (float) matrix.value(row);
            squares += ((double) wanted - got) * ((double) wanted - got);
            plus(wantedOfUsers[user], wanted, items[item]);
            plus(gotOfUsers[user], got, items[item]);
            plus(wantedOfItems[item], wanted, users[user]);
            plus(gotOfItems[item], got, users[user]);
        }
        if (to == matrix.size()) {
            for (int user = 0; user < users.length; user++) {
                multiply(users[user], wantedOfUsers[user], gotOfUsers[user], penalty * train.matrix().byUser().length(user));
            }
            for (int item = 0; item < items.length; item++) {
                multiply(items[item], wantedOfItems[item], gotOfItems[item], penalty * train.matrix().byItem().length(item));
            }
        }
        return squares;
    }

    private static void plus(float[] sum, float times, float[] row) {
        for (int f = 0; f < sum.length; f++) {
            sum[f] += times * row[f];
        }
    }

    /** Multiplies, and empties the sums for the next epoch. A factor that is 0 stays so, and has nothing to be divided by. */
    private static void multiply(float[] row, float[] wanted, float[] got, double penalty) {
        for (int f = 0; f < row.length; f++) {
            double divisor = got[f] + penalty * row[f];
            row[f] = divisor > 0 ? (float) (row[f] * wanted[f] / divisor) : 0;
        }
        Arrays.fill(wanted, 0);
        Arrays.fill(got, 0);
    }

    /** Finds a new user's factors: the same multiplications of his alone, from 1. */
    static Newcomer meet(Factors factors, Rated rated, int epochs, double penalty) {
        float[] p = new float[factors.rank()];
        Arrays.fill(p, 1);
        float[] wanted = new float[p.length];
        float[] got = new float[p.length];
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int n = 0; n < rated.size(); n++) {
                float[] q = factors.items[rated.items[n]];
                plus(wanted, (float) rated.stars[n], q);
                plus(got, Factors.dot(p, q), q);
            }
            multiply(p, wanted, got, penalty * rated.size());
        }
        return new Newcomer(0, p);
    }

    @Override
    public double validate() {
        return Double.NaN;
    }

    @Override
    public Factors snapshot() {
        return Factors.unbiased(Factors.copy(users), Factors.copy(items));
    }
}
