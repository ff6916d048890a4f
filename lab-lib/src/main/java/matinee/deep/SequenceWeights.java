package matinee.deep;

import java.util.Arrays;
import java.util.List;
import matinee.store.State;

/**
 * Holds what a network that reads sequences has learned, in plain arrays.
 *
 * @param table for each id its embedding; number 0 is whatever is unknown
 * @param cell what reads
 * @param out what answers, from what is known after a step
 */
@SuppressWarnings("ArrayRecordComponent") // held by one network alone, never compared nor printed
record SequenceWeights(float[][] table, PlainCell cell, PlainLayer out) {
    /** Adds all of it to what is saved. */
    State store(State state) {
        return cell.store(state.withRows("table", table))
                .with("weights", out.weights())
                .with("units", out.biases());
    }

    /**
     * Reads what was saved.
     *
     * @throws IllegalArgumentException if something is missing, or not as large as the shape says
     */
    static SequenceWeights of(State state, SequenceShape shape) {
        PlainLayer out = new PlainLayer(
                state.rows("weights", 1, Math.multiplyExact(shape.answers(), shape.hidden()))[0],
                state.rows("units", 1, shape.answers())[0]);
        return new SequenceWeights(
                state.rows("table", shape.ids(), shape.width()),
                shape.cell().saved(state, shape.width(), shape.hidden()),
                out);
    }

    /** Lists what is known after each id. */
    List<float[]> states(int[] ids) {
        return cell.read(Arrays.stream(ids).mapToObj(id -> table[id]).toList());
    }

    /** Answers before anything is read. */
    float[] first() {
        return out.biases().clone();
    }

    /** Answers from what is known after a step. */
    float[] answer(float[] state) {
        return out.of(state);
    }
}
