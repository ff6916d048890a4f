package matinee.store;

import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import matinee.Objective;
import matinee.RatingColumns;
import matinee.Ratings;
import matinee.Scale;
import matinee.TrainingCurve;
import matinee.feature.Features;

/**
 * Names the arrays that make up a fitted model: {@code byte}, {@code int}, {@code long}, {@code float} or {@code double}. Immutable as
 * long as nobody writes to the arrays.
 */
public final class State {
    private final Map<String, Object> arrays;

    private State(Map<String, Object> arrays) {
        this.arrays = arrays;
    }

    /** Makes a state of nothing. */
    public static State empty() {
        return new State(Map.of());
    }

    /** Makes a state that holds the training ratings: all that is needed of a method that is fitted anew when it is read. */
    public static State of(Ratings train) {
        return empty().with(train);
    }

    /**
     * Adds an array under a name.
     *
     * @param array a {@code byte[]}, {@code int[]}, {@code long[]}, {@code float[]} or {@code double[]}
     * @throws IllegalArgumentException if it is no such array, or the name is taken
     */
    public State with(String name, Object array) {
        if (ArrayType.of(array).isEmpty()) {
            throw new IllegalArgumentException("an array must be of bytes, ints, longs, floats or doubles, but " + name
                    + " is " + array.getClass().getSimpleName());
        }
        Map<String, Object> more = new LinkedHashMap<>(arrays);
        if (more.put(name, array) != null) {
            throw new IllegalArgumentException("names must differ, but " + name + " is there twice");
        }
        return new State(Collections.unmodifiableMap(more));
    }

    /** Adds all of another state, such as that of a part of the model, with a prefix before its names. */
    public State with(String prefix, State part) {
        Map<String, Object> more = new LinkedHashMap<>(arrays);
        part.arrays.forEach((name, array) -> more.put(prefix + "." + name, array));
        return new State(Collections.unmodifiableMap(more));
    }

    /** Returns what was added with a prefix. */
    public State part(String prefix) {
        Map<String, Object> some = new LinkedHashMap<>();
        arrays.forEach((name, array) -> {
            if (name.startsWith(prefix + ".")) {
                some.put(name.substring(prefix.length() + 1), array);
            }
        });
        return new State(Collections.unmodifiableMap(some));
    }

    /** Adds rows of equal length, one behind the other. */
    public State withRows(String name, float[][] rows) {
        int width = rows.length == 0 ? 0 : rows[0].length;
        float[] flat = new float[Math.multiplyExact(rows.length, width)];
        for (int n = 0; n < rows.length; n++) {
            System.arraycopy(rows[n], 0, flat, n * width, width);
        }
        return with(name, flat);
    }

    /** Adds ratings, in their order, with the times where there are any. */
    public State with(Ratings ratings) {
        int size = ratings.size();
        int[] users = new int[size];
        int[] items = new int[size];
        double[] values = new double[size];
        long[] times = new long[ratings.hasTimes() ? size : 0];
        for (int row = 0; row < size; row++) {
            users[row] = ratings.userAt(row);
            items[row] = ratings.itemAt(row);
            values[row] = ratings.valueAt(row);
            if (times.length > 0) {
                times[row] = ratings.timeAt(row);
            }
        }
        Scale scale = ratings.scale();
        return with("scale", new double[] {scale.min(), scale.max(), scale.step()})
                .with("users", users)
                .with("items", items)
                .with("values", values)
                .with("times", times);
    }

