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
import matinee.RatingLines;
import matinee.RatingMatrix;
import matinee.Ratings;

/** Trains an autoencoder of rating rows on the engine, movies in batches. */
final class RowLearner implements Learner<RowWeights>, AutoCloseable {
    private static final double DEVIATION = 0.05;

    private final Steps steps;
    private final HeldOutRatings ratings;
    private final RatingMatrix matrix;
    private final RatingLines movies;
    private final int users;
    private final Batches batches;
    private final boolean[] isLearned;
    private final int hidden;
    private final RowBlock block;
    private final OnEngine network;
    private Optional<RowWeights> weights = Optional.empty();

    RowLearner(AutoRec recipe, Ratings train) {
        this.steps = recipe.steps();
        this.hidden = recipe.hidden();
        this.ratings = new HeldOutRatings(train, steps);
        this.matrix = train.matrix();
        this.movies = matrix.byItem();
        this.users = train.userCount();
        this.batches = new Batches(IntStream.range(0, movies.count()).toArray(), steps);
        this.isLearned = new boolean[train.size()];
        int[] counts = new int[users];
        for (int row : ratings.learned()) {
            isLearned[row] = true;
            counts[matrix.user(row)]++;
        }
        this.block = new RowBlock(users, hidden);
        this.network = new OnEngine(block, new Shape(steps.batch(), users), steps.learningRate());
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

    /** Learns movies; what comes back is the mean over their ratings, once for each movie. */
    @Override
    public double learn(int from, int to) {
        weights = Optional.empty();
        batches.begin(from);
        int count = 0;
        try (NDManager scope = network.newScope()) {
            List<NDArray> squares = new ArrayList<>();
            for (int start = from; start < to; start += steps.batch()) {
                int end = Math.min(to, start + steps.batch());
                float[] rows = new float[(end - start) * users];
                float[] mask = new float[rows.length];
                count += fill(start, end, rows, mask);
                squares.add(step(end - start, rows, mask, scope));
            }
            double sum = squares.stream().mapToDouble(NDArray::getFloat).sum();
            return count == 0 ? 0 : sum / count * (to - from);
        }
    }

    private int fill(int from, int to, float[] rows, float[] mask) {
        int count = 0;
        for (int n = from; n < to; n++) {
            int movie = batches.row(n);
            for (int at = movies.start(movie); at < movies.end(movie); at++) {
                if (isLearned[movies.row(at)]) {
                    int place = (n - from) * users + movies.other(at);
                    rows[place] = (float) (movies.value(at) - ratings.mean());
                    mask[place] = 1;
                    count++;
                }
            }
        }
        return count;
    }

    private NDArray step(int size, float[] rows, float[] mask, NDManager outer) {
        double share = (double) size / movies.count();
        double usual = Math.max(1, share * ratings.learned().length);
        try (NDManager scope = network.newScope()) {
            Shape shape = new Shape(size, users);
            NDArray truth = scope.create(rows, shape);
            NDArray isThere = scope.create(mask, shape);
            NDList inputs = new NDList(truth);
            for (float[] thinned : batches.masks(size, List.of(hidden))) {
                inputs.add(scope.create(thinned, new Shape(size, hidden)));
            }
            List<NDArray> squares = new ArrayList<>();
            network.step(scope, () -> {
                NDList outputs = block.forward(network.store(), inputs, true);
                squares.add(outputs.get(0).sub(truth).mul(isThere).square().sum());
                NDArray penalty = OnEngine.times(outputs.get(1), steps.penalty() / 2 * share);
                return OnEngine.over(squares.get(0).add(penalty), usual);
            });
            squares.get(0).attach(outer);
            return squares.get(0);
        }
    }

    @Override
    public double validate() {
        return ratings.error(snapshot()::estimate);
    }

    @Override
    public RowWeights snapshot() {
        RowWeights now = weights.orElseGet(this::copy);
        weights = Optional.of(now);
        return now;
    }

    private RowWeights copy() {
        PlainLayer in = block.in();
        float[][] codes = new float[movies.count()][];
        for (int movie = 0; movie < codes.length; movie++) {
            float[] code = in.biases().clone();
            for (int at = movies.start(movie); at < movies.end(movie); at++) {
                if (isLearned[movies.row(at)]) {
                    float value = (float) (movies.value(at) - ratings.mean());
                    for (int unit = 0; unit < hidden; unit++) {
                        code[unit] += value * in.weights()[unit * users + movies.other(at)];
                    }
                }
            }
            for (int unit = 0; unit < hidden; unit++) {
                code[unit] = (float) (1 / (1 + Math.exp(-code[unit])));
            }
            codes[movie] = code;
        }
        return new RowWeights(ratings.mean(), codes, block.out());
    }

    @Override
    public void close() {
        network.close();
    }
}
