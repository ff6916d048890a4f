package matinee.notebook.widget;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Is a widget that holds a value, which the learner's hand moves.
 *
 * @param <T> what its values are in Java
 */
public abstract class Control<T> extends Widget {
    private final String label;
    private final String key;
    private volatile Consumer<? super T> listener = value -> {};

    /** Makes a control with this label, whose value is this entry of the model. */
    Control(String label, Model model, String key) {
        super(model);
        this.label = label;
        this.key = key;
        model.onChange(key, () -> listener.accept(value()));
    }

    /** Returns what stands beside it. */
    public final String label() {
        return label;
    }

    /** Returns the present value. */
    public final T value() {
        return read(model().get(key));
    }

    /** Moves to a value, as the learner's hand would; the listener is called if it is another one. */
    public final void moveTo(T value) {
        if (model().set(Map.of(key, write(value)))) {
            model().callListeners(key);
        }
    }

    /**
     * Has a listener called with each new value, on a thread of its own; with the latest alone where they come quickly. There is one
     * listener: another takes its place, so that a cell may be run twice.
     */
    public final void onChange(Consumer<? super T> heard) {
        listener = heard;
    }

    /** Lets nobody move it, until {@link #enable}. */
    public final void disable() {
        model().set(Map.of("disabled", true));
    }

    /** Lets it be moved again. */
    public final void enable() {
        model().set(Map.of("disabled", false));
    }

    /** Has something done after each change, beside the learner's own listener. */
    final void whenChanged(Runnable then) {
        model().onChange(key, then);
    }

    /** Reads the browser's form of a value. */
    abstract T read(@Nullable Object value);

    /** Writes a value in the browser's form. */
    abstract Object write(T value);

    /** Says where in its range the value is, in words. */
    String words() {
        return String.valueOf(value());
    }

    @Override
    Still still() {
        return Html.labeled(label, words());
    }
}
