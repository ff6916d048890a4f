package matinee.deep;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.util.Pair;
import java.util.List;
import java.util.function.Supplier;

/**
 * Holds a network on the engine while it is trained. Every array lives in a scope that closes; {@link #close} frees the rest.
 *
 * <p>What is random is drawn in Java, so that both engines begin alike, and a training gives the same bits again whatever else
 * is trained meanwhile.
 */
final class OnEngine implements AutoCloseable {
    /** PyTorch collects one gradient at a time in a process. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final NDManager manager;
    private final ParameterStore store;
    private final Optimizer optimizer;
    private final List<Parameter> parameters;
    private final List<Parameter> learned;

    OnEngine(Block block, Shape input, double learningRate) {
        this(block, input, Tracker.fixed((float) learningRate));
    }

    /** Lets the learning rate fall to 0 in so many steps, along half a wave of a cosine: large strides first, small ones at the end. */
    OnEngine(Block block, Shape input, double learningRate, int steps) {
        this(
                block,
                input,
                Tracker.cosine()
                        .setBaseValue((float) learningRate)
                        .optFinalValue(0)
                        .setMaxUpdates(steps)
                        .build());
    }

    private OnEngine(Block block, Shape input, Tracker learningRate) {
        this.manager = Started.here().newManager();
        this.store = new ParameterStore(manager, false);
        this.optimizer = Optimizer.adam().optLearningRateTracker(learningRate).build();
        synchronized (ONE_AT_A_TIME) {
            block.initialize(manager, DataType.FLOAT32, input);
        }
        this.parameters = block.getParameters().stream().map(Pair::getValue).toList();
        this.learned = parameters.stream().filter(Parameter::requiresGradient).toList();
    }

    ParameterStore store() {
        return store;
    }

    NDManager newScope() {
        return manager.newSubManager();
    }

    static void set(Parameter parameter, float[] values) {
        parameter.getArray().set(values);
    }

    static Parameter weights(Block layer) {
        return layer.getParameters().get("weight");
    }

    static Parameter bias(Block layer) {
        return layer.getParameters().get("bias");
    }

    static PlainLayer plain(Linear layer) {
        return new PlainLayer(copy(weights(layer)), copy(bias(layer)));
    }

    static float[] copy(Parameter parameter) {
        return parameter.getArray().toFloatArray();
    }

    /** Makes one step against the gradient of a loss, which is returned; it belongs to the scope in which it was made. */
    NDArray step(Supplier<NDArray> forward) {
        synchronized (ONE_AT_A_TIME) {
            NDArray loss;
            try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
                loss = forward.get();
                collector.backward(loss);
            }
            for (Parameter parameter : learned) {
                NDArray weights = parameter.getArray();
                try (NDArray gradient = weights.getGradient()) {
                    optimizer.update(parameter.getId(), weights, gradient);
                }
            }
            return loss;
        }
    }

    @Override
    public void close() {
        parameters.forEach(Parameter::close);
        manager.close();
    }
}
