package matinee.deep.byhand;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Shows what was computed from what, with the slope of the result by each number.
 *
 * @param nodes the numbers, each after those that it was computed from
 * @param edges from what was used to what was computed
 */
public record Graph(List<Node> nodes, List<Edge> edges) {
    /**
     * Is a number.
     *
     * @param name its name, or the sign of what made it
     * @param number the number
     * @param slope the slope of the result by it
     * @param layer how many computations lie before it, at most
     */
    public record Node(String name, double number, double slope, int layer) {}

    /**
     * Leads from a number to one that was computed from it.
     *
     * @param from position in the list of nodes
     * @param to position in the list of nodes
     */
    public record Edge(int from, int to) {}

    /** Copies the lists, so that they never change. */
    public Graph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    static Graph of(Gradients gradients) {
        IdentityHashMap<Value, Integer> positions = new IdentityHashMap<>();
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (Value value : gradients.values()) {
            int layer = 0;
            for (Value input : value.inputs()) {
                int from = positions.getOrDefault(input, 0);
                edges.add(new Edge(from, nodes.size()));
                layer = Math.max(layer, nodes.get(from).layer() + 1);
            }
            positions.put(value, nodes.size());
            nodes.add(new Node(value.name(), value.number(), gradients.of(value), layer));
        }
        return new Graph(nodes, edges);
    }
}
