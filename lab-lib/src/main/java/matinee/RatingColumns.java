package matinee;

import java.util.Arrays;

/**
 * Collects ratings one by one without making an object of each: the way from a file of millions of lines to {@link Ratings}.
 *
 * <p>Values are kept as one byte each while there are at most 256 different ones, which is so for every scale of stars.
 */
public final class RatingColumns {
    private final RatingTimes.Columns times = new RatingTimes.Columns();
    private int size;
    private int[] users;
    private int[] items;
    private byte[] codes;
    private double[] levels = new double[0];
    private double[] values = new double[0];
    private int lastCode;

    private RatingColumns(int capacity) {
        users = new int[capacity];
        items = new int[capacity];
        codes = new byte[capacity];
    }

    /** Makes columns for a number of ratings that is not known yet. */
    public RatingColumns() {
        this(1024);
    }

    /** Makes columns for a number of ratings that is known, or nearly: then no room is wasted, and nothing is copied. */
    public static RatingColumns ofCapacity(int count) {
        return new RatingColumns(count);
    }

    /** Adds a rating; the parameters are those of {@link Rating}. */
    public void add(int user, int item, double value, long time) {
        if (size == users.length) {
            int more = (int) Math.min(Integer.MAX_VALUE - 8L, size + (size >> 1) + 16L);
            users = Arrays.copyOf(users, more);
            items = Arrays.copyOf(items, more);
            codes = values.length == 0 ? Arrays.copyOf(codes, more) : codes;
            values = values.length == 0 ? values : Arrays.copyOf(values, more);
        }
        users[size] = user;
        items[size] = item;
        times.put(size, time, users.length);
        putValue(value);
        size++;
    }

    private void putValue(double value) {
        if (values.length == 0) {
            int code = codeOf(value);
            if (code < 256) {
                codes[size] = (byte) code;
                return;
            }
            values = new double[users.length];
            for (int n = 0; n < size; n++) {
                values[n] = levels[codes[n] & 0xff];
            }
            codes = new byte[0];
        }
        values[size] = value;
    }

    /** Finds the value among the levels, as a new one where it is not there yet; 256 where there is no room for it. */
    private int codeOf(double value) {
        if (lastCode < levels.length && levels[lastCode] == value) {
            return lastCode;
        }
        int code = 0;
        while (code < levels.length && levels[code] != value) {
            code++;
        }
        if (code == levels.length && code < 256) {
            levels = Arrays.copyOf(levels, code + 1);
            levels[code] = value;
        }
        lastCode = code;
        return code;
    }

    /** Counts the ratings added so far. */
    public int size() {
        return size;
    }

    /** Lists the different values added so far, ascending. */
    public double[] levels() {
        double[] sorted = values.length == 0 ? levels.clone() : Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        int count = 0;
        for (double value : sorted) {
            if (count == 0 || sorted[count - 1] != value) {
                sorted[count++] = value;
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    /**
     * Makes the ratings added so far, in the order in which they were added, and empties these columns.
     *
     * @throws DuplicateRatingException if a user rated a movie twice
     * @throws IllegalArgumentException if a value is not on the scale
     */
    public Ratings toRatings(Scale scale) {
        int count = size;
        int[] allUsers = trimmed(users, count);
        users = new int[0];
        int[] allItems = trimmed(items, count);
        items = new int[0];
        Values all = values.length == 0
                ? new Values(codes.length == count ? codes : Arrays.copyOf(codes, count), levels)
                : new Values(values.length == count ? values : Arrays.copyOf(values, count));
        codes = new byte[0];
        values = new double[0];
        levels = new double[0];
        lastCode = 0;
        size = 0;
        return Ratings.make(scale, allUsers, allItems, all, times.drain(count));
    }

    static int[] trimmed(int[] column, int size) {
        return column.length == size ? column : Arrays.copyOf(column, size);
    }

    /** The values, as one byte each where there are few different ones. */
    static final class Values {
        private final byte[] codes;
        private final double[] values;

        Values(byte[] codes, double[] levels) {
            this.codes = codes;
            this.values = levels;
        }

        Values(double[] values) {
            this.codes = new byte[0];
            this.values = values;
        }

        double at(int row) {
            return codes.length == 0 ? values[row] : values[codes[row] & 0xff];
        }

        int size() {
            return codes.length == 0 ? values.length : codes.length;
        }

        Values rows(int[] rows) {
            if (codes.length == 0 || rows.length == 0) {
                return new Values(
                        Arrays.stream(rows).mapToDouble(row -> values[row]).toArray());
            }
            byte[] some = new byte[rows.length];
            for (int n = 0; n < rows.length; n++) {
                some[n] = codes[rows[n]];
            }
            return new Values(some, values);
        }
    }
}
