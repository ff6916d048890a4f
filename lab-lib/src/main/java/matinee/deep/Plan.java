package matinee.deep;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Map;

/** Carries a graph out on an engine. */
interface Plan {
    /**
     * Computes loss and error.
     *
     * @param leaves the graph's leaves by their names
     * @param training whether a gradient will be taken
     */
    NDList run(Map<String, NDArray> leaves, boolean training);

    /** Makes a plan for the engine of this process; it is gone with its manager. */
    static Plan of(Graph graph, NDManager manager) {
        return switch (Started.here().compute().engine()) {
            case MXNET -> new CompiledPlan(graph, manager);
            case PYTORCH -> new StepwisePlan(graph);
        };
    }
}
