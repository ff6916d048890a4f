package matinee;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lists what one user gave, by movie, or what one movie got, by user: ids in ascending order, each with a value (stars).
 * Immutable.
 */
public final class Profile {
    private final int[] ids;
    private final double[] values;

    private Profile(int[] ids, double[] values) {
        this.ids = ids;
        this.values = values;
    }

    /**
     * Makes a profile whose ids are 1, 2, …, n: handy for trying a similarity on a few numbers. NaN leaves an id out.
     */
    public static Profile of(double... values) {
        int[] ids = IntStream.rangeClosed(1, values.length)
                .filter(id -> !Double.isNaN(values[id - 1]))
                .toArray();
        return new Profile(
                ids, Arrays.stream(ids).mapToDouble(id -> values[id - 1]).toArray());
    }

    /**
     * Makes a profile from ids and the value of each.
     *
     * @param ids in strictly ascending order
     * @throws IllegalArgumentException if the lengths differ or the ids do not ascend
     */
    public static Profile from(int[] ids, double[] values) {
        if (ids.length != values.length) {
            throw new IllegalArgumentException(
                    "ids and values must be as many, but were " + ids.length + " and " + values.length);
        }
        for (int n = 1; n < ids.length; n++) {
            if (ids[n - 1] >= ids[n]) {
                throw new IllegalArgumentException("ids must ascend, but " + ids[n - 1] + " comes before " + ids[n]);
            }
        }
        return new Profile(ids.clone(), values.clone());
    }

    /** Wraps arrays that nobody else will write to. */
    static Profile wrap(int[] ids, double[] values) {
        return new Profile(ids, values);
    }

    /** Counts the values. */
    public int size() {
        return ids.length;
    }

    /** Tells whether there is a value for the id. */
    public boolean has(int id) {
        return Arrays.binarySearch(ids, id) >= 0;
    }

    /** Returns the value for the id (stars); empty where there is none. */
    public OptionalDouble value(int id) {
        int at = Arrays.binarySearch(ids, id);
        return at < 0 ? OptionalDouble.empty() : OptionalDouble.of(values[at]);
    }

    /** Streams the ids, ascending. */
    public IntStream ids() {
        return Arrays.stream(ids);
    }

    /** Returns the id at a place, counted from 0 in ascending order of ids. */
    public int id(int place) {
        return ids[place];
    }

    /** Returns the value at a place, counted from 0 in ascending order of ids (stars). */
    public double at(int place) {
        return values[place];
    }

    /** Averages the values (stars); NaN if there are none. */
    public double mean() {
        return Arrays.stream(values).sum() / values.length;
    }

    /** Makes a profile with the same ids and the function of each id as value. */
    public Profile map(IntToDoubleFunction valueOfId) {
        return new Profile(ids, Arrays.stream(ids).mapToDouble(valueOfId).toArray());
    }

    /** Finds the ids that both have, with both values. */
    public CoRated coRated(Profile other) {
        return CoRated.of(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profile p && Arrays.equals(ids, p.ids) && Arrays.equals(values, p.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ids) + Arrays.hashCode(values);
    }

    /** Writes {@code Profile{1: 4.0, 7: 3.5}}, cut after 20 values. */
    @Override
    public String toString() {
        String shown = IntStream.range(0, Math.min(20, ids.length))
                .mapToObj(n -> ids[n] + ": " + values[n])
                .collect(Collectors.joining(", "));
        return "Profile{" + shown + (ids.length > 20 ? ", … " + (ids.length - 20) + " more" : "") + "}";
    }
}
