package matinee.notebook.explore;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import matinee.notebook.widget.FrontEnd;
import matinee.notebook.widget.Still;

/**
 * Puts an exploration on a page: knobs come from it, and for each way they stand it is given a view.
 *
 * @param <E> what kind of exploration it is
 */
final class Stage<E extends Exploration> {
    private static final String KNOBS = "knobs";

    private final E exploration;
    private final FrontEnd front;
    private volatile Shown shown;

    /** Holds what is shown, and for which knobs. */
    private record Shown(Knobs knobs, Map<String, Object> view) {}

    private Stage(E exploration) {
        this.exploration = exploration;
        this.shown = new Shown(Knobs.untouched(), exploration.view(Knobs.untouched()));
        this.front = FrontEnd.of(
                        exploration.frontEnd(),
                        Map.of("fixed", exploration.fixed(), KNOBS, Map.of(), "view", shown.view()))
                .withStill(this::still);
        front.onChange(KNOBS, value -> show());
    }

    static <E extends Exploration> Stage<E> of(E exploration) {
        return new Stage<>(exploration);
    }

    E exploration() {
        return exploration;
    }

    FrontEnd frontEnd() {
        return front;
    }

    /** Reads how the knobs stand now. */
    Knobs knobs() {
        return Knobs.of(Objects.requireNonNullElse(front.get(KNOBS), Map.of()));
    }

    /** Shows the view for the knobs as they stand now; it carries their step, so that the page knows what it answers. */
    synchronized void show() {
        Knobs knobs = knobs();
        Map<String, Object> view = new LinkedHashMap<>(exploration.view(knobs));
        view.put("step", knobs.number("step", 0, 0, 1e15));
        shown = new Shown(knobs, view);
        front.set("view", view);
    }

    private Still still() {
        Shown now = shown;
        return new Still(
                exploration.picture(now.knobs(), now.view()),
                String.valueOf(now.view().get("says")));
    }
}