    /** Adds texts; none may hold a character of code 0. */
    public State withTexts(String name, List<String> texts) {
        StringBuilder all = new StringBuilder();
        texts.forEach(text -> all.append(text).append('\0'));
        return with(name, all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Adds features: ids, names, and the numbers row by row. */
    public State with(Features features) {
        double[] values = new double[Math.multiplyExact(features.size(), features.width())];
        for (int row = 0; row < features.size(); row++) {
            System.arraycopy(features.row(row), 0, values, row * features.width(), features.width());
        }
        return with("ids", features.ids().toArray())
                .withTexts("names", features.names())
                .with("numbers", values);
    }

    /** Adds how a training went. */
    public State with(TrainingCurve curve) {
        return withTexts("objective", List.of(curve.objective().name()))
                .with("losses", curve.losses())
                .with("validations", curve.validations())
                .with("seconds", new double[] {curve.seconds()});
    }

    /** Returns an array of bytes. */
    public byte[] bytes(String name) {
        return get(name, byte[].class);
    }

    /** Returns an array of ints. */
    public int[] ints(String name) {
        return get(name, int[].class);
    }

    /** Returns an array of longs. */
    public long[] longs(String name) {
        return get(name, long[].class);
    }

    /** Returns an array of floats. */
    public float[] floats(String name) {
        return get(name, float[].class);
    }

    /** Returns an array of doubles. */
    public double[] doubles(String name) {
        return get(name, double[].class);
    }

    /**
     * Returns an array of doubles that must have a certain length.
     *
     * @throws IllegalArgumentException if it has another, or is not there
     */
    public double[] doubles(String name, int length) {
        double[] array = doubles(name);
        checkLength(name, array, length);
        return array;
    }

    /** Returns rows of floats that were added one behind the other. */
    public float[][] rows(String name, int count, int width) {
        float[] flat = floats(name);
        checkLength(name, flat, (long) count * width);
        float[][] rows = new float[count][width];
        for (int n = 0; n < count; n++) {
            System.arraycopy(flat, n * width, rows[n], 0, width);
        }
        return rows;
    }

    /** Returns texts. */
    public List<String> texts(String name) {
        String all = new String(bytes(name), StandardCharsets.UTF_8);
        return all.isEmpty()
                ? List.of()
                : List.of(all.substring(0, all.length() - 1).split("\0", -1));
    }

    /** Returns the features. */
    public Features features() {
        int[] ids = ints("ids");
        List<String> names = texts("names");
        double[] values = doubles("numbers", Math.multiplyExact(ids.length, names.size()));
        int[] row = {0};
        return Features.from(
                names, ids, id -> Arrays.copyOfRange(values, row[0] * names.size(), ++row[0] * names.size()));
    }

    /** Returns the ratings. */
    public Ratings ratings() {
        double[] scale = doubles("scale", 3);
        int[] users = ints("users");
        int[] items = ints("items");
        double[] values = doubles("values", users.length);
        long[] times = longs("times");
        checkLength("items", items, users.length);
        checkLength("times", times, times.length == 0 ? 0 : users.length);
        RatingColumns columns = RatingColumns.ofCapacity(users.length);
        for (int row = 0; row < users.length; row++) {
            columns.add(users[row], items[row], values[row], times.length == 0 ? 0 : times[row]);
        }
        return columns.toRatings(new Scale(scale[0], scale[1], scale[2]));
    }

    /** Returns how the training went. */
    public TrainingCurve curve() {
        double[] losses = doubles("losses");
        double[] validations = doubles("validations");
        double[] seconds = doubles("seconds", 1);
        checkLength("validations", validations, validations.length == 0 ? 0 : losses.length);
        TrainingCurve curve = TrainingCurve.empty(objective());
        for (int n = 0; n < losses.length; n++) {
            curve = curve.plus(losses[n], validations.length == 0 ? Double.NaN : validations[n], seconds[0]);
        }
        return curve;
    }

    /** Files that were saved before there was another objective do not name it. */
    private Objective objective() {
        if (!arrays.containsKey("objective")) {
            return Objective.RMSE;
        }
        String name = String.join("", texts("objective"));
        return Arrays.stream(Objective.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "objective must be one of " + Arrays.toString(Objective.values()) + ", but was " + name));
    }

    private static void checkLength(String name, Object array, long length) {
        if (Array.getLength(array) != length) {
            throw new IllegalArgumentException(
                    name + " must have " + length + " entries, but has " + Array.getLength(array));
        }
    }

    private <T> T get(String name, Class<T> type) {
        Object array = arrays.get(name);
        if (array == null || !type.isInstance(array)) {
            throw new IllegalArgumentException("there must be an array " + name + " of type " + type.getSimpleName()
                    + "; there are " + String.join(", ", arrays.keySet()));
        }
        return type.cast(array);
    }

    Map<String, Object> arrays() {
        return arrays;
    }

    /** Writes the names and lengths: {@code State[scale: 3, users: 80668]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("State[");
        arrays.forEach((name, array) -> text.append(text.length() > 6 ? ", " : "")
                .append(name)
                .append(": ")
                .append(Array.getLength(array)));
        return text.append(']').toString();
    }
}
