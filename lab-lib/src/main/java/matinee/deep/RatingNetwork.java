package matinee.deep;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import matinee.Progress;
import matinee.Ratings;
import matinee.Recommender;
import matinee.Training;
import matinee.TrainingCurve;
import matinee.deep.byhand.Activation;
import matinee.deep.byhand.Layers;
import matinee.store.State;
import matinee.store.Storable;

/**
 * Predicts with a trained network, in plain Java, and remembers how it was trained: what fitting {@link NeuralRatings} or
 * {@link NeuralFactorization} gives.
 */
public final class RatingNetwork implements Recommender, Storable {
    private final Ratings train;
    private final Record recipe;
    private final Shapes shapes;
    private final RatingWeights weights;
    private final TrainingCurve curve;

    private RatingNetwork(Ratings train, Record recipe, Shapes shapes, RatingWeights weights, TrainingCurve curve) {
        this.train = train;
        this.recipe = recipe;
        this.shapes = shapes;
        this.weights = weights;
        this.curve = curve;
    }

    static RatingNetwork fit(Record recipe, Steps steps, Shapes shapes, Ratings train, Progress progress) {
        try (RatingLearner learner = new RatingLearner(steps, shapes, train)) {
            Training.Result<RatingWeights> result =
                    new Training(steps.epochs(), steps.patience()).run(learner, progress);
            return new RatingNetwork(train, recipe, shapes, result.model(), result.curve());
        }
    }

    static RatingNetwork restore(Record recipe, Shapes shapes, Ratings train, State state) {
        return new RatingNetwork(train, recipe, shapes, RatingWeights.of(state, shapes), state.curve());
    }

    @Override
    public Record recipe() {
        return recipe;
    }

    @Override
    public State state() {
        return weights.store(State.of(train).with(curve));
    }

    @Override
    public Ratings train() {
        return train;
    }

    /** Tells how the training went. */
    public TrainingCurve curve() {
        return curve;
    }

    /** Counts the numbers that were learned. */
    public long parameters() {
        return shapes.parameters();
    }

    /** Returns the mean of the ratings that were learned (stars). */
    public double mean() {
        return weights.mean();
    }

    /** Lists the numbers that describe the user to the layers; zeros for a stranger. */
    public double[] userEmbedding(int user) {
        return embedding(userRow(user));
    }

    /** Lists the numbers that describe the movie to the layers; zeros for a stranger. */
    public double[] itemEmbedding(int item) {
        return embedding(itemRow(item));
    }

    private double[] embedding(int row) {
        float[] numbers = weights.embeddings()[row];
        double[] wide = new double[numbers.length];
        for (int n = 0; n < wide.length; n++) {
            wide[n] = numbers[n];
        }
        return wide;
    }

    /** Returns the layers, as those have them that are made by hand: they read a user's embedding and a movie's, side by side. */
    public Layers layers() {
        int last = weights.layers().size() - 1;
        return new Layers(IntStream.rangeClosed(0, last)
                .mapToObj(n -> weights.layers().get(n).byHand(n < last ? Activation.RELU : Activation.NONE))
                .toList());
    }

    /** Returns how far the user rates above the mean (stars); 0 for a stranger. */
    public double userBias(int user) {
        return weights.biases()[userRow(user)];
    }

    /** Returns how far the movie is rated above the mean (stars); 0 for a stranger. */
    public double itemBias(int item) {
        return weights.biases()[itemRow(item)];
    }

    @Override
    public OptionalDouble estimate(int user, int item) {
        int userRow = userRow(user);
        int itemRow = itemRow(item);
        return userRow == shapes.strangeUser() && itemRow == shapes.strangeItem()
                ? OptionalDouble.empty()
                : OptionalDouble.of(weights.estimate(userRow, itemRow));
    }

    private int userRow(int user) {
        int line = train.matrix().byUser().index(user);
        return line < 0 ? shapes.strangeUser() : line;
    }

    private int itemRow(int item) {
        int line = train.matrix().byItem().index(item);
        return line < 0 ? shapes.strangeItem() : shapes.users() + line;
    }

    /** Writes the recipe and what it was fitted to. */
    @Override
    public String toString() {
        return recipe + ", fitted to " + train;
    }
}
