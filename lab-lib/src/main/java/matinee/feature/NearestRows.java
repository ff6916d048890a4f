package matinee.feature;

import java.util.List;
import java.util.stream.IntStream;
import matinee.InParallel;
import matinee.Progress;

/**
 * Finds the rows of features that lie nearest to a query. Exact, however it looks; of rows equally near, the one that comes
 * first. Immutable.
 */
public final class NearestRows {
    private static final int GROUP = 16;
    private static final int TREE_FROM_ROWS = 500;
    private static final int TREE_TO_COLUMNS = 10;
    private static final double SPARSE_TO = 0.25;

    private final Features features;
    private final Distance distance;
    private final Searcher searcher;

    private NearestRows(Features features, Distance distance, Searcher searcher) {
        this.features = features;
        this.distance = distance;
        this.searcher = searcher;
    }

    /**
     * Prepares to look for the nearest of these rows.
     *
     * @throws IllegalArgumentException if there are no rows, or a tree is asked for where the distance is no metric that is
     *     known to be one
     */
    public static NearestRows of(Features features, Distance distance, Search search) {
        if (features.size() == 0) {
            throw new IllegalArgumentException("features must have rows, but had none: there is nothing to be near to");
        }
        return new NearestRows(features, distance, searcher(features, distance, search));
    }

    private static Searcher searcher(Features features, Distance distance, Search search) {
        boolean fitsTree = distance instanceof Known known && known.isMetric();
        if (search == Search.TREE && !fitsTree) {
            throw new IllegalArgumentException(
                    "a tree must have the Euclidean, Manhattan or Chebyshev distance, but had " + distance
                            + ": use Search.SCAN");
        }
        boolean pays = features.size() >= TREE_FROM_ROWS && features.width() <= TREE_TO_COLUMNS;
        if (fitsTree && (search == Search.TREE || (search == Search.AUTOMATIC && pays))) {
            return new KdTree(features, (Known) distance);
        }
        if (!(distance instanceof Known known)) {
            return new PairScan(features, distance);
        }
        if (known == Known.CHEBYSHEV) {
            return new ExtremesScan(features);
        }
        return filled(features) <= SPARSE_TO ? new SparseScan(features, known) : new BlockScan(features, known);
    }

    private static double filled(Features features) {
        double filled = 0;
        for (double value : features.flat()) {
            filled += value == 0 ? 0 : 1;
        }
        return filled / features.flat().length;
    }

    /** Returns the rows that are looked at. */
    public Features features() {
        return features;
    }

    /**
     * Finds the k rows nearest to each query, or all of them where there are fewer.
     *
     * @throws IllegalArgumentException if the queries have other columns, or k is below 1
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public Nearest to(Features queries, int k, Progress progress) {
        if (!queries.names().equals(features.names())) {
            throw new IllegalArgumentException(
                    "queries must have the features " + features.names() + ", but had " + queries.names());
        }
        if (k < 1) {
            throw new IllegalArgumentException("k must be 1 or more, but was " + k);
        }
        int most = Math.min(k, features.size());
        Shortlist[] lists = new Shortlist[queries.size()];
        int groups = (lists.length + GROUP - 1) / GROUP;
        InParallel.each(groups, "group of rows", progress, group -> {
            int first = group * GROUP;
            Shortlist[] some = IntStream.range(first, Math.min(first + GROUP, lists.length))
                    .mapToObj(n -> new Shortlist(most))
                    .toArray(Shortlist[]::new);
            searcher.search(queries.flat(), first * queries.width(), some);
            System.arraycopy(some, 0, lists, first, some.length);
        });
        return Nearest.of(lists, most, distance);
    }

    /** Finds the k rows nearest to one query, or all of them where there are fewer; nearest first. */
    public List<Near> to(double[] query, int k) {
        if (query.length != features.width()) {
            throw new IllegalArgumentException("a row must have " + features.width() + " numbers, but had "
                    + query.length + ": " + String.join(", ", features.names()));
        }
        Shortlist[] one = {new Shortlist(Math.min(k, features.size()))};
        searcher.search(query, 0, one);
        Nearest found = Nearest.of(one, one[0].size(), distance);
        return IntStream.range(0, found.k())
                .mapToObj(n -> new Near(features.id(found.row(0, n)), found.distance(0, n)))
                .toList();
    }

    @Override
    public String toString() {
        return searcher + " by " + distance + " distance";
    }
}
