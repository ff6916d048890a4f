package matinee.factor;

import java.util.Arrays;
import java.util.Random;
import matinee.Learner;
import matinee.RatingMatrix;
import matinee.Ratings;

/** Learns what {@link NonNegativeFactorization} says: sums the two sides of each fraction, then multiplies. */
final class Multiplication implements Learner<Factors> {
    private final double penalty;
    private final RatingMatrix matrix;
    private final Ratings train;
    private final double[][] users;
    private final double[][] items;
    private final double[][] wantedOfUsers;
    private final double[][] gotOfUsers;
    private final double[][] wantedOfItems;
    private final double[][] gotOfItems;

    /** Begins with these factors, which it takes over: users × rank, and movies × rank. */
    Multiplication(NonNegativeFactorization recipe, Ratings train, double[][] users, double[][] items) {
        this.penalty = recipe.penalty();
        this.train = train;
        this.matrix = train.matrix();
        this.users = users;
        this.items = items;
        this.wantedOfUsers = new double[users.length][recipe.rank()];
        this.gotOfUsers = new double[users.length][recipe.rank()];
        this.wantedOfItems = new double[items.length][recipe.rank()];
        this.gotOfItems = new double[items.length][recipe.rank()];
    }

    static Multiplication atRandom(NonNegativeFactorization recipe, Ratings train) {
        Random random = new Random(recipe.seed());
        double[][] items = uniform(train.itemCount(), recipe.rank(), random);
        double[][] users = uniform(train.userCount(), recipe.rank(), random);
        return new Multiplication(recipe, train, users, items);
    }

    private static double[][] uniform(int count, int rank, Random random) {
        double[][] rows = new double[count][rank];
        for (double[] row : rows) {
            for (int f = 0; f < rank; f++) {
                row[f] = random.nextDouble();
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
            double got = dot(users[user], items[item]);
            double wanted = matrix.value(row);
            squares += (wanted - got) * (wanted - got);
            plus(wantedOfUsers[user], wanted, items[item]);
            plus(gotOfUsers[user], got, items[item]);
            plus(wantedOfItems[item], wanted, users[user]);
            plus(gotOfItems[item], got, users[user]);
        }
        if (to == matrix.size()) {
            for (int user = 0; user < users.length; user++) {
                multiply(
                        users[user],
                        wantedOfUsers[user],
                        gotOfUsers[user],
                        penalty * train.matrix().byUser().length(user));
            }
            for (int item = 0; item < items.length; item++) {
                multiply(
                        items[item],
                        wantedOfItems[item],
                        gotOfItems[item],
                        penalty * train.matrix().byItem().length(item));
            }
        }
        return squares;
    }

    private static void plus(double[] sum, double times, double[] row) {
        for (int f = 0; f < sum.length; f++) {
            sum[f] += times * row[f];
        }
    }

    /** Multiplies, and empties the sums for the next epoch. A factor that is 0 stays so, and has nothing to be divided by. */
    private static void multiply(double[] row, double[] wanted, double[] got, double penalty) {
        for (int f = 0; f < row.length; f++) {
            double divisor = got[f] + penalty * row[f];
            row[f] = divisor > 0 ? row[f] * wanted[f] / divisor : 0;
        }
        Arrays.fill(wanted, 0);
        Arrays.fill(got, 0);
    }

    private static double dot(double[] p, double[] q) {
        double sum = 0;
        for (int f = 0; f < p.length; f++) {
            sum += p[f] * q[f];
        }
        return sum;
    }

    /** Finds a new user's factors: the same multiplications of his alone, from 1. */
    static Newcomer meet(Factors factors, Rated rated, int epochs, double penalty) {
        double[] p = new double[factors.rank()];
        Arrays.fill(p, 1);
        double[] wanted = new double[p.length];
        double[] got = new double[p.length];
        double[][] rows = new double[rated.size()][];
        Arrays.setAll(rows, n -> Factors.wide(factors.items[rated.items[n]]));
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int n = 0; n < rows.length; n++) {
                plus(wanted, rated.stars[n], rows[n]);
                plus(got, dot(p, rows[n]), rows[n]);
            }
            multiply(p, wanted, got, penalty * rows.length);
        }
        return new Newcomer(0, Factors.narrow(p));
    }

    @Override
    public double validate() {
        return Double.NaN;
    }

    @Override
    public Factors snapshot() {
        return Factors.unbiased(
                Arrays.stream(users).map(Factors::narrow).toArray(float[][]::new),
                Arrays.stream(items).map(Factors::narrow).toArray(float[][]::new));
    }
}
