package matinee.exercise;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes what an answer gave as text, so that it can be shown, sent from one process to another, and compared.
 *
 * <p>Numbers as Java writes them; arrays, lists, optionals and records as {@code [a, b]}; an exception as
 * {@code throws IllegalArgumentException}. Two texts are the same if their words are, and their numbers within a tolerance.
 */
public final class Answer {
    /** Says that the stub is still there. */
    public static final String BLANK = "still to do";

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    private static final int MOST = 20_000;
    private static final int LONGEST = 4_000;

    private Answer() {}

    /** Writes a value; long ones are cut after some thousand characters. */
    public static String text(@Nullable Object value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.length() <= LONGEST ? text.toString() : text.substring(0, LONGEST) + "…";
    }

    /** Writes an exception; of one that says TODO, that the stub is still there. */
    public static String thrown(String name, String message) {
        boolean stub = name.equals("UnsupportedOperationException") && message.equals("TODO");
        return stub ? BLANK : "throws " + name;
    }

    /** Tells whether the exception's text is one that {@link #thrown} writes. */
    static boolean isThrown(String text) {
        return text.startsWith("throws ");
    }

    private static void write(@Nullable Object value, StringBuilder text) {
        if (text.length() > MOST) {
            return;
        }
        if (value == null) {
            text.append("null");
        } else if (value instanceof Optional<?> maybe) {
            write(maybe.map(List::of).orElse(List.of()), text);
        } else if (value instanceof OptionalDouble maybe) {
            write(maybe.isPresent() ? List.of(maybe.getAsDouble()) : List.of(), text);
        } else if (value instanceof OptionalInt maybe) {
            write(maybe.isPresent() ? List.of(maybe.getAsInt()) : List.of(), text);
        } else if (value.getClass().isArray()) {
            List<@Nullable Object> elements = new ArrayList<>();
            for (int n = 0; n < Math.min(Array.getLength(value), MOST); n++) {
                elements.add(Array.get(value, n));
            }
            list(elements, text);
        } else if (value instanceof Collection<?> collection) {
            list(new ArrayList<>(collection), text);
        } else if (value instanceof Map<?, ?> map) {
            list(new ArrayList<>(map.entrySet()), text);
        } else if (value instanceof Record record) {
            list(components(record), text);
        } else {
            text.append(value);
        }
    }

    private static void list(List<? extends @Nullable Object> elements, StringBuilder text) {
        text.append('[');
        for (int n = 0; n < elements.size() && text.length() <= MOST; n++) {
            text.append(n == 0 ? "" : ", ");
            write(elements.get(n), text);
        }
        text.append(']');
    }

    private static List<@Nullable Object> components(Record record) {
        List<@Nullable Object> values = new ArrayList<>();
        try {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true); // a snippet's record is not public
                values.add(component.getAccessor().invoke(record));
            }
        } catch (InvocationTargetException | IllegalAccessException e) {
            return List.of(record.toString());
        }
        return values;
    }

    /**
     * Tells whether two texts say the same.
     *
     * @param tolerance how far numbers may be apart, for each 1 of size, or 1
     */
    public static boolean same(String expected, String got, double tolerance) {
        Matcher wanted = NUMBER.matcher(expected);
        Matcher found = NUMBER.matcher(got);
        if (!wanted.replaceAll("#").equals(found.replaceAll("#"))) {
            return false;
        }
        wanted.reset();
        found.reset();
        while (wanted.find() && found.find()) {
            double a = Double.parseDouble(wanted.group());
            double b = Double.parseDouble(found.group());
            if (Math.abs(a - b) > tolerance * Math.max(1, Math.abs(a))) {
                return false;
            }
        }
        return true;
    }
}
