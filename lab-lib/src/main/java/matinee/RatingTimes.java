package matinee;

import java.util.Arrays;

/** The times of ratings (s since 1970-01-01T00:00Z): four bytes each until one lies behind 2038, and none where none is known. */
final class RatingTimes {
    private final int[] low;
    private final int[] high;

    private RatingTimes(int[] low, int[] high) {
        this.low = low;
        this.high = high;
    }

    boolean isEmpty() {
        return low.length == 0;
    }

    long at(int row) {
        if (low.length == 0) {
            return 0;
        }
        return high.length == 0 ? low[row] : (long) high[row] << 32 | (low[row] & 0xffffffffL);
    }

    RatingTimes rows(int[] rows) {
        return new RatingTimes(pick(low, rows), pick(high, rows));
    }

    private static int[] pick(int[] column, int[] rows) {
        int[] some = new int[column.length == 0 ? 0 : rows.length];
        for (int n = 0; n < some.length; n++) {
            some[n] = column[rows[n]];
        }
        return some;
    }

    /** Collects times one by one; columns that would hold nothing but zeros are not made. */
    static final class Columns {
        private int[] low = new int[0];
        private int[] high = new int[0];

        /** Puts the time of a row; rows come in order, and there is room for {@code capacity} of them. */
        void put(int row, long time, int capacity) {
            if (low.length == 0 && time == 0) {
                return;
            }
            low = grown(low, capacity);
            if (high.length > 0 || time != (int) time) {
                widen(row, capacity);
                high[row] = (int) (time >> 32);
            }
            low[row] = (int) time;
        }

        private void widen(int rows, int capacity) {
            boolean first = high.length == 0;
            high = grown(high, capacity);
            for (int row = 0; first && row < rows; row++) {
                high[row] = low[row] >> 31;
            }
        }

        private static int[] grown(int[] column, int capacity) {
            return column.length < capacity ? Arrays.copyOf(column, capacity) : column;
        }

        RatingTimes drain(int size) {
            RatingTimes times = new RatingTimes(
                    low.length == 0 ? low : RatingColumns.trimmed(low, size),
                    high.length == 0 ? high : RatingColumns.trimmed(high, size));
            low = new int[0];
            high = new int[0];
            return times;
        }
    }
}
