package matinee.notebook.widget;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Is one of several things, which the learner chooses.
 *
 * <pre>{@code
 * Choice<Similarity> similarity = Choice.of("similarity", pearson(), spearman(), cosine());
 * Choice<Integer> user = Choice.of("viewer", List.of(1, 7, 42)).withNames(id -> "viewer " + id);
 * Box.row(similarity, user)
 * }</pre>
 *
 * @param <T> what the things are
 */
public final class Choice<T> extends Control<T> {
    private final List<T> things;
    private final Function<? super T, String> names;

    private Choice(String label, Model model, List<T> things, Function<? super T, String> names) {
        super(label, model, "index");
        this.things = things;
        this.names = names;
    }

    /** Offers these things by their {@code toString}, the first one chosen. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the list copies them
    public static <T> Choice<T> of(String label, T... things) {
        return of(label, List.of(things));
    }

    /**
     * Offers these things by their {@code toString}, the first one chosen.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static <T> Choice<T> of(String label, List<T> things) {
        if (things.isEmpty()) {
            throw new IllegalArgumentException("a choice must be of one thing or more, but there were none");
        }
        return of("Dropdown", label, List.copyOf(things), String::valueOf, 0);
    }

    private static <T> Choice<T> of(
            String control, String label, List<T> things, Function<? super T, String> names, int index) {
        Map<String, Object> state =
                Map.of("_options_labels", things.stream().map(names).toList(), "index", index);
        return new Choice<>(label, Controls.labeled(control, "Description", label, state), things, names);
    }

    /** Makes a choice that calls its things by these names. */
    public Choice<T> withNames(Function<? super T, String> naming) {
        List<String> labels = things.stream().map(naming).toList();
        return new Choice<>(label(), model().with(Map.of("_options_labels", labels)), things, naming);
    }

    /** Makes a choice with a radio button for each thing, all in sight. */
    public Choice<T> withRadioButtons() {
        return of("RadioButtons", label(), things, names, index());
    }

    /** Makes a choice of this width (pixels), its label included. */
    public Choice<T> withWidth(int pixels) {
        return new Choice<>(label(), model().with(Controls.width(pixels)), things, names);
    }

    private int index() {
        return things.indexOf(value());
    }

    @Override
    T read(@Nullable Object value) {
        return things.get(value instanceof Number number ? number.intValue() : 0);
    }

    /** Finds a thing's place; one that is not offered is refused. */
    @Override
    Object write(T value) {
        int index = things.indexOf(value);
        if (index < 0) {
            throw new IllegalArgumentException("the choice must be one of " + things + ", but was " + value);
        }
        return index;
    }

    @Override
    String words() {
        return names.apply(value()) + " (of " + things.size() + ")";
    }
}
