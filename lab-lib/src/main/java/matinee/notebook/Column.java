package matinee.notebook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import matinee.plot.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * Holds a column of a table as it is shown: numbers of one column have equally many decimals.
 *
 * @param name what stands above it
 * @param cells what stands in it
 * @param numeric whether these are numbers, to be aligned at their right
 */
record Column(String name, List<String> cells, boolean numeric) {
    private static final Pattern ID = Pattern.compile("(?i)(.*id|year|user|item|movie|key|seed)");
    private static final int LONGEST = 160;

    Column {
        cells = List.copyOf(cells);
    }

    static Column of(String name, List<? extends @Nullable Object> values) {
        List<Object> plain = values.stream().map(Column::open).toList();
        boolean numeric = plain.stream().anyMatch(Number.class::isInstance)
                && plain.stream().allMatch(value -> value instanceof Number || value.equals(""));
        int decimals = plain.stream().mapToInt(Column::decimals).max().orElse(0);
        boolean id = ID.matcher(name).matches();
        return new Column(
                name, plain.stream().map(value -> text(value, decimals, id)).toList(), numeric);
    }

    /** Says of a missing value that it is empty, and takes what is in an optional. */
    private static Object open(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof OptionalInt maybe) {
            return maybe.isPresent() ? (Object) maybe.getAsInt() : "";
        }
        if (value instanceof OptionalDouble maybe) {
            return maybe.isPresent() ? (Object) maybe.getAsDouble() : "";
        }
        return value instanceof Optional<?> maybe ? open(maybe.orElse(null)) : value;
    }

    private static boolean isFraction(Object value) {
        return value instanceof Double || value instanceof Float;
    }

    private static int decimals(Object value) {
        if (!isFraction(value)) {
            return 0;
        }
        String text = NumberText.of(((Number) value).doubleValue());
        return text.contains("e") || !text.contains(".") ? 0 : text.length() - 1 - text.indexOf('.');
    }

    private static String text(Object value, int decimals, boolean id) {
        if (isFraction(value)) {
            double number = ((Number) value).doubleValue();
            String short4 = NumberText.of(number);
            return !Double.isFinite(number) || short4.contains("e")
                    ? short4
                    : String.format(Locale.ROOT, "%,." + decimals + "f", number);
        }
        if (value instanceof Number number) {
            return id ? number.toString() : String.format(Locale.ROOT, "%,d", number.longValue());
        }
        String text = value instanceof List<?> list
                ? String.join(", ", list.stream().map(String::valueOf).toList())
                : value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
