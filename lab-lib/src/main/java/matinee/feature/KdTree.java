package matinee.feature;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Looks for the nearest rows in a k-d tree: halves and halves again, each time across the widest column, down to leaves of a
 * few rows. A box that lies farther away than the k-th best so far is left out.
 *
 * <p>A box is never computed to be farther than a row in it, rounding included: its gaps are no wider, column by column, and
 * are added up in the same order. So what is found is what a scan finds.
 *
 * <p>Source: J. L. Bentley: Multidimensional binary search trees used for associative searching. Communications of the ACM
 * 18(9), 1975. doi:10.1145/361002.361007
 */
final class KdTree implements Searcher {
    private static final int LEAF = 16;

    private final Known distance;
    private final int width;
    private final int[] rows;
    private final double[] points;
    private final double[] low;
    private final double[] high;

    KdTree(Features features, Known distance) {
        this.distance = distance;
        this.width = features.width();
        this.rows = IntStream.range(0, features.size()).toArray();
        int nodes = 1;
        for (int most = rows.length; most > LEAF; most = (most + 1) / 2) {
            nodes = 2 * nodes + 1;
        }
        this.low = new double[nodes * width];
        this.high = new double[nodes * width];
        build(features.flat(), 0, 0, rows.length);
        this.points = features.rows(rows).flat();
    }

    /** Puts the rows of a node in the order of the tree; its children are nodes 2n + 1 and 2n + 2, a half each. */
    private void build(double[] values, int node, int from, int to) {
        int widest = 0;
        for (int column = 0; column < width; column++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int at = from; at < to; at++) {
                least = Math.min(least, values[rows[at] * width + column]);
                most = Math.max(most, values[rows[at] * width + column]);
            }
            low[node * width + column] = least;
            high[node * width + column] = most;
            widest = most - least > high[node * width + widest] - low[node * width + widest] ? column : widest;
        }
        if (to - from > LEAF) {
            int middle = (from + to) >>> 1;
            halve(values, widest, from, to, middle);
            build(values, 2 * node + 1, from, middle);
            build(values, 2 * node + 2, middle, to);
        }
    }

    /** Moves rows so that none before the middle has a higher number than one behind it: Hoare's quickselect. */
    private void halve(double[] values, int column, int from, int to, int middle) {
        int first = from;
        int last = to - 1;
        while (first < last) {
            double pivot = values[rows[(first + last) >>> 1] * width + column];
            int left = first;
            int right = last;
            while (left <= right) {
                while (values[rows[left] * width + column] < pivot) {
                    left++;
                }
                while (values[rows[right] * width + column] > pivot) {
                    right--;
                }
                if (left <= right) {
                    int row = rows[left];
                    rows[left++] = rows[right];
                    rows[right--] = row;
                }
            }
            if (middle <= right) {
                last = right;
            } else if (middle >= left) {
                first = left;
            } else {
                return;
            }
        }
    }

    @Override
    public void search(double[] queries, int from, Shortlist[] lists) {
        for (int n = 0; n < lists.length; n++) {
            visit(queries, from + n * width, lists[n], 0, 0, rows.length);
        }
    }

    private void visit(double[] query, int at, Shortlist list, int node, int from, int to) {
        if (to - from <= LEAF) {
            for (int place = from; place < to; place++) {
                list.offer(distance.key(query, at, points, place * width, width), rows[place]);
            }
            return;
        }
        int middle = (from + to) >>> 1;
        double left = atLeast(query, at, 2 * node + 1);
        double right = atLeast(query, at, 2 * node + 2);
        boolean leftFirst = left <= right;
        for (int turn = 0; turn < 2; turn++) {
            boolean goesLeft = leftFirst == (turn == 0);
            if ((goesLeft ? left : right) <= list.limit()) {
                visit(query, at, list, 2 * node + (goesLeft ? 1 : 2), goesLeft ? from : middle, goesLeft ? middle : to);
            }
        }
    }

    /** Computes the key of the nearest place of a node's box. */
    private double atLeast(double[] query, int at, int node) {
        double key = 0;
        for (int column = 0; column < width; column++) {
            double value = query[at + column];
            double least = low[node * width + column];
            double most = high[node * width + column];
            double gap = value < least ? least - value : value > most ? value - most : 0;
            key = distance == Known.EUCLIDEAN
                    ? key + gap * gap
                    : distance == Known.MANHATTAN ? key + gap : Math.max(key, gap);
        }
        return key;
    }

    @Override
    public String toString() {
        return "k-d tree of " + Arrays.toString(new int[] {rows.length, width});
    }
}
