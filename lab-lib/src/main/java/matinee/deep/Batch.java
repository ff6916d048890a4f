package matinee.deep;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

/**
 * Is what a step reads, handed to the engine.
 *
 * @param inputs what the network reads
 * @param truth what it should answer
 * @param size how many samples there are, as a number for gradients
 */
record Batch(NDList inputs, NDArray truth, NDArray size) {
    /** Lets it belong to another scope, and with it all that is computed from it. */
    void moveTo(NDManager scope) {
        inputs.attach(scope);
        truth.attach(scope);
        size.attach(scope);
    }

    /** Prepares the samples {@code from} to {@code to - 1} of an epoch, which needs no engine. */
    interface Source {
        Prepared of(int from, int to);
    }

    /** Hands the engine what was prepared. */
    interface Prepared {
        Batch handOver(NDManager scope);
    }
}
