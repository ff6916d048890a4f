package matinee.factor;

import java.util.Random;

/** Holds what is learned: a mean, and for each user and each movie a bias and a row of factors. */
final class Factors {
    final double mean;
    final double[] userBiases;
    final double[] itemBiases;
    /** users × rank. */
    final float[][] users;
    /** items × rank. */
    final float[][] items;

    private Factors(double mean, double[] userBiases, double[] itemBiases, float[][] users, float[][] items) {
        this.mean = mean;
        this.userBiases = userBiases;
        this.itemBiases = itemBiases;
        this.users = users;
        this.items = items;
    }

    static Factors start(MatrixFactorization recipe, double mean, int users, int items) {
        Random random = new Random(recipe.seed());
        return new Factors(
                mean, new double[users], new double[items], drawn(recipe, users, random), drawn(recipe, items, random));
    }

    private static float[][] drawn(MatrixFactorization recipe, int count, Random random) {
        float[][] rows = new float[count][recipe.rank()];
        for (float[] row : rows) {
            for (int f = 0; f < row.length; f++) {
                row[f] = (float) (recipe.initialDeviation() * random.nextGaussian());
            }
        }
        return rows;
    }

    Factors copy() {
        return new Factors(mean, userBiases.clone(), itemBiases.clone(), copy(users), copy(items));
    }

    private static float[][] copy(float[][] rows) {
        float[][] copy = rows.clone();
        for (int n = 0; n < copy.length; n++) {
            copy[n] = rows[n].clone();
        }
        return copy;
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

    /** Adds in four sums: a processor waits for each addition before it can begin the next to the same sum. */
    private static float dot(float[] p, float[] q) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int f = 0;
        for (; f + 3 < p.length; f += 4) {
            sum0 += p[f] * q[f];
            sum1 += p[f + 1] * q[f + 1];
            sum2 += p[f + 2] * q[f + 2];
            sum3 += p[f + 3] * q[f + 3];
        }
        for (; f < p.length; f++) {
            sum0 += p[f] * q[f];
        }
        return (sum0 + sum1) + (sum2 + sum3);
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
