package matinee.deep;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import matinee.Learner;
import matinee.Objective;

/** Trains a network that reads sequences on the engine, batch by batch. */
final class SequenceLearner implements Learner<SequenceWeights>, AutoCloseable {
    private static final double DEVIATION = 0.3;
    /** Back through time, a slope may grow with every step; one such step would undo many good ones. */
    private static final double LONGEST = 1;

    private final Steps steps;
    private final SequenceTask task;
    private final Batches batches;
    private final SequenceBlock block;
    private final OnEngine network;
    private Optional<SequenceWeights> weights = Optional.empty();

    SequenceLearner(Steps steps, SequenceShape shape, SequenceTask task) {
        this.steps = steps;
        this.task = task;
        this.batches = new Batches(IntStream.range(0, task.samples()).toArray(), steps);
        this.block = new SequenceBlock(shape);
        int stepsAnEpoch = (task.samples() + steps.batch() - 1) / steps.batch();
        this.network = new OnEngine(
                block, new Shape(1, steps.batch()), steps.learningRate(), steps.epochs() * stepsAnEpoch, LONGEST);
        block.draw(new Start(new Random(steps.seed()), DEVIATION));
    }

    @Override
    public Objective objective() {
        return task.objective();
    }

    @Override
    public int samples() {
        return batches.samples();
    }

    @Override
    public int stride() {
        return steps.batch() * Math.max(1, 512 / steps.batch());
    }

    /** Learns sequences; what comes back is the mean over their answers, once for each sequence. */
    @Override
    public double learn(int from, int to) {
        weights = Optional.empty();
        batches.begin(from);
        int asked = 0;
        try (NDManager scope = network.newScope()) {
            List<NDArray> errors = new ArrayList<>();
            for (int start = from; start < to; start += steps.batch()) {
                int[] samples = IntStream.range(start, Math.min(to, start + steps.batch()))
                        .map(batches::row)
                        .toArray();
                SequenceBatch batch = SequenceBatch.of(task, samples);
                asked += batch.places().length;
                errors.add(step(batch, scope));
            }
            double sum = errors.stream().mapToDouble(NDArray::getFloat).sum();
            return sum * task.unit() / asked * (to - from);
        }
    }

    /** Makes a step; the sum of the errors stays in the outer scope, to be read when the engine has come so far. */
    private NDArray step(SequenceBatch batch, NDManager outer) {
        int asked = batch.places().length;
        double share = (double) batch.size() / batches.samples();
        try (NDManager scope = network.newScope()) {
            for (float[] mask : batches.masks(batch.ids().length, List.of(1))) {
                batch.hide(mask);
            }
            NDList inputs = new NDList(
                    scope.create(batch.ids(), new Shape(batch.times(), batch.size())), scope.create(batch.places()));
            NDArray truths = scope.create(batch.truths());
            List<NDArray> errors = new ArrayList<>();
            network.step(scope, () -> {
                NDArray answers = block.forward(network.store(), inputs, true).head();
                NDArray error = task.error(answers, truths);
                errors.add(error);
                NDArray whole = steps.penalty() == 0
                        ? error
                        : error.add(OnEngine.times(
                                block.squares(network.store(), truths.getDevice()), steps.penalty() / 2 * share));
                return OnEngine.over(whole, asked);
            });
            errors.get(0).attach(outer);
            return errors.get(0);
        }
    }

    @Override
    public double validate() {
        return task.validate(snapshot());
    }

    @Override
    public SequenceWeights snapshot() {
        SequenceWeights now = weights.orElseGet(block::weights);
        weights = Optional.of(now);
        return now;
    }

    @Override
    public void close() {
        network.close();
    }
}
