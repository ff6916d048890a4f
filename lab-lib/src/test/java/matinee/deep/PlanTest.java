package matinee.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds the plan of this process's engine to the plain one, which does an operation after the other: they must give the same numbers. */
class PlanTest {
    private static final int BATCH = 6;

    private final Random random = new Random(42);
    private final Map<String, long[]> shapes = new HashMap<>();
    private final Map<String, float[]> numbers = new HashMap<>();

    @BeforeEach
    void oneNumberEach() {
        shapes.clear();
        numbers.clear();
    }

    @Test
    void ratings() {
        RatingGraph graph = new RatingGraph(new Shapes(5, 7, 3, 4, List.of(8, 6)), true, 0.1);
        ids(graph.ids, 12, BATCH, 2);
        drawn(graph.truths, BATCH, 1);
        drawn(graph.size, 1);
        drawn(graph.shares, 1, 2 * BATCH);
        drawn(graph.masks.get(0), BATCH, 8);
        drawn(graph.masks.get(1), BATCH, 8);
        drawn(graph.masks.get(2), BATCH, 6);
        agree(graph.graph());
    }

    @Test
    void rows_of_ratings() {
        RowGraph graph = new RowGraph(9, 4, true);
        drawn(graph.rows, BATCH, 9);
        drawn(graph.isThere, BATCH, 9);
        drawn(graph.penalty, 1);
        drawn(graph.usual, 1);
        drawn(graph.masks.get(0), BATCH, 4);
        agree(graph.graph());
    }

    @Test
    void posters() {
        PosterGraph graph = new PosterGraph(new PosterShapes(16, List.of(3, 4), 3, 5), true, 0.01);
        drawn(graph.pictures, BATCH, 3, 16, 16);
        drawn(graph.truths, BATCH, 5);
        drawn(graph.size, 1);
        drawn(graph.masks.get(0), BATCH, 4);
        agree(graph.graph());
    }

    @Test
    void histories() {
        SequenceShape shape = new SequenceShape(11, 4, Cell.RNN, 5, 11);
        sequences(new SequenceGraph(shape, Node::surprise, true), 11);
    }

    @Test
    void reviews() {
        SequenceShape shape = new SequenceShape(11, 4, Cell.RNN, 5, 1);
        sequences(
                new SequenceGraph(
                        shape,
                        (answers, truths) ->
                                answers.shaped(-1).minus(truths).square().sum(),
                        true),
                1);
    }

    private void sequences(SequenceGraph graph, int truths) {
        ids(graph.ids, 11, 7, BATCH);
        drawn(graph.begin, 1, BATCH, 5);
        ids(graph.places, 7 * BATCH, 9);
        ids(graph.truths, truths, 9);
        drawn(graph.penalty, 1);
        drawn(graph.asked, 1);
        agree(graph.graph());
    }

    private void drawn(Leaf leaf, long... shape) {
        float[] values = new float[(int) new Shape(shape).size()];
        for (int n = 0; n < values.length; n++) {
            values[n] = 0.2f + random.nextFloat();
        }
        shapes.put(leaf.name(), shape);
        numbers.put(leaf.name(), values);
    }

    private void ids(Leaf leaf, int count, long... shape) {
        drawn(leaf, shape);
        float[] values = numbers.get(leaf.name());
        for (int n = 0; n < values.length; n++) {
            values[n] = random.nextInt(count);
        }
    }

    /** Compares loss, error and the gradient of each array that is learned, in a training and without. */
    private void agree(Graph graph) {
        for (Leaf leaf : graph.leaves()) {
            if (leaf.kind() != Leaf.Kind.READ) {
                drawn(leaf, leaf.shape().getShape());
            }
        }
        assertThat(numbers.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        graph.leaves().stream().map(Leaf::name).toList());
        try (NDManager manager = Started.here().newManager()) {
            for (boolean training : List.of(true, false)) {
                List<float[]> plain = results(graph, new StepwisePlan(graph), manager, training);
                List<float[]> ours = results(graph, Plan.of(graph, manager), manager, training);
                assertThat(ours).hasSameSizeAs(plain);
                for (int n = 0; n < plain.size(); n++) {
                    assertThat(ours.get(n)).hasSameSizeAs(plain.get(n));
                    for (int at = 0; at < plain.get(n).length; at++) {
                        assertThat(ours.get(n)[at])
                                .isCloseTo(plain.get(n)[at], within(1e-5f * (1 + Math.abs(plain.get(n)[at]))));
                    }
                }
            }
        }
    }

    private List<float[]> results(Graph graph, Plan plan, NDManager manager, boolean training) {
        Map<String, NDArray> leaves = new HashMap<>();
        numbers.forEach((name, values) -> leaves.put(name, manager.create(values, new Shape(shapes.get(name)))));
        if (!training) {
            return copies(plan.run(leaves, false));
        }
        List<NDArray> learned = graph.leaves().stream()
                .filter(leaf -> leaf.kind() == Leaf.Kind.LEARNED)
                .map(leaf -> leaves.get(leaf.name()))
                .toList();
        learned.forEach(array -> array.setRequiresGradient(true));
        NDList results;
        try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
            results = plan.run(leaves, true);
            collector.backward(results.head());
        }
        learned.forEach(array -> results.add(array.getGradient()));
        return copies(results);
    }

    private static List<float[]> copies(NDList arrays) {
        return arrays.stream().map(NDArray::toFloatArray).toList();
    }
}
