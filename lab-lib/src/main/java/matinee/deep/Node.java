package matinee.deep;

import ai.djl.ndarray.types.Shape;
import java.util.List;

/**
 * Is an array of a network: one that it reads or learns, or one that is computed of others. It has no numbers of its own; a network is
 * written down in nodes once, and each engine carries it out in its way.
 */
sealed interface Node permits Leaf, Computed {
    default Node plus(Node other) {
        return new Computed(Operation.PLUS, this, other);
    }

    default Node minus(Node other) {
        return new Computed(Operation.MINUS, this, other);
    }

    default Node times(Node other) {
        return new Computed(Operation.TIMES, this, other);
    }

    default Node times(double factor) {
        return new Computed(Operation.times(factor), this);
    }

    default Node over(Node other) {
        return new Computed(Operation.OVER, this, other);
    }

    default Node square() {
        return new Computed(Operation.SQUARE, this);
    }

    default Node abs() {
        return new Computed(Operation.ABS, this);
    }

    /** Adds all numbers up. */
    default Node sum() {
        return new Computed(Operation.SUM, this);
    }

    /** Sets what is below 0 to 0. */
    default Node relu() {
        return new Computed(Operation.RELU, this);
    }

    /** Squeezes each number between 0 and 1: 1 / (1 + exp(−x)). */
    default Node sigmoid() {
        return new Computed(Operation.SIGMOID, this);
    }

    /** Gives ln(1 + exp(x)) of each number. */
    default Node softPlus() {
        return new Computed(Operation.SOFT_PLUS, this);
    }

    /** Takes the numbers {@code from} to {@code to - 1} along an axis. */
    default Node part(int axis, long from, long to) {
        return new Computed(Operation.part(axis, from, to), this);
    }

    /** Gives the same numbers another shape; −1 stands for what is left. */
    default Node shaped(long... shape) {
        return new Computed(Operation.shaped(new Shape(shape)), this);
    }

    /** Multiplies as matrices. */
    default Node dot(Node other) {
        return new Computed(Operation.DOT, this, other);
    }

    /** Looks rows of a table up: ids of any shape give that shape × width. */
    default Node in(Leaf table) {
        return new Computed(Operation.lookUp(table.shape()), this, table);
    }

    /** Takes rows of what was computed, at listed places. */
    default Node at(Node places) {
        return new Computed(Operation.TAKE, this, places);
    }

    /** Reads sequences (times × batch × width) with a cell that begins with given states; gives its state after each input. */
    default Node read(Cell cell, int width, int hidden, Leaf parameters, Node begin) {
        return new Computed(Operation.recurrent(cell, width, hidden), this, parameters, begin);
    }

    /** Multiplies by the mask of a dropout, if there is one: what it leaves out becomes 0. */
    default Node thinned(List<Leaf> masks) {
        return masks.isEmpty() ? this : times(masks.get(0));
    }

    /** Sends samples through a layer without biases: whatever shape a sample has, its numbers are taken in a row. */
    default Node through(Leaf weights) {
        return new Computed(Operation.linear(weights.shape(), false), this, weights);
    }

    /** Sends samples through a layer. */
    default Node through(Leaf weights, Leaf biases) {
        return new Computed(Operation.linear(weights.shape(), true), this, weights, biases);
    }

    /** Moves templates over maps, which stay as large as they are. */
    default Node convolved(Leaf templates) {
        return new Computed(Operation.convolution(templates.shape()), this, templates);
    }

    /** Keeps the largest of each square of a map; what is left over at the right and at the bottom is dropped. */
    default Node pooled(int side) {
        return new Computed(Operation.pool(side), this);
    }

    /** Keeps the largest numbers along the last of three axes. */
    default Node largest() {
        return new Computed(Operation.LARGEST, this);
    }

    /** Brings each map to mean 0 and deviation 1 over the batch, then adds what is learned; without a gradient, by the running mean and variance. */
    default Node normed(float epsilon, Leaf ones, Leaf added, Leaf means, Leaf variances) {
        return new Computed(Operation.norm(epsilon), this, ones, added, means, variances);
    }

    /** Adds up −ln of the chance that a soft-max over each row gives to what is true (nats). */
    default Node surprise(Node truths) {
        Node logs = new Computed(Operation.LOG_SOFT_MAX, this);
        return new Computed(Operation.PICK, logs, truths).sum().times(-1);
    }
}
