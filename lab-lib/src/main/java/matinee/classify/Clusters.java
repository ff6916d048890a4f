package matinee.classify;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import matinee.feature.Features;
import matinee.feature.Scaler;
import matinee.store.State;
import matinee.store.Storable;

/** Holds clusters of rows and their centers: what fitting {@link KMeans} gives. Immutable; clusters count from 0. */
public final class Clusters implements Storable {
    private final KMeans recipe;
    private final Features rows;
    private final Scaler scaler;
    private final double[][] centers;
    private final int[] clusterOfRow;
    private final double inertia;
    private final int moves;
    private final boolean settled;

    Clusters(
            KMeans recipe,
            Features rows,
            Scaler scaler,
            double[][] centers,
            int[] clusterOfRow,
            double inertia,
            int moves,
            boolean settled) {
        this.recipe = recipe;
        this.rows = rows;
        this.scaler = scaler;
        this.centers = centers;
        this.clusterOfRow = clusterOfRow;
        this.inertia = inertia;
        this.moves = moves;
        this.settled = settled;
    }

    static Clusters of(KMeans recipe, State state) {
        Features rows = state.features();
        double[][] centers = new double[recipe.k()][];
        for (int n = 0; n < centers.length; n++) {
            centers[n] = state.doubles("center" + n, rows.width());
        }
        int[] clusterOfRow = state.ints("clusters");
        if (clusterOfRow.length != rows.size()
                || Arrays.stream(clusterOfRow).anyMatch(cluster -> cluster < 0 || cluster >= centers.length)) {
            throw new IllegalArgumentException("clusters must name one of " + centers.length + " for each of "
                    + rows.size() + " rows, and do not");
        }
        double[] course = state.doubles("course", 3);
        Scaler scaler =
                Scaler.of(rows.names(), state.doubles("shifts", rows.width()), state.doubles("widths", rows.width()));
        return new Clusters(recipe, rows, scaler, centers, clusterOfRow, course[0], (int) course[1], course[2] == 1);
    }

    @Override
    public KMeans recipe() {
        return recipe;
    }

    @Override
    public State state() {
        State state = State.empty()
                .with(rows)
                .with("shifts", scaler.shifts())
                .with("widths", scaler.widths())
                .with("clusters", clusterOfRow)
                .with("course", new double[] {inertia, moves, settled ? 1 : 0});
        for (int n = 0; n < centers.length; n++) {
            state = state.with("center" + n, centers[n]);
        }
        return state;
    }

    /** Counts the clusters. */
    public int k() {
        return centers.length;
    }

    /** Returns a cluster's center, in the features' own units. */
    public double[] center(int cluster) {
        return scaler.restore(centers[cluster]);
    }

    /**
     * Finds the cluster of an id.
     *
     * @throws IllegalArgumentException if there is no such row
     */
    public int of(int id) {
        int row = rows.rowOf(id);
        if (row < 0) {
            throw new IllegalArgumentException("id must be one of the rows that were clustered, but was " + id);
        }
        return clusterOfRow[row];
    }

    /** Finds the cluster whose center is nearest to a row, given in the features' own units. */
    public int nearest(double... row) {
        double[] scaled = scaler.apply(row);
        int nearest = 0;
        for (int cluster = 1; cluster < centers.length; cluster++) {
            nearest = squares(scaled, centers[cluster]) < squares(scaled, centers[nearest]) ? cluster : nearest;
        }
        return nearest;
    }

    /** Lists the cluster of each row, in the order of the rows. */
    public List<Integer> ofRows() {
        return Arrays.stream(clusterOfRow).boxed().toList();
    }

    /** Streams the ids in a cluster, in the order of the rows. */
    public IntStream ids(int cluster) {
        return IntStream.range(0, clusterOfRow.length)
                .filter(row -> clusterOfRow[row] == cluster)
                .map(rows::id);
    }

    /** Counts the rows in a cluster. */
    public int size(int cluster) {
        return (int) ids(cluster).count();
    }

    /** Sums the squared distances of the rows to their centers, after scaling: what K-means makes small. */
    public double inertia() {
        return inertia;
    }

    /** Counts how many times the centers moved. */
    public int moves() {
        return moves;
    }

    /** Tells whether no row would change sides any more. */
    public boolean isSettled() {
        return settled;
    }

    /**
     * Averages the silhouettes of all rows, in [−1, 1]: (b − a) / max(a, b), where a is the mean distance of a row to the
     * others of its cluster and b that to the rows of the nearest other cluster. Near 1: the clusters lie apart; near 0: they
     * touch; below 0: many rows would be better off elsewhere. A row that is alone in its cluster has 0; NaN where there is
     * but one cluster. Takes rows² × columns steps.
     *
     * <p>Source: Rousseeuw: Silhouettes: a graphical aid to the interpretation and validation of cluster analysis. Journal of
     * Computational and Applied Mathematics 20, 1987. doi:10.1016/0377-0427(87)90125-7
     */
    public double silhouette() {
        int[] sizes = IntStream.range(0, k()).map(this::size).toArray();
        if (Arrays.stream(sizes).filter(size -> size > 0).count() < 2) {
            return Double.NaN;
        }
        double[] each = IntStream.range(0, rows.size())
                .parallel()
                .mapToDouble(row -> silhouette(row, sizes))
                .toArray();
        double sum = 0;
        for (double one : each) {
            sum += one;
        }
        return sum / each.length;
    }

    private double silhouette(int row, int[] sizes) {
        int own = clusterOfRow[row];
        if (sizes[own] == 1) {
            return 0;
        }
        double[] away = new double[k()];
        double[] here = rows.row(row);
        for (int other = 0; other < clusterOfRow.length; other++) {
            away[clusterOfRow[other]] += Math.sqrt(squares(here, other));
        }
        double within = away[own] / (sizes[own] - 1);
        double nearest = Double.POSITIVE_INFINITY;
        for (int cluster = 0; cluster < away.length; cluster++) {
            if (cluster != own && sizes[cluster] > 0) {
                nearest = Math.min(nearest, away[cluster] / sizes[cluster]);
            }
        }
        double most = Math.max(within, nearest);
        return most == 0 ? 0 : (nearest - within) / most;
    }

    private double squares(double[] here, int row) {
        double sum = 0;
        for (int column = 0; column < here.length; column++) {
            double apart = here[column] - rows.value(row, column);
            sum += apart * apart;
        }
        return sum;
    }

    private static double squares(double[] a, double[] b) {
        double sum = 0;
        for (int n = 0; n < a.length; n++) {
            sum += (a[n] - b[n]) * (a[n] - b[n]);
        }
        return sum;
    }

    /** Returns the scaled centers, for the next move. */
    double[][] scaledCenters() {
        return centers;
    }

    /** Returns the cluster of each row, for the next move. */
    int[] assignment() {
        return clusterOfRow;
    }

    /** Writes {@code 3 clusters of 17, 20 and 23 rows, inertia 14.2}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d clusters of %s rows, inertia %.4g, after %d moves%s",
                k(),
                IntStream.range(0, k()).mapToObj(n -> "" + size(n)).collect(Collectors.joining(", ")),
                inertia,
                moves,
                settled ? "" : ", not settled");
    }
}
