package matinee;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Lists the movies that one viewer watched, first to last. Immutable. */
public final class History {
    private final int viewer;
    private final int[] items;

    private History(int viewer, int[] items) {
        this.viewer = viewer;
        this.items = items;
    }

    /** Makes a history of a viewer's id and movies' ids, first to last; a movie may come more than once. */
    public static History of(int viewer, int... items) {
        return new History(viewer, items.clone());
    }

    /**
     * Lists each user's history, by ascending id: what was rated, by time; of ratings at the same time, the earlier row first.
     *
     * @throws IllegalArgumentException if the ratings have no times
     */
    public static List<History> listFrom(Ratings ratings) {
        if (!ratings.hasTimes()) {
            throw new IllegalArgumentException(
                    "ratings must have times to be put in order, but have none; read them from a file with a column of times");
        }
        RatingLines users = ratings.matrix().byUser();
        return ratings.users().mapToObj(user -> of(ratings, users, user)).toList();
    }

    private static History of(Ratings ratings, RatingLines users, int user) {
        int line = users.index(user);
        int[] rows = IntStream.range(users.start(line), users.end(line))
                .map(users::row)
                .boxed()
                .sorted(Comparator.comparingLong(ratings::timeAt))
                .mapToInt(Integer::intValue)
                .toArray();
        return new History(user, Arrays.stream(rows).map(ratings::itemAt).toArray());
    }

    /** Returns the id of the viewer. */
    public int viewer() {
        return viewer;
    }

    /** Counts the movies. */
    public int size() {
        return items.length;
    }

    /**
     * Returns the id of the movie at a position.
     *
     * @param at position, from 0 for the first
     */
    public int item(int at) {
        return items[at];
    }

    /** Streams the ids of the movies, first to last. */
    public IntStream items() {
        return Arrays.stream(items);
    }

    /**
     * Returns the history as it was when so many movies had been watched.
     *
     * @throws IllegalArgumentException if there are not so many
     */
    public History first(int count) {
        if (count < 0 || count > items.length) {
            throw new IllegalArgumentException(
                    "count must be from 0 to " + items.length + ", as many as were watched, but was " + count);
        }
        return new History(viewer, Arrays.copyOf(items, count));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof History that && viewer == that.viewer && Arrays.equals(items, that.items);
    }

    @Override
    public int hashCode() {
        return 31 * viewer + Arrays.hashCode(items);
    }

    /** Writes {@code viewer 7: 12, 30, 55}, the ids of the first twelve movies and how many more there are. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("viewer " + viewer + ":");
        for (int at = 0; at < Math.min(12, items.length); at++) {
            text.append(at == 0 ? " " : ", ").append(items[at]);
        }
        return items.length > 12
                ? text.append(", and ")
                        .append(items.length - 12)
                        .append(" more")
                        .toString()
                : text.toString();
    }
}
