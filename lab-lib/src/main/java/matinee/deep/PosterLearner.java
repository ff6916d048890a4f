package matinee.deep;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import matinee.HeldOut;
import matinee.Learner;
import matinee.Objective;

/** Trains a network that reads posters on the engine, batch by batch. */
final class PosterLearner implements Learner<PosterWeights>, AutoCloseable {
    private static final int STEPS_AT_A_TIME = 4;
    private static final int LEARNED_AT_A_TIME = 128;
    private static final int VALIDATED_AT_A_TIME = 64;
    private static final double BITS = 1 / Math.log(2);

    private final PosterNet recipe;
    private final Steps steps;
    private final PosterShapes shapes;
    private final float[][] pictures;
    private final float[][] truths;
    private final int[] heldOut;
    private final Batches batches;
    private final Random chance;
    private final PosterBlock block;
    private final OnEngine network;
    private final NDArray penalty;

    PosterLearner(PosterNet recipe, PosterShapes shapes, LabeledPosters train) {
        this.recipe = recipe;
        this.steps = recipe.steps();
        this.shapes = shapes;
        this.pictures = train.posters().stream()
                .map(poster -> PosterInput.of(poster, shapes.side()))
                .toArray(float[][]::new);
        List<String> labels = train.labels();
        this.truths = train.genres().stream()
                .map(genres -> {
                    float[] truth = new float[labels.size()];
                    genres.forEach(genre -> truth[labels.indexOf(genre)] = 1);
                    return truth;
                })
                .toArray(float[][]::new);
        HeldOut parts = HeldOut.of(train.size(), steps.validation(), steps.seed());
        this.heldOut = parts.heldOut();
        this.batches = new Batches(parts.learned(), steps);
        this.chance = new Random(steps.seed());
        this.block = new PosterBlock(shapes);
        this.network = new OnEngine(
                block,
                new Shape(steps.batch(), PosterShapes.COLORS, shapes.side(), shapes.side()),
                steps.learningRate(),
                steps.epochs() * ((batches.samples() + steps.batch() - 1) / steps.batch()));
        this.penalty = network.number(steps.penalty() / 2);
        block.draw(new Start(new Random(steps.seed()), 0), leanings(parts.learned()));
    }

    /** Returns the biases that say how frequent each genre is: the network begins by knowing that. */
    private float[] leanings(int[] learned) {
        float[] leanings = new float[shapes.labels()];
        for (int label = 0; label < leanings.length; label++) {
            int at = label;
            double count =
                    IntStream.of(learned).filter(row -> truths[row][at] > 0).count();
            leanings[label] = (float) Math.log((count + 1) / (learned.length - count + 1));
        }
        return leanings;
    }

    @Override
    public Objective objective() {
        return Objective.CROSS_ENTROPY;
    }

    @Override
    public int samples() {
        return batches.samples();
    }

    @Override
    public int stride() {
        return steps.batch() * Math.max(1, Math.min(STEPS_AT_A_TIME, LEARNED_AT_A_TIME / steps.batch()));
    }

    @Override
    public double learn(int from, int to) {
        batches.begin(from);
        return BITS * network.learn(from, to, steps.batch(), this::batch, this::step);
    }

    /** Hands the engine what a step reads. */
    private Batch batch(int from, int to, NDManager scope) {
        int size = to - from;
        float[] moved = new float[size * shapes.pixels()];
        int[] rows = new int[size];
        for (int n = 0; n < size; n++) {
            rows[n] = batches.row(from + n);
            PosterInput.moved(pictures[rows[n]], shapes.side(), move(), move(), moved, n * shapes.pixels());
            if (recipe.recolored()) {
                ColorTurn.turn(moved, n * shapes.pixels(), shapes.side() * shapes.side(), chance);
            }
        }
        NDList inputs = new NDList(picturesIn(scope, moved, size));
        for (float[] mask : batches.masks(size, List.of(shapes.last()))) {
            inputs.add(scope.create(mask, new Shape(size, shapes.last())));
        }
        return new Batch(inputs, truth(scope, rows), scope.create((float) size));
    }

    /** Makes a step; returns the sum of the errors, to be read when the engine has come so far. */
    private NDArray step(Batch batch, NDManager scope) {
        List<NDArray> losses = new ArrayList<>();
        network.step(scope, () -> {
            NDList outputs = block.forward(network.store(), batch.inputs(), true);
            losses.add(crossEntropy(outputs.get(0), batch.truth()));
            return losses.get(0).div(batch.size()).add(outputs.get(1).mul(penalty));
        });
        return losses.get(0);
    }

    private int move() {
        int shift = recipe.shift();
        return shift == 0 ? 0 : chance.nextInt(2 * shift + 1) - shift;
    }

    private NDArray picturesIn(NDManager scope, float[] numbers, int size) {
        return scope.create(numbers, new Shape(size, PosterShapes.COLORS, shapes.side(), shapes.side()));
    }

    private NDArray truth(NDManager scope, int[] rows) {
        float[] truth = new float[rows.length * shapes.labels()];
        for (int n = 0; n < rows.length; n++) {
            System.arraycopy(truths[rows[n]], 0, truth, n * shapes.labels(), shapes.labels());
        }
        return scope.create(truth, new Shape(rows.length, shapes.labels()));
    }

    /** Adds up −ln p over all genres of all posters (nats): max(s, 0) − s · t + ln(1 + exp(−|s|)), which never overflows. */
    private static NDArray crossEntropy(NDArray sums, NDArray truth) {
        return Activation.relu(sums)
                .sub(sums.mul(truth))
                .add(sums.abs().neg().exp().add(1).log())
                .sum();
    }

    @Override
    public double validate() {
        double sum = 0;
        for (int start = 0; start < heldOut.length; start += VALIDATED_AT_A_TIME) {
            int[] rows = IntStream.range(start, Math.min(heldOut.length, start + VALIDATED_AT_A_TIME))
                    .map(n -> heldOut[n])
                    .toArray();
            float[] numbers = new float[rows.length * shapes.pixels()];
            for (int n = 0; n < rows.length; n++) {
                System.arraycopy(pictures[rows[n]], 0, numbers, n * shapes.pixels(), shapes.pixels());
            }
            try (NDManager scope = network.newScope()) {
                NDList inputs = new NDList(picturesIn(scope, numbers, rows.length));
                NDList outputs = block.forward(network.store(), inputs, false);
                sum += BITS * crossEntropy(outputs.get(0), truth(scope, rows)).getFloat();
            }
        }
        return heldOut.length == 0 ? Double.NaN : sum / heldOut.length;
    }

    @Override
    public PosterWeights snapshot() {
        return block.weights();
    }

    @Override
    public void close() {
        network.close();
    }
}
