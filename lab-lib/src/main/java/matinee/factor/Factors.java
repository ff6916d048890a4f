package matinee.factor;

import java.util.Arrays;
import java.util.Random;
import matinee.Ratings;
import matinee.store.State;

/** Holds what is learned: a mean, and for each user and each movie a bias and a row of factors. */
final class Factors {
    private static final float[][] NONE = {};

    final double mean;
    final double[] userBiases;
    final double[] itemBiases;
    /** users × rank. */
    final float[][] users;
    /** items × rank. */
    final float[][] items;
    /** items × rank: what it says of a user to have rated the movie, already counted in the users' rows; or no rows. */
    final float[][] marks;

    Factors(double mean, double[] userBiases, double[] itemBiases, float[][] users, float[][] items, float[][] marks) {
        this.mean = mean;
        this.userBiases = userBiases;
        this.itemBiases = itemBiases;
        this.users = users;
        this.items = items;
        this.marks = marks;
    }

    static Factors read(State state, Ratings train, int rank) {
        int items = train.itemCount();
        boolean hasMarks = state.floats("marks").length > 0;
        return new Factors(
                state.doubles("mean", 1)[0],
                state.doubles("userBiases", train.userCount()),
                state.doubles("itemBiases", items),
                state.rows("userFactors", train.userCount(), rank),
                state.rows("itemFactors", items, rank),
                hasMarks ? state.rows("marks", items, rank) : NONE);
    }

    State store(State state) {
        return state.with("mean", new double[] {mean})
                .with("userBiases", userBiases)
                .with("itemBiases", itemBiases)
                .withRows("userFactors", users)
                .withRows("itemFactors", items)
                .withRows("marks", marks);
    }

    /** Makes factors without biases around a mean of 0. */
    static Factors unbiased(float[][] users, float[][] items) {
        return new Factors(0, new double[users.length], new double[items.length], users, items, NONE);
    }

    /** Makes factors whose biases are 0 yet. */
    static Factors of(double mean, float[][] users, float[][] items) {
        return new Factors(mean, new double[users.length], new double[items.length], users, items, NONE);
    }

    /** Draws rows from a normal distribution around 0. */
    static float[][] normal(int count, int rank, double deviation, Random random) {
        float[][] rows = new float[count][rank];
        for (float[] row : rows) {
            for (int f = 0; f < rank; f++) {
                row[f] = (float) (deviation * random.nextGaussian());
            }
        }
        return rows;
    }

    Factors copy() {
        return new Factors(mean, userBiases.clone(), itemBiases.clone(), copy(users), copy(items), copy(marks));
    }

    static float[][] copy(float[][] rows) {
        return Arrays.stream(rows).map(float[]::clone).toArray(float[][]::new);
    }

    /** Averages the users' factors. */
    float[] typicalUser() {
        float[] mean = new float[rank()];
        for (float[] row : users) {
            for (int f = 0; f < mean.length; f++) {
                mean[f] += row[f] / users.length;
            }
        }
        return mean;
    }

    static float[] narrow(double[] row) {
        return narrow(row, row.length);
    }

    /** Narrows the first entries of a row. */
    static float[] narrow(double[] row, int length) {
        float[] narrow = new float[length];
        for (int f = 0; f < length; f++) {
            narrow[f] = (float) row[f];
        }
        return narrow;
    }

    static double[] wide(float[] row) {
        double[] wide = new double[row.length];
        for (int f = 0; f < row.length; f++) {
            wide[f] = row[f];
        }
        return wide;
    }

    int rank() {
        return items[0].length;
    }

    /** Predicts the rating (stars) of a user for a movie, neither of them a stranger. */
    double estimate(int user, int item) {
        return mean + userBiases[user] + itemBiases[item] + dot(users[user], items[item]);
    }

    /** Moves everything that made a prediction against its error. */
    void learn(int user, int item, double error, double rate, double penalty) {
        userBiases[user] += rate * (error - penalty * userBiases[user]);
        itemBiases[item] += rate * (error - penalty * itemBiases[item]);
        step(users[user], items[item], (float) (rate * error), (float) (1 - rate * penalty));
    }

    /** Adds four products at once: a processor waits for each addition before it can begin the next to the same sum. */
    static float dot(float[] p, float[] q) {
        float sum = 0;
        int f = 0;
        for (; f + 3 < p.length; f += 4) {
            sum += (p[f] * q[f] + p[f + 1] * q[f + 1]) + (p[f + 2] * q[f + 2] + p[f + 3] * q[f + 3]);
        }
        for (; f < p.length; f++) {
            sum += p[f] * q[f];
        }
        return sum;
    }

    /** Steps in a loop so plain, on rows of their own, that Java does eight factors at once. */
    private static void step(float[] p, float[] q, float push, float keep) {
        for (int f = 0; f < p.length; f++) {
            float old = p[f];
            p[f] = keep * old + push * q[f];
            q[f] = keep * q[f] + push * old;
        }
    }
}
