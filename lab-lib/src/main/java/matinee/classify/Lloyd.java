package matinee.classify;

import java.util.Arrays;
import java.util.SplittableRandom;
import matinee.InParallel;
import matinee.Progress;
import matinee.feature.Features;
import matinee.feature.Scaler;
import matinee.feature.SparseRows;

/**
 * Moves centers, and rows between them. What decides which center c is nearest to a row x is Σ c² − 2 Σ c · x, which needs
 * the row's numbers that are not 0 alone; centers are turned, so that those of four clusters are read together.
 */
final class Lloyd {
    private static final int PIECE = 128;
    private static final int TOGETHER = 4;

    private final KMeans recipe;
    private final Features rows;
    private final Scaler scaler;
    private final SparseRows sparse;
    private final int k;
    private final double[] lengths;
    private final double enough;

    Lloyd(KMeans recipe, Features rows, Scaler scaler) {
        this.recipe = recipe;
        this.rows = rows;
        this.scaler = scaler;
        this.sparse = SparseRows.of(rows);
        this.k = recipe.k();
        this.lengths = new double[rows.size()];
        for (int row = 0; row < lengths.length; row++) {
            for (int at = sparse.start(row); at < sparse.end(row); at++) {
                lengths[row] += sparse.value(at) * sparse.value(at);
            }
        }
        this.enough = recipe.tolerance() == 0 ? -1 : recipe.tolerance() * variance();
    }

    /** Averages the variances of the columns. */
    private double variance() {
        double[] means = new double[rows.width()];
        double squares = 0;
        for (int row = 0; row < rows.size(); row++) {
            squares += lengths[row] / rows.size();
            for (int at = sparse.start(row); at < sparse.end(row); at++) {
                means[sparse.other(at)] += sparse.value(at) / rows.size();
            }
        }
        for (double mean : means) {
            squares -= mean * mean;
        }
        return squares / means.length;
    }

    double[][] plusPlus(long seed) {
        return new PlusPlus(rows, sparse, lengths).draw(k, new SplittableRandom(seed));
    }

    Clusters run(double[][] start, int iterations) {
        State state = new State(start);
        state.assign();
        boolean settled = false;
        int moves = 0;
        double moved = Double.POSITIVE_INFINITY;
        while (!settled && moved > enough && moves < iterations) {
            moved = state.move();
            moves++;
            settled = !state.assign();
        }
        return state.clusters(moves, settled);
    }

    Clusters at(double[][] start) {
        State state = new State(start);
        state.assign();
        return state.clusters(0, false);
    }

    Clusters next(Clusters before) {
        State state = new State(before.scaledCenters());
        System.arraycopy(before.assignment(), 0, state.clusterOf, 0, state.clusterOf.length);
        state.move();
        boolean settled = !state.assign();
        return state.clusters(before.moves() + 1, settled);
    }

    private static double squares(double[] a, double[] b) {
        double sum = 0;
        for (int n = 0; n < a.length; n++) {
            sum += (a[n] - b[n]) * (a[n] - b[n]);
        }
        return sum;
    }

    /** What changes while centers move. */
    private final class State {
        private final double[][] centers;
        private final int[] clusterOf = new int[rows.size()];
        private final double[] away = new double[rows.size()];

        State(double[][] start) {
            this.centers = Arrays.stream(start).map(double[]::clone).toArray(double[][]::new);
            Arrays.fill(clusterOf, -1);
        }

