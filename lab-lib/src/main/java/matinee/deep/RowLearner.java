package matinee.deep;

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
    private final RowGraph graph;
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
        this.graph = new RowGraph(users, hidden, steps.dropout() > 0);
        this.network = new OnEngine(graph.graph(), steps.learningRate());
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

    /** Learns movies; what comes back is the mean over their ratings, once for each movie. */
    @Override
    public double learn(int from, int to) {
        weights = Optional.empty();
        batches.begin(from);
        int count = 0;
        double sum = 0;
        for (int start = from; start < to; start += steps.batch()) {
            int end = Math.min(to, start + steps.batch());
            float[] rows = new float[(end - start) * users];
            float[] isThere = new float[rows.length];
            count += fill(start, end, rows, isThere);
            int size = end - start;
            sum += network.learn(batch -> hand(size, rows, isThere, batch));
        }
        return count == 0 ? 0 : sum / count * (to - from);
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

    private void hand(int size, float[] rows, float[] isThere, Batch batch) {
        double share = (double) size / movies.count();
        batch.put(graph.rows, rows, size, users);
        batch.put(graph.isThere, isThere, size, users);
        batch.put(graph.penalty, steps.penalty() / 2 * share);
        batch.put(graph.usual, Math.max(1, share * ratings.learned().length));
        batch.putMasks(graph.masks, batches.masks(size, List.of(hidden)), size);
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
        PlainLayer in = graph.in(network);
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
        return new RowWeights(ratings.mean(), codes, graph.out(network));
    }

    @Override
    public void close() {
        network.close();
    }
}
