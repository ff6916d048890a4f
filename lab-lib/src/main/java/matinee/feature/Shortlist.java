package matinee.feature;

import java.util.Arrays;

/** Keeps the k rows with the lowest keys, lowest first; of equal keys the lower row. Used by one thread. */
final class Shortlist {
    private final double[] keys;
    private final int[] rows;
    private int size;

    Shortlist(int k) {
        this.keys = new double[k];
        this.rows = new int[k];
    }

    /** Makes an empty list of as many. */
    Shortlist another() {
        return new Shortlist(keys.length);
    }

    /** Returns the highest key that is still on a full list: what lies above it need not be offered. */
    double limit() {
        return size < keys.length ? Double.POSITIVE_INFINITY : keys[size - 1];
    }

    void offer(double key, int row) {
        if (size == keys.length && !isBefore(key, row, size - 1)) {
            return;
        }
        int place = size < keys.length ? size++ : size - 1;
        while (place > 0 && isBefore(key, row, place - 1)) {
            keys[place] = keys[place - 1];
            rows[place] = rows[place - 1];
            place--;
        }
        keys[place] = key;
        rows[place] = row;
    }

    private boolean isBefore(double key, int row, int place) {
        return key < keys[place] || (key == keys[place] && row < rows[place]);
    }

    int size() {
        return size;
    }

    double key(int place) {
        return keys[place];
    }

    int row(int place) {
        return rows[place];
    }

    @Override
    public String toString() {
        return Arrays.toString(Arrays.copyOf(rows, size));
    }
}
