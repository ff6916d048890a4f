package matinee.feature;

/** Lists the nearest rows of many queries, nearest first. Immutable; rows and places count from 0. */
public final class Nearest {
    private final int k;
    private final int[] rows;
    private final double[] distances;

    private Nearest(int k, int[] rows, double[] distances) {
        this.k = k;
        this.rows = rows;
        this.distances = distances;
    }

    static Nearest of(Shortlist[] lists, int k, Distance distance) {
        int[] rows = new int[lists.length * k];
        double[] distances = new double[rows.length];
        for (int at = 0; at < rows.length; at++) {
            rows[at] = lists[at / k].row(at % k);
            double key = lists[at / k].key(at % k);
            distances[at] = distance instanceof Known known ? known.distance(key) : key;
        }
        return new Nearest(k, rows, distances);
    }

    /** Counts the queries. */
    public int size() {
        return k == 0 ? 0 : rows.length / k;
    }

    /** Counts the rows listed for each. */
    public int k() {
        return k;
    }

    /** Returns the row that is at a place of a query's list. */
    public int row(int query, int place) {
        return rows[query * k + place];
    }

    /** Returns how far that row lies away. */
    public double distance(int query, int place) {
        return distances[query * k + place];
    }

    @Override
    public String toString() {
        return "the " + k + " nearest of each of " + size();
    }
}
