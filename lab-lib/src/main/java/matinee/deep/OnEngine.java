package matinee.deep;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Holds a network on the engine while it is trained. Every array lives in a scope that closes; {@link #close} frees the rest.
 *
 * <p>What is random is drawn in Java, so that both engines begin alike, and a training gives the same bits again whatever else
 * is trained meanwhile. PyTorch's convolutions on several threads are the exception: a last bit depends on what the thread did before.
 */
final class OnEngine implements AutoCloseable {
    /** PyTorch collects one gradient at a time in a process. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final NDManager manager;
    private final Plan plan;
    private final Optimizer optimizer;
    private final Map<String, NDArray> arrays = new HashMap<>();
    private final List<Leaf> learned = new ArrayList<>();
    private final double longest;

    OnEngine(Graph graph, double learningRate) {
        this(graph, Tracker.fixed((float) learningRate), Double.POSITIVE_INFINITY);
    }

    /** Lets the learning rate fall to 0 in so many steps, along half a wave of a cosine: large strides first, small ones at the end. */
    OnEngine(Graph graph, double learningRate, int steps) {
        this(graph, learningRate, steps, Double.POSITIVE_INFINITY);
    }

    /** Lets the learning rate fall likewise, and shortens gradients that are longer than they may be. */
    OnEngine(Graph graph, double learningRate, int steps, double longest) {
        this(
                graph,
                Tracker.cosine()
                        .setBaseValue((float) learningRate)
                        .optFinalValue(0)
                        .setMaxUpdates(steps)
                        .build(),
                longest);
    }

    private OnEngine(Graph graph, Tracker learningRate, double longest) {
        this.manager = Started.here().newManager();
        this.plan = Plan.of(graph, manager);
        this.optimizer = Optimizer.adam().optLearningRateTracker(learningRate).build();
        this.longest = longest;
        for (Leaf leaf : graph.leaves()) {
            if (leaf.kind() != Leaf.Kind.READ) {
                arrays.put(leaf.name(), manager.zeros(leaf.shape()));
            }
            if (leaf.kind() == Leaf.Kind.LEARNED) {
                learned.add(leaf);
                array(leaf).setRequiresGradient(true);
            }
        }
    }

    void set(Leaf leaf, float[] values) {
        array(leaf).set(values);
    }

    float[] copy(Leaf leaf) {
        return array(leaf).toFloatArray();
    }

    private NDArray array(Leaf leaf) {
        NDArray array = arrays.get(leaf.name());
        if (array == null) {
            throw new IllegalArgumentException("the network keeps no " + leaf.name());
        }
        return array;
    }

    /** Learns samples in batches, a step for each, and adds up their errors. */
    double learn(int from, int to, int size, Batch.Source source) {
        double sum = 0;
        for (int start = from; start < to; start += size) {
            int end = Math.min(to, start + size);
            int first = start;
            sum += learn(batch -> source.fill(first, end, batch));
        }
        return sum;
    }

    /** Makes one step against the gradient of the loss; returns the error. */
    double learn(Consumer<Batch> source) {
        return within(source, (batch, scope) -> step(batch, scope).getFloat());
    }

    /** Returns the error, and learns nothing. */
    double error(Consumer<Batch> source) {
        return within(
                source, (batch, scope) -> plan.run(all(batch), false).get(1).getFloat());
    }

    private interface Work {
        double in(Batch batch, NDManager scope);
    }

    /**
     * Does something with a batch in a scope of its own.
     *
     * <p>What is computed from an array belongs to where that array does. So what is kept moves into the scope meanwhile, and whatever
     * is made of it alone, such as its squares, is gone with the scope.
     */
    private double within(Consumer<Batch> source, Work work) {
        try (NDManager scope = manager.newSubManager()) {
            Batch batch = new Batch(scope);
            source.accept(batch);
            synchronized (ONE_AT_A_TIME) {
                arrays.values().forEach(array -> array.attach(scope));
                try {
                    return work.in(batch, scope);
                } finally {
                    arrays.values().forEach(array -> array.attach(manager));
                }
            }
        }
    }

    private Map<String, NDArray> all(Batch batch) {
        Map<String, NDArray> all = new HashMap<>(arrays);
        all.putAll(batch.arrays());
        return all;
    }

    private NDArray step(Batch batch, NDManager scope) {
        NDList results;
        try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
            results = plan.run(all(batch), true);
            collector.backward(results.get(0));
        }
        NDList gradients = new NDList();
        for (Leaf leaf : learned) {
            NDArray gradient = array(leaf).getGradient();
            gradient.attach(scope);
            gradients.add(gradient);
        }
        NDList taken = longest < Double.POSITIVE_INFINITY ? shortened(gradients) : gradients;
        for (int n = 0; n < taken.size(); n++) {
            Leaf leaf = learned.get(n);
            optimizer.update(leaf.name(), array(leaf), taken.get(n));
        }
        return results.get(1);
    }

    /** Shortens all gradients together, if they are longer than they may be; the engine need not be waited for. */
    private NDList shortened(NDList gradients) {
        NDArray squares = gradients.stream()
                .map(gradient -> gradient.square().sum())
                .reduce(NDArray::add)
                .orElseThrow();
        NDArray most = squares.getManager().create((float) longest);
        NDArray factor = most.div(squares.sqrt().maximum(most));
        return new NDList(gradients.stream().map(factor::mul).toArray(NDArray[]::new));
    }

    @Override
    public void close() {
        arrays.values().forEach(NDArray::close);
        manager.close();
    }
}
