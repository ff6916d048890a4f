package matinee.deep;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import matinee.HeldOut;
import matinee.Poster;
import matinee.Progress;
import matinee.Training;
import matinee.TrainingCurve;
import matinee.deep.byhand.Convolution;
import matinee.feature.Distance;
import matinee.feature.Features;
import matinee.feature.Near;
import matinee.feature.NearestRows;
import matinee.feature.Search;
import matinee.feature.Thresholds;
import matinee.store.State;
import matinee.store.Storable;

/**
 * Reads posters with a trained network, in plain Java, and remembers how it was trained: what fitting {@link PosterNet} gives.
 * Immutable and safe to share between threads. Each poster is resized first.
 */
public final class PosterNetwork implements Storable {
    private final PosterNet recipe;
    private final PosterShapes shapes;
    private final PosterWeights weights;
    private final Thresholds thresholds;
    private final TrainingCurve curve;

    private PosterNetwork(
            PosterNet recipe, PosterShapes shapes, PosterWeights weights, Thresholds thresholds, TrainingCurve curve) {
        this.recipe = recipe;
        this.shapes = shapes;
        this.weights = weights;
        this.thresholds = thresholds;
        this.curve = curve;
    }

    static PosterNetwork fit(PosterNet recipe, LabeledPosters train, Progress progress) {
        PosterShapes shapes = PosterShapes.of(recipe, train.labels().size());
        try (PosterLearner learner = new PosterLearner(recipe, shapes, train)) {
            Steps steps = recipe.steps();
            Training.Result<PosterWeights> result =
                    new Training(steps.epochs(), steps.patience()).run(learner, progress);
            PosterNetwork network =
                    new PosterNetwork(recipe, shapes, result.model(), Thresholds.half(train.labels()), result.curve());
            int[] heldOut =
                    HeldOut.of(train.size(), steps.validation(), steps.seed()).heldOut();
            return heldOut.length == 0 ? network : network.choosing(train.rows(heldOut));
        }
    }

    private PosterNetwork choosing(LabeledPosters heldOut) {
        List<double[]> probabilities = heldOut.posters().parallelStream()
                .map(poster -> weights.probabilities(input(poster), shapes.side()))
                .toList();
        return new PosterNetwork(
                recipe, shapes, weights, Thresholds.chosen(labels(), probabilities, heldOut.genres()), curve);
    }

    static PosterNetwork restore(PosterNet recipe, State state) {
        List<String> labels = state.texts("labels");
        PosterShapes shapes = PosterShapes.of(recipe, labels.size());
        List<Double> from = Arrays.stream(state.doubles("thresholds", labels.size()))
                .boxed()
                .toList();
        return new PosterNetwork(
                recipe, shapes, PosterWeights.of(state, shapes), new Thresholds(labels, from), state.curve());
    }

    @Override
    public PosterNet recipe() {
        return recipe;
    }

    @Override
    public State state() {
        return weights.store(State.empty()
                .with(curve)
                .withTexts("labels", labels())
                .with(
                        "thresholds",
                        thresholds.from().stream().mapToDouble(each -> each).toArray()));
    }

    /** Tells how the training went. */
    public TrainingCurve curve() {
        return curve;
    }

    /** Lists the genres it was taught, in alphabetical order. */
    public List<String> labels() {
        return thresholds.labels();
    }

    /** Tells from which probability on a genre is said. */
    public Thresholds thresholds() {
        return thresholds;
    }

    /** Counts the numbers that were learned. */
    public long parameters() {
        return shapes.parameters();
    }

    /** Returns how probable each genre is, the most probable first; ties in alphabetical order. */
    public Map<String, Double> genres(Poster poster) {
        double[] probabilities = probabilities(poster);
        ToDoubleFunction<Integer> falling = label -> -probabilities[label];
        Map<String, Double> genres = new LinkedHashMap<>();
        IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(falling))
                .forEach(label -> genres.put(labels().get(label), probabilities[label]));
        return genres;
    }

    /** Returns the probability of each genre, in the order of {@link #labels()}. */
    public double[] probabilities(Poster poster) {
        return weights.probabilities(input(poster), shapes.side());
    }

    /** Says which genres a poster shows: those whose probability reaches the threshold. May be none. */
    public Set<String> said(Poster poster) {
        return thresholds.given(probabilities(poster));
    }

    /** Returns what the network knows of a poster before it names genres, one number for each channel of the last layer; none below 0. */
    public double[] embedding(Poster poster) {
        return Wide.of(weights.embedding(input(poster), shapes.side()));
    }

    /** Describes the movies of some posters by their embeddings. */
    public Features embeddings(List<Poster> posters) {
        Map<Integer, double[]> rows = new LinkedHashMap<>();
        List<double[]> found = posters.parallelStream().map(this::embedding).toList();
        for (int n = 0; n < found.size(); n++) {
            rows.put(posters.get(n).item(), found.get(n));
        }
        return Features.from(
                IntStream.range(0, shapes.last()).mapToObj(n -> "e" + n).toList(),
                rows.keySet().stream().mapToInt(id -> id).toArray(),
                rows::get);
    }

    /**
     * Finds the movies whose posters look most like one: those with the lowest cosine distance between embeddings, nearest first. The movie
     * itself is left out.
     */
    public List<Near> similar(Poster to, List<Poster> among, int n) {
        return NearestRows.of(embeddings(among), Distance.cosine(), Search.AUTOMATIC).to(embedding(to), n + 1).stream()
                .filter(near -> near.id() != to.item())
                .limit(n)
                .toList();
    }

    /** Returns a poster as the network sees it, colors × height × width: each color has mean 0, all together standard deviation 1. */
    public double[][][] seen(Poster poster) {
        return planes(input(poster), PosterShapes.COLORS, shapes.side());
    }

    /** Returns the templates of a layer, counted from 1, as they are made by hand. */
    public Convolution layer(int layer) {
        return weights.layers().get(checked(layer)).byHand();
    }

    /** Returns what a layer, counted from 1, finds where in a poster, before it is halved: channels × height × width, none below 0. */
    public double[][][] maps(Poster poster, int layer) {
        int at = checked(layer);
        float[] found = weights.found(input(poster), shapes.side(), at);
        return planes(found, shapes.out(at), shapes.side(at));
    }

    private int checked(int layer) {
        if (layer < 1 || layer > shapes.layers()) {
            throw new IllegalArgumentException("layer must be from 1 to " + shapes.layers() + ", but was " + layer);
        }
        return layer - 1;
    }

    private float[] input(Poster poster) {
        return PosterInput.of(poster, shapes.side());
    }

    private static double[][][] planes(float[] values, int channels, int side) {
        double[][][] planes = new double[channels][side][side];
        for (int n = 0; n < values.length; n++) {
            planes[n / side / side][n / side % side][n % side] = values[n];
        }
        return planes;
    }

    /** Writes the recipe and what it was taught. */
    @Override
    public String toString() {
        return recipe + ", taught " + labels().size() + " genres";
    }
}
