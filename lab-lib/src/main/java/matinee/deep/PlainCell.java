package matinee.deep;

import java.util.List;
import matinee.store.State;

/** Reads a sequence in plain Java, as the cell of a trained network does. */
interface PlainCell {
    /**
     * Reads from the beginning, with nothing remembered.
     *
     * @return what is known after each input
     */
    List<float[]> read(List<float[]> inputs);

    /** Adds what it has learned to what is saved. */
    State store(State state);
}
