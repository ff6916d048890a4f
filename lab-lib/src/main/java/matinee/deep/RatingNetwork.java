package matinee.deep;

import java.util.OptionalDouble;
import matinee.Algorithm;
import matinee.Progress;
import matinee.Ratings;
import matinee.Recommender;
import matinee.Training;
import matinee.TrainingCurve;

/**
 * Predicts with a trained network, in plain Java, and remembers how it was trained: what fitting {@link NeuralRatings} or
 * {@link NeuralFactorization} gives.
 */
public final class RatingNetwork implements Recommender {
    private final Ratings train;
    private final Algorithm recipe;
    private final Shapes shapes;
    private final RatingWeights weights;
    private final TrainingCurve curve;

    private RatingNetwork(Ratings train, Algorithm recipe, Shapes shapes, Training.Result<RatingWeights> result) {
        this.train = train;
        this.recipe = recipe;
        this.shapes = shapes;
        this.weights = result.model();
        this.curve = result.curve();
    }

    static RatingNetwork fit(Algorithm recipe, Steps steps, Shapes shapes, Ratings train, Progress progress) {
        try (RatingLearner learner = new RatingLearner(steps, shapes, train)) {
            return new RatingNetwork(
                    train, recipe, shapes, new Training(steps.epochs(), steps.patience()).run(learner, progress));
        }
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

    @Override
    public OptionalDouble estimate(int user, int item) {
        int userLine = train.matrix().byUser().index(user);
        int itemLine = train.matrix().byItem().index(item);
        if (userLine >= 0 && itemLine >= 0) {
            return OptionalDouble.of(weights.estimate(userLine, shapes.users() + itemLine));
        }
        return userLine < 0 && itemLine < 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(weights.mean() + bias(userLine) + bias(itemLine < 0 ? -1 : shapes.users() + itemLine));
    }

    private double bias(int row) {
        return row < 0 ? 0 : weights.biases()[row];
    }

    /** Writes the recipe and what it was fitted to. */
    @Override
    public String toString() {
        return recipe + ", fitted to " + train;
    }
}
