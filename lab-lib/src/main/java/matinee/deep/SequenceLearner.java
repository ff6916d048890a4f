package matinee.deep;

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
    private final SequenceShape shape;
    private final SequenceGraph graph;
    private final OnEngine network;
    private Optional<SequenceWeights> weights = Optional.empty();

    SequenceLearner(Steps steps, SequenceShape shape, SequenceTask task) {
        this.steps = steps;
        this.task = task;
        this.batches = new Batches(IntStream.range(0, task.samples()).toArray(), steps);
        this.shape = shape;
        this.graph = new SequenceGraph(shape, task::error, steps.penalty() > 0);
        int stepsAnEpoch = (task.samples() + steps.batch() - 1) / steps.batch();
        this.network = new OnEngine(graph.graph(), steps.learningRate(), steps.epochs() * stepsAnEpoch, LONGEST);
        graph.draw(network, new Start(new Random(steps.seed()), DEVIATION));
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
        double sum = 0;
        for (int start = from; start < to; start += steps.batch()) {
            int[] samples = IntStream.range(start, Math.min(to, start + steps.batch()))
                    .map(batches::row)
                    .toArray();
            SequenceBatch sequences = SequenceBatch.of(task, samples);
            for (float[] mask : batches.masks(sequences.ids().length, List.of(1))) {
                sequences.hide(mask);
            }
            asked += sequences.places().length;
            sum += network.learn(batch -> hand(sequences, batch));
        }
        return sum * task.unit() / asked * (to - from);
    }

    private void hand(SequenceBatch sequences, Batch batch) {
        int size = sequences.size();
        batch.put(graph.ids, sequences.ids(), sequences.times(), size);
        batch.put(graph.begin, new float[size * shape.hidden()], 1, size, shape.hidden());
        batch.put(graph.places, sequences.places());
        batch.put(graph.truths, sequences.truths());
        batch.put(graph.penalty, steps.penalty() / 2 * size / batches.samples());
        batch.put(graph.asked, sequences.places().length);
    }

    @Override
    public double validate() {
        return task.validate(snapshot());
    }

    @Override
    public SequenceWeights snapshot() {
        SequenceWeights now = weights.orElseGet(() -> graph.weights(network));
        weights = Optional.of(now);
        return now;
    }

    @Override
    public void close() {
        network.close();
    }
}
