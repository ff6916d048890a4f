package matinee.deep;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers what a step reads: arrays, by the names that the network has for them. */
final class Batch {
    private final NDManager scope;
    private final Map<String, NDArray> arrays = new HashMap<>();

    Batch(NDManager scope) {
        this.scope = scope;
    }

    /** Hands the engine numbers, in a row where no shape is given. */
    void put(Leaf leaf, float[] numbers, long... shape) {
        arrays.put(
                leaf.name(), scope.create(numbers, shape.length == 0 ? new Shape(numbers.length) : new Shape(shape)));
    }

    void put(Leaf leaf, double number) {
        put(leaf, new float[] {(float) number});
    }

    /** Hands the engine masks of a dropout, each of which has so many samples. */
    void putMasks(List<Leaf> leaves, List<float[]> masks, int samples) {
        for (int n = 0; n < leaves.size(); n++) {
            put(leaves.get(n), masks.get(n), samples, masks.get(n).length / samples);
        }
    }

    Map<String, NDArray> arrays() {
        return arrays;
    }

    /** Fills a batch with the samples {@code from} to {@code to - 1} of an epoch. */
    interface Source {
        void fill(int from, int to, Batch batch);
    }
}
