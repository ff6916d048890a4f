package matinee.deep;

import java.util.List;

/** Is an array of a network that an operation makes of others. Two are never the same. */
final class Computed implements Node {
    private final Operation operation;
    private final List<Node> inputs;

    Computed(Operation operation, Node... inputs) {
        this.operation = operation;
        this.inputs = List.of(inputs);
    }

    Operation operation() {
        return operation;
    }

    List<Node> inputs() {
        return inputs;
    }
}
