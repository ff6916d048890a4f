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
    /** Hands the engine the samples {@code from} to {@code to - 1} of an epoch. */
    interface Source {
        Batch of(int from, int to, NDManager scope);
    }
}
