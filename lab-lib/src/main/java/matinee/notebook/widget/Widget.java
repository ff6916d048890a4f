package matinee.notebook.widget;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is a thing in the notebook that answers to the learner's hand. A cell that ends with one shows it, and so does {@code display};
 * shown twice, it is the same thing in two places.
 */
public abstract class Widget implements Interactive {
    private final Model model;
    private @Nullable Place place; // guarded by this

    Widget(Model model) {
        this.model = model;
    }

    final Model model() {
        return model;
    }

    /** Lists this widget and all that stand in it. */
    List<Widget> parts() {
        return List.of(this);
    }

    /** Draws the present state, for where nothing is live. */
    abstract Still still();

    final synchronized Place place() {
        if (place == null) {
            place = new Place(this);
        }
        return place;
    }

    /** Returns itself. */
    @Override
    public final Widget widget() {
        return this;
    }

    /** Writes the present state in a line or a few. */
    @Override
    public String toString() {
        return still().text();
    }
}
