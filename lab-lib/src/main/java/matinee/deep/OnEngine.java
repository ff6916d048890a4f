package matinee.deep;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

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
    private final ParameterStore store;
    private final Optimizer optimizer;
    private final List<Parameter> parameters;
    private final List<Parameter> learned;
    private final double longest;

    OnEngine(Block block, Shape input, double learningRate) {
        this(block, input, Tracker.fixed((float) learningRate), Double.POSITIVE_INFINITY);
    }

    /** Lets the learning rate fall to 0 in so many steps, along half a wave of a cosine: large strides first, small ones at the end. */
    OnEngine(Block block, Shape input, double learningRate, int steps) {
        this(block, input, learningRate, steps, Double.POSITIVE_INFINITY);
    }

    /** Lets the learning rate fall likewise, and shortens gradients that are longer than they may be. */
    OnEngine(Block block, Shape input, double learningRate, int steps, double longest) {
        this(
                block,
                input,
                Tracker.cosine()
                        .setBaseValue((float) learningRate)
                        .optFinalValue(0)
                        .setMaxUpdates(steps)
                        .build(),
                longest);
    }

    private OnEngine(Block block, Shape input, Tracker learningRate, double longest) {
        this.manager = Started.here().newManager();
        this.store = new ParameterStore(manager, false);
        this.optimizer = Optimizer.adam().optLearningRateTracker(learningRate).build();
        synchronized (ONE_AT_A_TIME) {
            block.initialize(manager, DataType.FLOAT32, input);
        }
        this.longest = longest;
        this.parameters = block.getParameters().stream().map(Pair::getValue).toList();
        this.learned = parameters.stream().filter(Parameter::requiresGradient).toList();
    }

    ParameterStore store() {
        return store;
    }

    NDManager newScope() {
        return manager.newSubManager();
    }

    /** Hands the engine a number that stays to the end of the training. */
    NDArray number(double number) {
        return manager.create((float) number);
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

    /**
     * Multiplies by a number, in what a gradient is taken of. PyTorch reads the number again for the gradient, from where it was made; an array's own
     * way to multiply by a number has let go of that place by then, and what stands there is anything.
     */
    static NDArray times(NDArray values, double factor) {
        return values.mul(values.getManager().create((float) factor));
    }

    /** Divides by a number likewise. */
    static NDArray over(NDArray values, double divisor) {
        return values.div(values.getManager().create((float) divisor));
    }

    /**
     * Makes one step against the gradient of a loss, which is returned; it and all that leads to it is to belong to the scope.
     *
     * <p>What is computed from an array belongs to where that array does. So the parameters move into the scope for the step, and whatever
     * is made of them alone, such as their squares, is gone with it. To close a scope waits for what was computed in it.
     */
    NDArray step(NDManager scope, Supplier<NDArray> forward) {
        synchronized (ONE_AT_A_TIME) {
            parameters.forEach(parameter -> parameter.getArray().attach(scope));
            try {
                return stepIn(scope, forward);
            } finally {
                parameters.forEach(parameter -> parameter.getArray().attach(manager));
            }
        }
    }

    private NDArray stepIn(NDManager scope, Supplier<NDArray> forward) {
        NDArray loss;
        try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
            loss = forward.get();
            collector.backward(loss);
        }
        NDList gradients = new NDList();
        for (Parameter parameter : learned) {
            NDArray gradient = parameter.getArray().getGradient();
            gradient.attach(scope);
            gradients.add(gradient);
        }
        NDList taken = longest < Double.POSITIVE_INFINITY ? shortened(gradients) : gradients;
        for (int n = 0; n < taken.size(); n++) {
            Parameter parameter = learned.get(n);
            optimizer.update(parameter.getId(), parameter.getArray(), taken.get(n));
        }
        return loss;
    }

    /**
     * Learns samples in batches, and adds up the errors that the steps return. To hand the engine anything waits for all that it was asked
     * to compute before; so what these steps read is handed over first, and they follow each other without a pause.
     */
    double learn(int from, int to, int size, Batch.Source source, BiFunction<Batch, NDManager, NDArray> step) {
        try (NDManager scope = newScope()) {
            List<Batch> ready = new ArrayList<>();
            for (int start = from; start < to; start += size) {
                ready.add(source.of(start, Math.min(to, start + size), scope));
            }
            List<NDArray> errors = new ArrayList<>();
            for (Batch batch : ready) {
                errors.add(step.apply(batch, scope));
            }
            return errors.stream().mapToDouble(NDArray::getFloat).sum();
        }
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
        parameters.forEach(Parameter::close);
        manager.close();
    }
}
