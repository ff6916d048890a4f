package matinee.deep;

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
    private final PosterGraph graph;
    private final OnEngine network;

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
        this.graph = new PosterGraph(shapes, steps.dropout() > 0, steps.penalty() / 2);
        this.network = new OnEngine(
                graph.graph(),
                steps.learningRate(),
                steps.epochs() * ((batches.samples() + steps.batch() - 1) / steps.batch()));
        graph.draw(network, new Start(new Random(steps.seed()), 0), leanings(parts.learned()));
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
        return BITS * network.learn(from, to, steps.batch(), this::fill);
    }

    private void fill(int from, int to, Batch batch) {
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
        hand(moved, rows, batch);
        batch.putMasks(graph.masks, batches.masks(size, List.of(shapes.last())), size);
    }

    private int move() {
        int shift = recipe.shift();
        return shift == 0 ? 0 : chance.nextInt(2 * shift + 1) - shift;
    }

    private void hand(float[] numbers, int[] rows, Batch batch) {
        float[] truth = new float[rows.length * shapes.labels()];
        for (int n = 0; n < rows.length; n++) {
            System.arraycopy(truths[rows[n]], 0, truth, n * shapes.labels(), shapes.labels());
        }
        batch.put(graph.pictures, numbers, rows.length, PosterShapes.COLORS, shapes.side(), shapes.side());
        batch.put(graph.truths, truth, rows.length, shapes.labels());
        batch.put(graph.size, rows.length);
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
            sum += BITS
                    * network.error(batch -> {
                        hand(numbers, rows, batch);
                        batch.putMasks(graph.masks, List.of(Start.ones(rows.length * shapes.last())), rows.length);
                    });
        }
        return heldOut.length == 0 ? Double.NaN : sum / heldOut.length;
    }

    @Override
    public PosterWeights snapshot() {
        return graph.weights(network);
    }

    @Override
    public void close() {
        network.close();
    }
}
