package matinee.deep;

import java.util.OptionalDouble;
import matinee.Progress;
import matinee.Ratings;
import matinee.Recommender;
import matinee.Training;
import matinee.TrainingCurve;
import matinee.store.State;
import matinee.store.Storable;

/** Predicts with a trained autoencoder, in plain Java, and remembers how it was trained: what fitting {@link AutoRec} gives. */
public final class RowNetwork implements Recommender, Storable {
    private final Ratings train;
    private final AutoRec recipe;
    private final RowWeights weights;
    private final TrainingCurve curve;

    private RowNetwork(Ratings train, AutoRec recipe, RowWeights weights, TrainingCurve curve) {
        this.train = train;
        this.recipe = recipe;
        this.weights = weights;
        this.curve = curve;
    }

    static RowNetwork fit(AutoRec recipe, Ratings train, Progress progress) {
        try (RowLearner learner = new RowLearner(recipe, train)) {
            Training training =
                    new Training(recipe.steps().epochs(), recipe.steps().patience());
            Training.Result<RowWeights> result = training.run(learner, progress);
            return new RowNetwork(train, recipe, result.model(), result.curve());
        }
    }

    static RowNetwork restore(AutoRec recipe, State state) {
        Ratings train = state.ratings();
        return new RowNetwork(train, recipe, RowWeights.of(state, train, recipe.hidden()), state.curve());
    }

    @Override
    public AutoRec recipe() {
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
