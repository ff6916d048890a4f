package matinee.deep;

import java.util.OptionalDouble;
import matinee.Progress;
import matinee.Ratings;
import matinee.Recommender;
import matinee.Training;
import matinee.TrainingCurve;

/** Predicts with a trained autoencoder, in plain Java, and remembers how it was trained: what fitting {@link AutoRec} gives. */
public final class RowNetwork implements Recommender {
    private final Ratings train;
    private final AutoRec recipe;
    private final RowWeights weights;
    private final TrainingCurve curve;

    private RowNetwork(Ratings train, AutoRec recipe, Training.Result<RowWeights> result) {
        this.train = train;
        this.recipe = recipe;
        this.weights = result.model();
        this.curve = result.curve();
    }

    static RowNetwork fit(AutoRec recipe, Ratings train, Progress progress) {
        try (RowLearner learner = new RowLearner(recipe, train)) {
            Training training =
                    new Training(recipe.steps().epochs(), recipe.steps().patience());
            return new RowNetwork(train, recipe, training.run(learner, progress));
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
        return (2L * recipe.hidden() + 1) * train.userCount() + recipe.hidden();
    }

    @Override
    public OptionalDouble estimate(int user, int item) {
        int userLine = train.matrix().byUser().index(user);
        int itemLine = train.matrix().byItem().index(item);
        return userLine < 0 || itemLine < 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(weights.estimate(userLine, itemLine));
    }

    /** Writes the recipe and what it was fitted to. */
    @Override
    public String toString() {
        return recipe + ", fitted to " + train;
    }
}
