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

    private Stage(E exploration) {
        this.exploration = exploration;
        FrontEnd bare = FrontEnd.of(
                exploration.frontEnd(),
                Map.of(
                        "fixed",
                        exploration.fixed(),
                        KNOBS,
                        Map.of(),
                        "view",
                        exploration.view(Knobs.untouched())));
        this.front = bare.withStill(() -> still(exploration, read(bare)));
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
        return read(front);
    }

    /** Shows the view for the knobs as they stand now; it carries their step, so that the page knows what it answers. */
    void show() {
        Knobs knobs = knobs();
        Map<String, Object> view = new LinkedHashMap<>(exploration.view(knobs));
        view.put("step", knobs.number("step", 0, 0, 1e15));
        front.set("view", view);
    }

    private static Knobs read(FrontEnd front) {
        return Knobs.of(Objects.requireNonNullElse(front.get(KNOBS), Map.of()));
    }

    private static Still still(Exploration exploration, Knobs knobs) {
        return new Still(exploration.picture(knobs), String.valueOf(exploration.view(knobs).get("says")));
    }
}
