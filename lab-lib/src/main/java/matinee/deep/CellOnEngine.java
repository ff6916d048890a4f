package matinee.deep;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.recurrent.RNN;
import matinee.store.State;

/** Knows for each cell how the engines compute it, and its twin in plain Java. What a cell learns is one row of numbers. */
final class CellOnEngine {
    private CellOnEngine() {}

    /** Names it as MXNet does. */
    static String mode(Cell cell) {
        return switch (cell) {
            case RNN -> "rnn_tanh";
        };
    }

    /** Counts the numbers that multiply; they come first in its row. */
    static int weights(Cell cell, int width, int hidden) {
        return switch (cell) {
            case RNN -> hidden * (width + hidden);
        };
    }

    /** Counts all numbers of its row; engines add two biases where one would do. */
    static int numbers(Cell cell, int width, int hidden) {
        return weights(cell, width, hidden)
                + switch (cell) {
                    case RNN -> 2 * hidden;
                };
    }

    /** Reads sequences at once: rows (times × batch × width), the cell's numbers, states to begin with (1 × batch × hidden). */
    static NDArray read(Cell cell, NDList in, int width, int hidden, boolean training) {
        NDArray numbers = in.get(1);
        int back = hidden * width;
        int biases = weights(cell, width, hidden);
        return switch (cell) {
            case RNN -> {
                NDList parts = new NDList(
                        numbers.get("0:" + back).reshape(hidden, width),
                        numbers.get(back + ":" + biases).reshape(hidden, hidden),
                        numbers.get(biases + ":" + (biases + hidden)),
                        numbers.get(biases + hidden + ":"));
                yield in.get(0)
                        .getNDArrayInternal()
                        .rnn(in.get(0), in.get(2), parts, true, 1, RNN.Activation.TANH, 0, training, false, false)
                        .head();
            }
        };
    }

    /** Draws where the training begins. */
    static float[] drawn(Cell cell, Start start, int width, int hidden) {
        return switch (cell) {
            case RNN -> PlainRnn.drawn(start, width, hidden);
        };
    }

    /** Takes what it has learned. */
    static PlainCell plain(Cell cell, float[] numbers, int width, int hidden) {
        return switch (cell) {
            case RNN -> PlainRnn.of(numbers, width, hidden);
        };
    }

    /** Reads what was saved. */
    static PlainCell saved(Cell cell, State state, int width, int hidden) {
        return switch (cell) {
            case RNN -> PlainRnn.of(state, width, hidden);
        };
    }
}
