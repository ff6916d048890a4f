package matinee.deep;

import java.util.Optional;
import java.util.Random;
import matinee.Learner;
import matinee.RatingMatrix;
import matinee.Ratings;

/** Trains a rating network on the engine, batch by batch. */
final class RatingLearner implements Learner<RatingWeights>, AutoCloseable {
    private static final double DEVIATION = 0.05;

    private final Steps steps;
    private final Shapes shapes;
    private final HeldOutRatings ratings;
    private final RatingMatrix matrix;
    private final Batches batches;
    private final RatingGraph graph;
    private final OnEngine network;
    private final int[] counts;
    private Optional<RatingWeights> weights = Optional.empty();

    RatingLearner(Steps steps, Shapes shapes, Ratings train) {
        this.steps = steps;
        this.shapes = shapes;
        this.ratings = new HeldOutRatings(train, steps);
        this.matrix = train.matrix();
        this.batches = new Batches(ratings.learned(), steps);
        this.graph = new RatingGraph(shapes, steps.dropout() > 0, steps.penalty());
        this.network = new OnEngine(graph.graph(), steps.learningRate());
        this.counts = new int[shapes.rows()];
        for (int row : ratings.learned()) {
            counts[matrix.user(row)]++;
            counts[shapes.users() + matrix.item(row)]++;
        }
        graph.draw(network, new Start(new Random(steps.seed()), DEVIATION), counts);
    }

    @Override
    public int samples() {
        return batches.samples();
    }

    @Override
    public int stride() {
        return batches.stride();
    }

    @Override
    public double learn(int from, int to) {
        weights = Optional.empty();
        batches.begin(from);
        return network.learn(from, to, steps.batch(), this::fill);
    }

    private void fill(int from, int to, Batch batch) {
        int size = to - from;
        float[] ids = new float[2 * size];
        float[] values = new float[size];
        for (int n = 0; n < size; n++) {
            int row = batches.row(from + n);
            ids[2 * n] = matrix.user(row);
            ids[2 * n + 1] = shapes.users() + matrix.item(row);
            values[n] = (float) (matrix.value(row) - ratings.mean());
        }
        batch.put(graph.ids, ids, size, 2);
        batch.put(graph.truths, values, size, 1);
        batch.put(graph.size, size);
        batch.putMasks(graph.masks, batches.masks(size, shapes.thinned()), size);
        if (steps.penalty() > 0) {
            batch.put(graph.shares, shares(ids), 1, ids.length);
        }
    }

    /** Lets a user or movie that is looked up often in an epoch count as much for the penalty as one that is looked up once. */
    private float[] shares(float[] ids) {
        float[] shares = new float[ids.length];
        for (int n = 0; n < ids.length; n++) {
            shares[n] = 1f / counts[(int) ids[n]];
        }
        return shares;
    }

    @Override
    public double validate() {
        RatingWeights now = snapshot();
        return ratings.error((user, item) -> now.estimate(user, shapes.users() + item));
    }

    @Override
    public RatingWeights snapshot() {
        RatingWeights now = weights.orElseGet(() -> graph.weights(network, ratings.mean()));
        weights = Optional.of(now);
        return now;
    }

    @Override
    public void close() {
        network.close();
    }
}
