package matinee.notebook.explore;

import matinee.notebook.widget.Interactive;
import matinee.notebook.widget.Widget;
import org.jspecify.annotations.Nullable;

/**
 * Is an exploration that a learner can look at. Nothing is worked out before it is looked at; from then on it is one page, however often
 * it is shown.
 *
 * @param <E> what kind of exploration it is
 */
abstract class Staged<E extends Exploration> implements Interactive {
    private @Nullable Stage<E> stage; // guarded by this

    /** Makes what is explored. */
    abstract E study();

    /** Prepares the page before it is shown; most are ready as they are. */
    void prepare(Stage<E> made) {}

    final synchronized Stage<E> stage() {
        if (stage == null) {
            Stage<E> made = Stage.of(study());
            prepare(made);
            stage = made;
        }
        return stage;
    }

    @Override
    public Widget widget() {
        return stage().frontEnd();
    }

    /** Writes what it shows at present in a sentence. */
    @Override
    public String toString() {
        return widget().toString();
    }
}
