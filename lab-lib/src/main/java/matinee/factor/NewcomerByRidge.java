package matinee.factor;

import java.util.Arrays;
import matinee.TrainingCurve;

/**
 * Finds a new user's bias and factors by ridge regression of what the movies alone leave open on 1 and the movies' factors:
 *
 * <pre>
 *   minimize Σ (r − μ − b(item) − z · q − b − p · q)² + σ² / var(b) · b² + σ² / var(p) · |p|²
 * </pre>
 *
 * <p>with σ the training loss and the variances those of the users who were trained: so a new user is thought to be one of their
 * kind, and the less he rated, the nearer to the mean of all. (The penalty of the training would be far too weak: there, early
 * stopping does most of the work.)
 */
final class NewcomerByRidge implements Newcomers {
    private final Factors factors;
    private final double biasPenalty;
    private final double factorPenalty;

    private NewcomerByRidge(Factors factors, double biasPenalty, double factorPenalty) {
        this.factors = factors;
        this.biasPenalty = biasPenalty;
        this.factorPenalty = factorPenalty;
    }

    static NewcomerByRidge of(Factors factors, TrainingCurve curve) {
        double noise = curve.epochs() == 0 ? 1 : Math.pow(curve.loss(curve.bestEpoch()), 2);
        double biases =
                Arrays.stream(factors.userBiases).map(b -> b * b).average().orElseThrow();
        double squares = 0;
        for (float[] row : factors.users) {
            squares += Factors.dot(row, row);
        }
        double mean = squares / (factors.users.length * (double) factors.rank());
        return new NewcomerByRidge(factors, penalty(noise, biases), penalty(noise, mean));
    }

    /** Divides, and stays within what a regression can be solved with where all users are alike. */
    private static double penalty(double noise, double variance) {
        return Math.min(1e9, Math.max(1e-9, noise / Math.max(variance, 1e-12)));
    }

    @Override
    public Newcomer meet(Rated rated) {
        int rank = factors.rank();
        float[] z = marks(rated);
        Ridge ridge = new Ridge(rank + 1);
        ridge.begin(factorPenalty);
        ridge.penalize(rank, biasPenalty - factorPenalty);
        double[] x = new double[rank + 1];
        x[rank] = 1;
        for (int n = 0; n < rated.size(); n++) {
            float[] q = factors.items[rated.items[n]];
            for (int f = 0; f < rank; f++) {
                x[f] = q[f];
            }
            double open = rated.stars[n] - factors.mean - factors.itemBiases[rated.items[n]] - Factors.dot(z, q);
            ridge.add(x, 1, open);
        }
        double[] w = new double[rank + 1];
        ridge.solve(w);
        for (int f = 0; f < rank; f++) {
            z[f] += (float) w[f];
        }
        return new Newcomer(w[rank], z);
    }

    /** Adds up what having rated these movies says, Σ y / √n; zeros for methods that do not look at it. */
    private float[] marks(Rated rated) {
        float[] z = new float[factors.rank()];
        if (factors.marks.length > 0) {
            for (int item : rated.items) {
                for (int f = 0; f < z.length; f++) {
                    z[f] += (float) (factors.marks[item][f] / Math.sqrt(rated.size()));
                }
            }
        }
        return z;
    }
}
