package matinee.feature;

import java.util.Arrays;

/** Finds the row of an id: ids ascending in the upper halves of numbers, their rows in the lower. */
final class RowsOfIds {
    private final long[] sorted;

    private RowsOfIds(long[] sorted) {
        this.sorted = sorted;
    }

    static RowsOfIds of(int[] ids) {
        long[] sorted = new long[ids.length];
        for (int row = 0; row < ids.length; row++) {
            sorted[row] = (long) ids[row] << 32 | row;
        }
        Arrays.sort(sorted);
        for (int n = 1; n < sorted.length; n++) {
            if (sorted[n] >> 32 == sorted[n - 1] >> 32) {
                throw new IllegalArgumentException(
                        "an id must have one row of features, but " + (sorted[n] >> 32) + " had two");
            }
        }
        return new RowsOfIds(sorted);
    }

    int find(int id) {
        int found = Arrays.binarySearch(sorted, (long) id << 32);
        int at = found >= 0 ? found : -1 - found;
        return at < sorted.length && sorted[at] >> 32 == id ? (int) sorted[at] : -1;
    }
}
