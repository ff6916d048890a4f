package matinee.notebook.widget;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Is a front end of our own: an ES module draws a state in the browser, and state and messages go both ways.
 *
 * <p>The module is the resource {@code /matinee/notebook/widget/NAME.js}, with a style sheet {@code NAME.css} where it has one, and
 * exports {@code default { render({ model, el }) }} as anywidget asks. Values are what JSON has: numbers arrive as {@code Double},
 * arrays as {@code List}, objects as {@code Map}.
 *
 * <pre>{@code
 * FrontEnd page = FrontEnd.of("view", Map.of("html", "<p>It is quiet.</p>", "words", "quiet"))
 *         .withStill(() -> Table.create("noises"));
 * page.onMessage(message -> page.set("html", "<p>It said " + message + ".</p>"));
 * page
 * }</pre>
 *
 * <p>Listeners are called one at a time, on a thread of their own, also while a cell runs. One that is slow is called again with the
 * latest value, however often it changed meanwhile. Keys that are pressed inside the front end are its own, not JupyterLab's. What a listener prints, and how it fails, is shown below the front end.
 */
public final class FrontEnd extends Widget {
    private final Supplier<?> still;

    private FrontEnd(Model model, Supplier<?> still) {
        super(model);
        this.still = still;
    }

    /**
     * Makes a front end of this module, with this state.
     *
     * @throws IllegalArgumentException if there is no such module
     */
    public static FrontEnd of(String module, Map<String, ? extends @Nullable Object> state) {
        return new FrontEnd(Module.load(module).model(state), () -> Html.still(module));
    }

    /**
     * Makes the same front end with another still: anything that shows itself, such as a figure, or a {@link Still}. It is asked for
     * when the front end is shown, and again whenever its state has come to rest.
     */
    public FrontEnd withStill(Supplier<?> picture) {
        return new FrontEnd(model(), picture);
    }

    /** Returns a value of the state; null where it has none, or JSON's null. */
    public @Nullable Object get(String key) {
        return model().get(key);
    }

    /** Returns a number of the state; NaN where there is none. */
    public double number(String key) {
        return get(key) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** Returns a text of the state; empty where there is none. */
    public String text(String key) {
        return get(key) instanceof String text ? text : "";
    }

    /** Tells whether a value of the state is true. */
    public boolean is(String key) {
        return Boolean.TRUE.equals(get(key));
    }

    /** Returns a list of the state; empty where there is none. */
    public List<?> list(String key) {
        return get(key) instanceof List<?> list ? list : List.of();
    }

    /** Gives the state a value, here and in the browser; listeners are for the browser's changes, and are not called. */
    public void set(String key, Object value) {
        set(Map.of(key, value));
    }

    /** Gives the state several values at once: the browser sees all of them or none. */
    public void set(Map<String, ? extends @Nullable Object> values) {
        model().set(values);
    }

    /** Has a listener called with each value that the browser gives, the latest alone where they come quickly. */
    public void onChange(String key, Consumer<Object> listener) {
        model().onChange(key, () -> listener.accept(Objects.requireNonNullElse(get(key), "")));
    }

    /** Has a listener called with each message of the browser, in their order. */
    public void onMessage(Consumer<Map<String, @Nullable Object>> listener) {
        model().onMessage(listener);
    }

    /** Sends the browser a message; where nobody is connected it is lost. */
    public void send(Map<String, ? extends @Nullable Object> message) {
        model().say(message);
    }

    @Override
    Still still() {
        return Layer.wire().look(still.get());
    }
}
