package matinee.deep;

import ai.djl.ndarray.types.Shape;

/**
 * Is an array of a network that is there before a step.
 *
 * @param name by which it is handed in, set and copied
 * @param kind where its numbers come from
 * @param shape how large it is; what is read may differ from step to step, and has none
 */
record Leaf(String name, Kind kind, Shape shape) implements Node {
    /** Says where numbers come from. */
    enum Kind {
        /** Handed in at each step. */
        READ,
        /** Learned by gradients. */
        LEARNED,
        /** Kept from step to step, or changed by an operation itself, such as a running mean. */
        KEPT
    }

    static Leaf read(String name) {
        return new Leaf(name, Kind.READ, new Shape());
    }

    static Leaf learned(String name, long... shape) {
        return new Leaf(name, Kind.LEARNED, new Shape(shape));
    }

    static Leaf kept(String name, long... shape) {
        return new Leaf(name, Kind.KEPT, new Shape(shape));
    }
}
