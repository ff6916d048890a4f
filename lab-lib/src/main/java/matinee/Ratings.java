package matinee;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Holds ratings, in the order of the file they came from. Immutable; a user rates a movie once.
 *
 * <p>Users and movies are known by the ids of the data set. Kept in flat arrays: 13 bytes a rating (9 where there are no
 * times), and 4 more for each of the two {@linkplain RatingMatrix orders} in which algorithms walk them.
 */
public final class Ratings implements Iterable<Rating> {
    private final Scale scale;
    private final RatingMatrix matrix;
    private final RatingTimes times;
    private final double mean;

    private Ratings(Scale scale, RatingMatrix matrix, RatingTimes times) {
        this.scale = scale;
        this.matrix = matrix;
        this.times = times;
        double sum = 0;
        for (int row = 0; row < matrix.size(); row++) {
            sum += matrix.value(row);
        }
        this.mean = sum / matrix.size();
    }

    static Ratings make(Scale scale, int[] users, int[] items, RatingColumns.Values values, RatingTimes times) {
        for (int row = 0; row < users.length; row++) {
            if (!scale.contains(values.at(row))) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "a rating must be one of %s to %s in steps of %s, but user %d gave movie %d %s",
                        scale.min(),
                        scale.max(),
                        scale.step(),
                        users[row],
                        items[row],
                        values.at(row)));
            }
        }
        RatingMatrix matrix = RatingMatrix.of(users, items, values);
        matrix.refuseDuplicates();
        return new Ratings(scale, matrix, times);
    }

    /** Makes ratings of a few, on the scale of whole stars if it has all their values, else of half stars. */
    public static Ratings of(Rating... ratings) {
        boolean whole = Arrays.stream(ratings).allMatch(r -> Scale.wholeStars().contains(r.value()));
        return from(whole ? Scale.wholeStars() : Scale.halfStars(), List.of(ratings));
    }

    /**
     * Makes ratings on a scale, in the order given.
     *
     * @throws IllegalArgumentException if a value is not on the scale, or a user rated a movie twice
     */
    public static Ratings from(Scale scale, Collection<Rating> ratings) {
        RatingColumns columns = RatingColumns.ofCapacity(ratings.size());
        ratings.forEach(r -> columns.add(r.user(), r.item(), r.value(), r.time()));
        return columns.toRatings(scale);
    }

    /** Returns the scale on which users rate. */
    public Scale scale() {
        return scale;
    }

    /** Counts the ratings. */
    public int size() {
        return matrix.size();
    }

    /** Tells whether there are no ratings. */
    public boolean isEmpty() {
        return size() == 0;
    }

    /**
     * Returns these ratings, to learn from.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Ratings notEmpty() {
        if (isEmpty()) {
            throw new IllegalArgumentException("ratings must not be empty: there is nothing to learn from");
        }
        return this;
    }

    /** Averages all ratings (stars); NaN if there are none. */
    public double mean() {
        return mean;
    }

    /** Tells whether the ratings say when they were given. */
    public boolean hasTimes() {
        return !times.isEmpty();
    }

    /** Tells what part of the table users × movies is filled: size / (users · movies), in [0, 1]; NaN if there are none. */
    public double density() {
        return size() / ((double) userCount() * itemCount());
    }

    /** Returns the rating in a row, counted from 0 in the order of the file. */
    public Rating at(int row) {
        return new Rating(userAt(row), itemAt(row), valueAt(row), timeAt(row));
    }

    /** Returns the id of the user in a row. */
    public int userAt(int row) {
        return matrix.users().idAt(row);
    }

    /** Returns the id of the movie in a row. */
    public int itemAt(int row) {
        return matrix.items().idAt(row);
    }

    /** Returns the value in a row (stars). */
    public double valueAt(int row) {
        return matrix.value(row);
    }

    /** Returns the time of the rating in a row (s since 1970-01-01T00:00Z); 0: unknown. */
    public long timeAt(int row) {
        return times.at(row);
    }

    /** Counts the users. */
    public int userCount() {
        return matrix.users().count();
    }

    /** Counts the movies. */
    public int itemCount() {
        return matrix.items().count();
    }

    /** Streams the ids of the users, ascending. */
    public IntStream users() {
        return matrix.users().ids();
    }

    /** Streams the ids of the movies, ascending. */
    public IntStream items() {
        return matrix.items().ids();
    }

    /** Tells whether the user rated anything here. */
    public boolean hasUser(int user) {
        return matrix.users().index(user) >= 0;
    }

    /** Tells whether anybody rated the movie here. */
    public boolean hasItem(int item) {
        return matrix.items().index(item) >= 0;
    }

    /** Lists what a user gave, by movie; empty for a stranger. */
    public Profile user(int user) {
        return matrix.byUser().profile(user);
    }

    /** Lists what a movie got, by user; empty for a stranger. */
    public Profile item(int item) {
        return matrix.byItem().profile(item);
    }

    /** Picks rows, in the order given; a row counts from 0. */
    public Ratings rows(int... rows) {
        int[] users = new int[rows.length];
        int[] items = new int[rows.length];
        for (int n = 0; n < rows.length; n++) {
            users[n] = userAt(rows[n]);
            items[n] = itemAt(rows[n]);
        }
        return new Ratings(scale, RatingMatrix.of(users, items, matrix.values().rows(rows)), times.rows(rows));
    }

    /**
     * Returns these ratings and more behind them, such as the learner's own, on the same scale.
     *
     * @throws IllegalArgumentException if a value is not on the scale, or a user rated a movie twice
     */
    public Ratings plus(Rating... more) {
        RatingColumns columns = RatingColumns.ofCapacity(size() + more.length);
        for (int row = 0; row < size(); row++) {
            columns.add(userAt(row), itemAt(row), valueAt(row), timeAt(row));
        }
        for (Rating r : more) {
            columns.add(r.user(), r.item(), r.value(), r.time());
        }
        return columns.toRatings(scale);
    }

    /** Returns these ratings as algorithms walk them: dense positions in place of ids. */
    public RatingMatrix matrix() {
        return matrix;
    }

    /** Streams the ratings, in the order of the file. */
    public Stream<Rating> stream() {
        return IntStream.range(0, size()).mapToObj(this::at);
    }

    @Override
    public Iterator<Rating> iterator() {
        return stream().iterator();
    }

    /** Writes {@code 100,836 ratings by 610 users of 9,724 movies, 0.5 to 5.0 stars}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d ratings by %,d users of %,d movies, %.1f to %.1f stars",
                size(),
                userCount(),
                itemCount(),
                scale.min(),
                scale.max());
    }
}
