package matinee.notebook.widget;

import java.util.Map;

/**
 * Shows a value as a cell would, a table or a figure or a picture, and others in its place: without flicker, and at no smaller a
 * size, so that nothing below it jumps.
 *
 * <pre>{@code
 * View figure = View.of(Figure.histogram("Stars of four", "stars", 4, 3.5, 5, 4));
 * figure.show(Figure.histogram("Stars of five", "stars", 4, 3.5, 5, 4, 1));
 * figure
 * }</pre>
 */
public final class View extends Widget {
    private static final int MOST_WORDS = 200;

    private final boolean isQuiet;
    private volatile Object shown;

    private View(Object first, boolean isQuiet) {
        super(Module.load("view").model(state(Layer.wire().look(first), isQuiet)));
        this.shown = first;
        this.isQuiet = isQuiet;
    }

    /** Makes a view of this value. */
    public static View of(Object first) {
        return new View(first, false);
    }

    /** Makes a view that is not read aloud at each change, for what changes many times a second. */
    static View quiet(Object first) {
        return new View(first, true);
    }

    /** Shows another value in place of the present one. */
    public void show(Object next) {
        Map<String, String> state = state(Layer.wire().look(next), isQuiet);
        shown = next;
        model().set(state);
    }

    /** Returns the value that is shown. */
    public Object value() {
        return shown;
    }

    private static Map<String, String> state(Still still, boolean isQuiet) {
        String line = isQuiet ? "" : still.text().lines().findFirst().orElse("");
        return Map.of("html", still.html(), "words", line.substring(0, Math.min(line.length(), MOST_WORDS)));
    }

    @Override
    Still still() {
        return Layer.wire().look(shown);
    }
}
