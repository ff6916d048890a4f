package matinee.deep;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.HashMap;
import java.util.Map;

/**
 * Carries out one operation after the other, each as a call of the engine.
 *
 * @param graph what to carry out
 */
record StepwisePlan(Graph graph) implements Plan {
    @Override
    public NDList run(Map<String, NDArray> leaves, boolean training) {
        Map<Node, NDArray> arrays = new HashMap<>();
        for (Node node : graph.nodes()) {
            if (node instanceof Leaf leaf) {
                arrays.put(node, leaves.get(leaf.name()));
            } else if (node instanceof Computed computed) {
                NDList inputs = new NDList();
                computed.inputs().forEach(input -> inputs.add(arrays.get(input)));
                arrays.put(node, computed.operation().atOnce().of(inputs, training));
            }
        }
        return new NDList(arrays.get(graph.loss()), arrays.get(graph.error()));
    }
}
