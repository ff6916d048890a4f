package matinee.deep;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
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
    private final RatingBlock block;
    private final OnEngine network;
    private final NDArray penalty;
    private final int[] counts;
    private Optional<RatingWeights> weights = Optional.empty();

    RatingLearner(Steps steps, Shapes shapes, Ratings train) {
        this.steps = steps;
        this.shapes = shapes;
        this.ratings = new HeldOutRatings(train, steps);
        this.matrix = train.matrix();
        this.batches = new Batches(ratings.learned(), steps);
        this.block = new RatingBlock(shapes, steps.penalty() > 0);
        this.network = new OnEngine(block, new Shape(steps.batch(), 2), steps.learningRate());
        this.penalty = network.number(steps.penalty());
        this.counts = new int[shapes.rows()];
        for (int row : ratings.learned()) {
            counts[matrix.user(row)]++;
            counts[shapes.users() + matrix.item(row)]++;
        }
        block.draw(new Start(new Random(steps.seed()), DEVIATION), counts);
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
        return network.learn(from, to, steps.batch(), this::batch, this::step);
    }

    /** Hands the engine what a step reads. */
    private Batch batch(int from, int to, NDManager scope) {
        int size = to - from;
        float[] ids = new float[2 * size];
        float[] values = new float[size];
        for (int n = 0; n < size; n++) {
            int row = batches.row(from + n);
            ids[2 * n] = matrix.user(row);
            ids[2 * n + 1] = shapes.users() + matrix.item(row);
            values[n] = (float) (matrix.value(row) - ratings.mean());
        }
        NDList inputs = new NDList(scope.create(ids, new Shape(size, 2)));
        for (float[] mask : batches.masks(size, shapes.thinned())) {
            inputs.add(scope.create(mask, new Shape(size, mask.length / size)));
        }
        if (steps.penalty() > 0) {
            inputs.add(scope.create(shares(ids), new Shape(1, 2L * size)));
        }
        return new Batch(inputs, scope.create(values, new Shape(size, 1)), scope.create((float) size));
    }

    /** Makes a step; returns the sum of the squares of the errors, to be read when the engine has come so far. */
    private NDArray step(Batch batch, NDManager scope) {
        List<NDArray> squares = new ArrayList<>();
        network.step(scope, () -> {
            NDList outputs = block.forward(network.store(), batch.inputs(), true);
            squares.add(outputs.get(0).sub(batch.truth()).square().sum());
            NDArray loss = squares.get(0);
            NDArray whole = steps.penalty() > 0 ? loss.add(outputs.get(1).mul(penalty)) : loss;
            return whole.div(batch.size());
        });
        return squares.get(0);
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
        RatingWeights now = weights.orElseGet(() -> block.weights(ratings.mean()));
        weights = Optional.of(now);
        return now;
    }

    @Override
    public void close() {
        network.close();
    }
}
