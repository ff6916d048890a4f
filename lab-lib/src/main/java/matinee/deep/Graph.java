package matinee.deep;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Is a network and what it makes small: all its arrays, each behind those it is computed of.
 *
 * @param nodes all arrays
 * @param loss what a step goes against the gradient of, one number
 * @param error the sum of the errors of the samples, one number, which is what is shown
 */
record Graph(List<Node> nodes, Node loss, Node error) {
    static Graph of(Node loss, Node error) {
        Set<Node> nodes = new LinkedHashSet<>();
        gather(loss, nodes);
        gather(error, nodes);
        return new Graph(List.copyOf(nodes), loss, error);
    }

    private static void gather(Node node, Set<Node> nodes) {
        if (node instanceof Computed computed && !nodes.contains(node)) {
            computed.inputs().forEach(input -> gather(input, nodes));
        }
        nodes.add(node);
    }

    /** Lists what must be there before a step. */
    List<Leaf> leaves() {
        List<Leaf> leaves = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Leaf leaf) {
                leaves.add(leaf);
            }
        }
        return leaves;
    }
}
