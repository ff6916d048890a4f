package matinee.kernel;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Writes a value as text of bearable length: arrays by their elements, long things cut with a note. */
final class PlainText {
    private static final int MAX_CHARACTERS = 20_000;
    private static final int MAX_ELEMENTS = 1_000;
    private static final int MAX_DEPTH = 4;

    private PlainText() {}

    /** Writes a value; the whole may still be longer than {@link #cut} allows. */
    static String of(Object value) {
        return text(value, 0);
    }

    /** Cuts a text that no browser would show in good time. */
    static String cut(CharSequence text) {
        if (text.length() <= MAX_CHARACTERS) {
            return text.toString();
        }
        return text.subSequence(0, MAX_CHARACTERS)
                + String.format(Locale.ROOT, "%n… cut here, of %,d characters in all", text.length());
    }

    private static String text(Object value, int depth) {
        if (value instanceof CharSequence text) {
            return depth == 0 ? text.toString() : cut(text);
        }
        if (value.getClass().isArray() && depth < MAX_DEPTH) {
            return array(value, depth);
        }
        if (value instanceof Collection<?> many && many.size() > MAX_ELEMENTS) {
            StringJoiner joiner = new StringJoiner(", ", "[", "]");
            many.stream().limit(MAX_ELEMENTS).forEach(element -> joiner.add(element(element, depth)));
            return joiner.add(more(many.size())).toString();
        }
        if (value instanceof Map<?, ?> map && map.size() > MAX_ELEMENTS) {
            StringJoiner joiner = new StringJoiner(", ", "{", "}");
            map.entrySet().stream()
                    .limit(MAX_ELEMENTS)
                    .forEach(entry ->
                            joiner.add(element(entry.getKey(), depth) + "=" + element(entry.getValue(), depth)));
            return joiner.add(more(map.size())).toString();
        }
        return String.valueOf(value);
    }

    private static String array(Object array, int depth) {
        int length = Array.getLength(array);
        StringJoiner joiner = new StringJoiner(", ", "[", "]");
        for (int i = 0; i < Math.min(length, MAX_ELEMENTS); i++) {
            joiner.add(element(Array.get(array, i), depth));
        }
        return (length > MAX_ELEMENTS ? joiner.add(more(length)) : joiner).toString();
    }

    private static String element(@Nullable Object element, int depth) {
        return element == null ? "null" : text(element, depth + 1);
    }

    private static String more(int size) {
        return String.format(Locale.ROOT, "… %,d in all", size);
    }
}
