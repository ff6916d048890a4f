package matinee;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Numbers the different ids of a column from 0, in ascending order of ids. */
final class DenseIds {
    private final int[] ids;
    private final int[] positions;

    private DenseIds(int[] ids, int[] positions) {
        this.ids = ids;
        this.positions = positions;
    }

    /** Takes the column over and writes the positions into it: with millions of rows, a second column would hurt. */
    static DenseIds of(int[] column) {
        int min = Integer.MAX_VALUE;
        int max = Integer.MIN_VALUE;
        for (int id : column) {
            min = Math.min(min, id);
            max = Math.max(max, id);
        }
        long span = (long) max - min + 1;
        return span <= column.length + 1024L ? byTable(column, min, (int) Math.max(0, span)) : bySearch(column);
    }

    /** Ids that lie close together: a table from id to position is small, and quicker than searching. */
    private static DenseIds byTable(int[] column, int min, int span) {
        int[] table = new int[span];
        for (int id : column) {
            table[id - min] = 1;
        }
        int[] ids = new int[Arrays.stream(table).sum()];
        int count = 0;
        for (int offset = 0; offset < table.length; offset++) {
            if (table[offset] == 1) {
                table[offset] = count;
                ids[count++] = min + offset;
            }
        }
        for (int row = 0; row < column.length; row++) {
            column[row] = table[column[row] - min];
        }
        return new DenseIds(ids, column);
    }

    private static DenseIds bySearch(int[] column) {
        int[] ids = distinct(column);
        for (int row = 0; row < column.length; row++) {
            column[row] = Arrays.binarySearch(ids, column[row]);
        }
        return new DenseIds(ids, column);
    }

    private static int[] distinct(int[] column) {
        int[] sorted = column.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (int id : sorted) {
            if (count == 0 || sorted[count - 1] != id) {
                sorted[count++] = id;
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    int count() {
        return ids.length;
    }

    int id(int position) {
        return ids[position];
    }

    IntStream ids() {
        return Arrays.stream(ids);
    }

    int index(int id) {
        return Math.max(-1, Arrays.binarySearch(ids, id));
    }

    int at(int row) {
        return positions[row];
    }

    /** Returns the id in a row of the column. */
    int idAt(int row) {
        return ids[positions[row]];
    }
}
