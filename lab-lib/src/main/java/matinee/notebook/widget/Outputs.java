package matinee.notebook.widget;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Keeps alive what the cells' outputs show. A cell that is run again shows something else, and what it showed before goes, unless
 * the learner's own variables hold it or another cell shows it too.
 */
final class Outputs {
    private static final Map<String, Shown> BY_CELL = new HashMap<>(); // guarded by the class

    private Outputs() {}

    /** Takes note that this output now shows a place. A run of a cell that others have followed may still show something: it is late. */
    static synchronized void shows(Wire.Output output, Place place) {
        Shown shown = BY_CELL.get(output.cell());
        if (shown == null || output.asked().compareTo(shown.asked) > 0) {
            shown = new Shown(output.asked(), new HashSet<>());
            BY_CELL.put(output.cell(), shown);
        }
        shown.places.add(place);
    }

    /** Takes note that a place is closed for good. */
    static synchronized void closed(Place place) {
        BY_CELL.values().forEach(shown -> shown.places.remove(place));
        BY_CELL.values().removeIf(shown -> shown.places.isEmpty());
    }

    /** Forgets all of them, as a new kernel does. */
    static synchronized void clear() {
        BY_CELL.clear();
    }

    private record Shown(String asked, Set<Place> places) {}
}
