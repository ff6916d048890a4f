package matinee;

import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Listens to a work that takes longer than a second. The library never prints: whoever wants to see how far it is, listens.
 *
 * <p>Reports come from the working thread, in order, with {@code done} never falling.
 */
@FunctionalInterface
public interface Progress {
    /**
     * Takes note of how far the work is.
     *
     * @param what what is being done, such as {@code "fold"}
     * @param done how many of them are done
     * @param total how many there are; 0: unknown
     */
    void report(String what, long done, long total);

    /** Takes note of how far a training is, many times within an epoch; unless told otherwise, of the epochs alone. */
    default void report(TrainingState state) {
        report("epoch", state.curve().epochs(), state.epochs());
    }

    /**
     * Tells whether somebody has asked the work to stop with what it has: a training then hands back its best model so far.
     * (An interrupt of the thread is no such wish: it breaks the work off, and nothing comes back.)
     */
    default boolean isStopped() {
        return false;
    }

    /** Makes a listener that does nothing. */
    static Progress silent() {
        return (what, done, total) -> {};
    }

    /**
     * Makes a listener that shows the work as it goes: in a cell a bar and, for a training, its curve; in a terminal a bar.
     * Silent where nobody watches.
     */
    static Progress live() {
        return ServiceLoader.load(ProgressDisplay.class, ProgressDisplay.class.getClassLoader()).stream()
                .map(display -> display.get().open())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(silent());
    }
}
