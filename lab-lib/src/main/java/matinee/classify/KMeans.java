package matinee.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import matinee.Progress;
import matinee.feature.Features;
import matinee.feature.Scaler;
import matinee.feature.Scaling;
import matinee.store.Restorable;
import matinee.store.State;

/**
 * Finds k clusters of rows, so that the sum of squared distances to the clusters' centers, the inertia, is small: from k
 * rows as first centers, each row goes to the nearest center and each center to the mean of its rows, in turn, until no
 * row changes sides any more (Lloyd's algorithm). The result depends on the start; the best of some restarts is taken.
 *
 * <ul>
 *   <li>The start is drawn by k-means++: rows far from the centers so far are likelier; of 2 + ln k rows drawn, the one that
 *       lowers the inertia most.
 *   <li>A row as near to two centers goes to the first.
 *   <li>A cluster that lost all its rows takes the row that lies farthest from its center; where none lies apart, it stays
 *       empty.
 * </ul>
 *
 * <p>Source: Lloyd: Least squares quantization in PCM. IEEE Transactions on Information Theory 28(2), 1982.
 * doi:10.1109/TIT.1982.1056489; Arthur, Vassilvitskii: k-means++: the advantages of careful seeding. SODA 2007.
 *
 * @param k how many clusters
 * @param restarts how many starts are tried
 * @param iterations how many times centers move at most
 * @param tolerance when centers have moved little enough: where the squares of their moves add up to no more than this share
 *     of a column's mean variance; 0: when no row changes sides any more
 * @param scaling how features are brought to one measure
 * @param seed by which starts are drawn
 */
public record KMeans(int k, int restarts, int iterations, double tolerance, Scaling scaling, long seed)
        implements Restorable {
    /** Refuses numbers below 1. */
    public KMeans {
        refuseBelowOne("k", k);
        refuseBelowOne("restarts", restarts);
        refuseBelowOne("iterations", iterations);
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("tolerance must be 0 or more, but was " + tolerance);
        }
    }

    private static void refuseBelowOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be 1 or more, but was " + value);
        }
    }

    /** Makes the recipe with 5 restarts, 300 iterations at most, tolerance 0, standardized features and seed 42. */
    public static KMeans ofK(int k) {
        return new KMeans(k, 5, 300, 0, Scaling.STANDARDIZED, 42);
    }

    /** Varies the number of clusters. */
    public KMeans withK(int other) {
        return new KMeans(other, restarts, iterations, tolerance, scaling, seed);
    }

    /** Varies how many starts are tried. */
    public KMeans withRestarts(int other) {
        return new KMeans(k, other, iterations, tolerance, scaling, seed);
    }

    /** Varies how many times centers move at most. */
    public KMeans withIterations(int most) {
        return new KMeans(k, restarts, most, tolerance, scaling, seed);
    }

    /** Varies when centers have moved little enough; 1e-4 is common, and often saves half of the moves. */
    public KMeans withTolerance(double other) {
        return new KMeans(k, restarts, iterations, other, scaling, seed);
    }

    /** Varies how features are brought to one measure. */
    public KMeans withScaling(Scaling other) {
        return new KMeans(k, restarts, iterations, tolerance, other, seed);
    }

    /** Varies the seed. */
    public KMeans withSeed(long other) {
        return new KMeans(k, restarts, iterations, tolerance, scaling, other);
    }

    /**
     * Finds the clusters.
     *
     * @throws IllegalArgumentException if there are fewer rows than clusters
     */
    public Clusters fit(Features rows) {
        return fit(rows, Progress.silent());
    }

    /**
     * Finds the clusters, and reports each start that is done, as {@code start}.
     *
     * @throws IllegalArgumentException if there are fewer rows than clusters
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public Clusters fit(Features rows, Progress progress) {
        Lloyd lloyd = lloyd(rows);
        SplittableRandom random = new SplittableRandom(seed);
        progress.report("start", 0, restarts);
        Clusters best = lloyd.run(lloyd.plusPlus(random.nextLong()), iterations);
        for (int start = 1; start < restarts && !progress.isStopped(); start++) {
            progress.report("start", start, restarts);
            Clusters next = lloyd.run(lloyd.plusPlus(random.nextLong()), iterations);
            best = next.inertia() < best.inertia() ? next : best;
        }
        progress.report("start", restarts, restarts);
        return best;
    }

    /**
     * Finds the clusters from centers of your own.
     *
     * @param centers a row for each cluster, in the features' own units
     * @throws IllegalArgumentException if there are not k, or one has too few numbers, or too many
     */
    public Clusters fitFrom(Features rows, double[]... centers) {
        return lloyd(rows).run(scaled(rows, centers), iterations);
    }

    /**
     * Shows the way: the clusters at the start, and after each move of the centers. Takes the first of the starts.
     *
     * @throws IllegalArgumentException if there are fewer rows than clusters
     */
    public List<Clusters> steps(Features rows) {
        Lloyd lloyd = lloyd(rows);
        return steps(lloyd, lloyd.plusPlus(new SplittableRandom(seed).nextLong()));
    }

    /** Shows the way from centers of your own, in the features' own units. */
    public List<Clusters> stepsFrom(Features rows, double[]... centers) {
        return steps(lloyd(rows), scaled(rows, centers));
    }

    private List<Clusters> steps(Lloyd lloyd, double[][] start) {
        List<Clusters> steps = new ArrayList<>(List.of(lloyd.at(start)));
        while (steps.size() <= iterations && !steps.get(steps.size() - 1).isSettled()) {
            steps.add(lloyd.next(steps.get(steps.size() - 1)));
        }
        return List.copyOf(steps);
    }

    private Lloyd lloyd(Features rows) {
        if (rows.size() < k) {
            throw new IllegalArgumentException(
                    "there must be a row for each of the " + k + " clusters, but were " + rows.size());
        }
        Scaler scaler = scaling.fit(rows);
        return new Lloyd(this, scaler.apply(rows), scaler);
    }

    @Override
    public Clusters restore(State state) {
        return Clusters.of(this, state);
    }

    private double[][] scaled(Features rows, double[][] centers) {
        if (centers.length != k) {
            throw new IllegalArgumentException("there must be " + k + " centers, but were " + centers.length);
        }
        Scaler scaler = scaling.fit(rows);
        double[][] scaled = new double[k][];
        for (int n = 0; n < k; n++) {
            scaled[n] = scaler.apply(centers[n]);
        }
        return scaled;
    }
}