        /** Sends each row to the nearest center; tells whether any changed sides. */
        boolean assign() {
            int stride = (k + TOGETHER - 1) / TOGETHER * TOGETHER;
            double[] turned = new double[rows.width() * stride];
            double[] squares = new double[stride];
            Arrays.fill(squares, Double.POSITIVE_INFINITY);
            for (int cluster = 0; cluster < k; cluster++) {
                squares[cluster] = 0;
                for (int column = 0; column < rows.width(); column++) {
                    double value = centers[cluster][column];
                    turned[column * stride + cluster] = value;
                    squares[cluster] += value * value;
                }
            }
            int pieces = (clusterOf.length + PIECE - 1) / PIECE;
            boolean[] changed = new boolean[pieces];
            InParallel.each(pieces, "piece", Progress.silent(), piece -> {
                int end = Math.min(clusterOf.length, (piece + 1) * PIECE);
                for (int row = piece * PIECE; row < end; row++) {
                    changed[piece] |= assign(row, turned, squares, stride);
                }
            });
            boolean any = false;
            for (boolean one : changed) {
                any |= one;
            }
            return any;
        }

        private boolean assign(int row, double[] turned, double[] squares, int stride) {
            int nearest = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int first = 0; first < stride; first += TOGETHER) {
                double a = 0;
                double b = 0;
                double c = 0;
                double d = 0;
                int end = sparse.end(row);
                for (int at = sparse.start(row); at < end; at++) {
                    int column = sparse.other(at) * stride + first;
                    double value = sparse.value(at);
                    a += value * turned[column];
                    b += value * turned[column + 1];
                    c += value * turned[column + 2];
                    d += value * turned[column + 3];
                }
                double[] four = {a, b, c, d};
                for (int n = 0; n < TOGETHER; n++) {
                    double key = squares[first + n] - 2 * four[n];
                    if (key < least) {
                        least = key;
                        nearest = first + n;
                    }
                }
            }
            boolean moved = clusterOf[row] != nearest;
            clusterOf[row] = nearest;
            away[row] = Math.max(0, lengths[row] + least);
            return moved;
        }

        /** Moves each center to the mean of its rows; tells how far, in squares. */
        double move() {
            int[] sizes = new int[k];
            for (int cluster : clusterOf) {
                sizes[cluster]++;
            }
            for (int cluster = 0; cluster < k; cluster++) {
                if (sizes[cluster] == 0) {
                    fill(cluster, sizes);
                }
            }
            double[] moved = new double[k];
            InParallel.each(k, "cluster", Progress.silent(), cluster -> {
                if (sizes[cluster] > 0) {
                    double[] mean = mean(cluster, sizes[cluster]);
                    moved[cluster] = squares(mean, centers[cluster]);
                    centers[cluster] = mean;
                }
            });
            return Arrays.stream(moved).sum();
        }

        /** Gives an empty cluster the row that lies farthest from its center, the first of several. */
        private void fill(int cluster, int[] sizes) {
            int farthest = -1;
            for (int row = 0; row < away.length; row++) {
                boolean lonely = sizes[clusterOf[row]] == 1;
                if (!lonely && away[row] > (farthest < 0 ? 0 : away[farthest])) {
                    farthest = row;
                }
            }
            if (farthest >= 0) {
                sizes[clusterOf[farthest]]--;
                sizes[cluster]++;
                clusterOf[farthest] = cluster;
                away[farthest] = 0;
            }
        }

        private double[] mean(int cluster, int size) {
            double[] mean = new double[rows.width()];
            for (int row = 0; row < clusterOf.length; row++) {
                if (clusterOf[row] == cluster) {
                    for (int at = sparse.start(row); at < sparse.end(row); at++) {
                        mean[sparse.other(at)] += sparse.value(at);
                    }
                }
            }
            for (int column = 0; column < mean.length; column++) {
                mean[column] /= size;
            }
            return mean;
        }

        /** Measures the inertia by its definition, not by the differences that decide. */
        Clusters clusters(int moves, boolean settled) {
            double[] each = new double[clusterOf.length];
            InParallel.each(each.length, "row", Progress.silent(), row -> {
                double[] center = centers[clusterOf[row]];
                for (int column = 0; column < center.length; column++) {
                    double apart = rows.value(row, column) - center[column];
                    each[row] += apart * apart;
                }
            });
            double inertia = 0;
            for (double one : each) {
                inertia += one;
            }
            return new Clusters(recipe, rows, scaler, centers, clusterOf, inertia, moves, settled);
        }
    }
}
