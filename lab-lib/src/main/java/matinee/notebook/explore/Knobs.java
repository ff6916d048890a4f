package matinee.notebook.explore;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads how the knobs of an explorer stand. They come from a page: what is missing, or makes no sense, is read as it stands at
 * first.
 *
 * @param values what each knob is set to, by its name, as JSON has it
 */
record Knobs(Map<String, ?> values) {
    /** Returns knobs that nobody has touched. */
    static Knobs untouched() {
        return new Knobs(Map.of());
    }

    /** Reads a number, moved to the nearer end where it is outside. */
    double number(String name, double first, double min, double max) {
        return values.get(name) instanceof Number number && Double.isFinite(number.doubleValue())
                ? Math.max(min, Math.min(max, number.doubleValue()))
                : first;
    }

    /** Reads a whole number, moved to the nearer end where it is outside. */
    int whole(String name, int first, int min, int max) {
        return (int) Math.rint(number(name, first, min, max));
    }

    /** Reads one of some words; the first of them where it is none. */
    String word(String name, List<String> choices) {
        return values.get(name) instanceof String word && choices.contains(word) ? word : choices.get(0);
    }

    /** Reads what was written into a field. */
    String text(String name) {
        return values.get(name) instanceof String text ? text : "";
    }

    /** Tells whether a box is ticked. */
    boolean isOn(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** Reads a list. */
    List<?> list(String name) {
        return values.get(name) instanceof List<?> list ? list : List.of();
    }

    /** Reads knobs that stand together under one name. */
    Knobs group(String name) {
        return of(values.get(name));
    }

    /** Reads knobs from a value of JSON. */
    static Knobs of(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return untouched();
        }
        return new Knobs(map.entrySet().stream()
                .filter(entry -> entry.getKey() != null && entry.getValue() != null)
                .collect(java.util.stream.Collectors.toMap(
                        entry -> entry.getKey().toString(),
                        entry -> (Object) entry.getValue(),
                        (first, second) -> second,
                        java.util.LinkedHashMap::new)));
    }
}
