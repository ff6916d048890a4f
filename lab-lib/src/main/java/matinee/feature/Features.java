package matinee.feature;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import matinee.Movie;
import matinee.Poster;
import matinee.Ratings;
import matinee.User;

/**
 * Describes users, movies or whatever has an id by numbers: a row for each id, a column for each feature. Immutable.
 *
 * <pre>{@code
 * Features.ofUsers(data.users()).only("age", "gender")
 * Features.ofMovies(data.movies()).only("genre")
 * }</pre>
 *
 * <p>Rows stand in the order in which they were given; a row counts from 0. Kept in one flat array, rows × columns.
 */
public final class Features {
    private final int[] ids;
    private final List<String> names;
    private final double[] values;
    private final RowsOfIds rows;

    private Features(int[] ids, List<String> names, double[] values) {
        this.ids = ids;
        this.names = names;
        this.values = values;
        this.rows = RowsOfIds.of(ids);
    }

    /** Takes arrays over that nobody else will write to; refuses what is not a number, or is there twice. */
    static Features wrap(int[] ids, List<String> names, double[] values) {
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("features must have different names, but were " + names);
        }
        for (int at = 0; at < values.length; at++) {
            if (!Double.isFinite(values[at])) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "a feature must be a number, but \"%s\" of %d was %s",
                        names.get(at % names.size()),
                        ids[at / names.size()],
                        values[at]));
            }
        }
        return new Features(ids, List.copyOf(names), values);
    }

    /** Makes rows with the ids 1, 2, …, n: handy for trying a distance on a few numbers. */
    public static Features of(List<String> names, double[]... rows) {
        return from(names, IntStream.rangeClosed(1, rows.length).toArray(), id -> rows[id - 1]);
    }

    /**
     * Makes a row for each id.
     *
     * @param rowOf the numbers of an id, one for each name
     * @throws IllegalArgumentException if a row is too short or too long, or a number is not finite, or an id is there twice
     */
    public static Features from(List<String> names, int[] ids, IntFunction<double[]> rowOf) {
        double[] values = new double[Math.multiplyExact(ids.length, names.size())];
        for (int row = 0; row < ids.length; row++) {
            double[] numbers = rowOf.apply(ids[row]);
            if (numbers.length != names.size()) {
                throw new IllegalArgumentException("a row must have a number for each of the " + names.size()
                        + " features, but that of " + ids[row] + " had " + numbers.length);
            }
            System.arraycopy(numbers, 0, values, row * names.size(), numbers.length);
        }
        return wrap(ids.clone(), names, values);
    }

    /**
     * Describes users by {@code age} (years), and by a 0 or 1 for each {@code gender=…}, {@code occupation=…} and
     * {@code place=…} that occurs. An unknown age is the mean of those known; of what else is unknown, all are 0.
     */
    public static Features ofUsers(Collection<User> users) {
        return Described.users(List.copyOf(users));
    }

    /**
     * Describes movies by {@code year}, and by a 0 or 1 for each {@code genre=…} that occurs. An unknown year is the mean of
     * those known.
     */
    public static Features ofMovies(Collection<Movie> movies) {
        return Described.movies(List.copyOf(movies));
    }

    /**
     * Describes users by what they gave each movie (stars): a column for each movie, named by its id.
     *
     * @param missing what stands where there is no rating; no number is right here, and 0 says "hated it"
     */
    public static Features ofRatings(Ratings ratings, double missing) {
        return Described.ratings(ratings, missing);
    }

    /**
     * Describes movies by the colors of their posters: how large a share of the pixels lies in each of levels × levels × levels boxes of
     * red, green and blue. Where a color is says nothing here.
     *
     * @throws IllegalArgumentException if the levels are not from 2 to 16
     */
    public static Features ofColors(List<Poster> posters, int levels) {
        if (levels < 2 || levels > 16) {
            throw new IllegalArgumentException("levels must be from 2 to 16, but was " + levels);
        }
        return Described.colors(posters, levels);
    }

    /** Counts the rows. */
    public int size() {
        return ids.length;
    }

    /** Counts the columns. */
    public int width() {
        return names.size();
    }

    /** Lists the names of the features. */
    public List<String> names() {
        return names;
    }

    /** Names what is described in a few words: columns such as {@code gender=F} and {@code gender=M} together are {@code gender}. */
    public String kinds() {
        return names.stream()
                .map(name -> name.replaceFirst("=.*", ""))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Streams the ids, in the order of the rows. */
    public IntStream ids() {
        return Arrays.stream(ids);
    }

    /** Returns the id of a row. */
    public int id(int row) {
        return ids[row];
    }

    /** Finds the row of an id; -1 for a stranger. */
    public int rowOf(int id) {
        return rows.find(id);
    }

    /** Returns a number by its row and its column, both counted from 0. */
    public double value(int row, int column) {
        return values[row * names.size() + column];
    }

    /** Returns the numbers of a row. */
    public double[] row(int row) {
        return Arrays.copyOfRange(values, row * names.size(), (row + 1) * names.size());
    }

    /**
     * Returns the numbers of a column, in the order of the rows.
     *
     * @throws IllegalArgumentException if there is no feature of that name
     */
    public double[] column(String name) {
        int column = names.indexOf(name);
        if (column < 0) {
            throw noFeature(name);
        }
        return IntStream.range(0, size()).mapToDouble(row -> value(row, column)).toArray();
    }

    /** Picks rows, in the order given. */
    public Features rows(int... picked) {
        double[] copy = new double[picked.length * names.size()];
        for (int n = 0; n < picked.length; n++) {
            System.arraycopy(values, picked[n] * names.size(), copy, n * names.size(), names.size());
        }
        return new Features(Arrays.stream(picked).map(row -> ids[row]).toArray(), names, copy);
    }

    /**
     * Keeps the columns of these names; {@code "gender"} stands for all of {@code gender=…}.
     *
     * @throws IllegalArgumentException if a name fits no feature
     */
    public Features only(String... wanted) {
        for (String name : wanted) {
            if (names.stream().noneMatch(one -> fits(one, name))) {
                throw noFeature(name);
            }
        }
        return keep(one -> Arrays.stream(wanted).anyMatch(name -> fits(one, name)));
    }

    /** Leaves the columns of these names out; {@code "gender"} stands for all of {@code gender=…}. */
    public Features without(String... unwanted) {
        return keep(one -> Arrays.stream(unwanted).noneMatch(name -> fits(one, name)));
    }

    private Features keep(Predicate<String> wanted) {
        int[] kept = IntStream.range(0, names.size())
                .filter(column -> wanted.test(names.get(column)))
                .toArray();
        double[] copy = new double[size() * kept.length];
        for (int at = 0; at < copy.length; at++) {
            copy[at] = value(at / kept.length, kept[at % kept.length]);
        }
        return new Features(ids, Arrays.stream(kept).mapToObj(names::get).toList(), copy);
    }

    private static boolean fits(String feature, String name) {
        return feature.equals(name) || feature.startsWith(name + "=");
    }

    private IllegalArgumentException noFeature(String name) {
        return new IllegalArgumentException("no feature \"" + name + "\"; there are " + String.join(", ", names));
    }

    /** Returns the numbers themselves, rows × columns; nobody may write to them. */
    double[] flat() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Features f
                && names.equals(f.names)
                && Arrays.equals(ids, f.ids)
                && Arrays.equals(values, f.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * names.hashCode() + Arrays.hashCode(ids)) + Arrays.hashCode(values);
    }

    /** Writes {@code 600 × 12 features: age, gender=F, …}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d × %,d features", size(), width())
                + (names.isEmpty() ? "" : ": " + String.join(", ", names.subList(0, Math.min(3, width()))))
                + (width() > 3 ? ", …" : "");
    }
}
