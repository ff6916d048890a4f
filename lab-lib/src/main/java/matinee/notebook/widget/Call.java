package matinee.notebook.widget;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Asks for a call of a listener.
 *
 * @param source whose failure it would be: the next call of the same source that goes well takes the message away
 * @param places where a failure is told
 * @param body what is called
 * @param due when, on the clock of {@link System#nanoTime} (ns)
 */
record Call(Object source, List<Place> places, Runnable body, long due) {
    static Call now(Object source, List<Place> places, Runnable body) {
        return new Call(source, places, body, System.nanoTime());
    }

    static Call in(long millis, Object source, List<Place> places, Runnable body) {
        return new Call(source, places, body, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
