package matinee.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import matinee.FoldedIn;
import matinee.Inductive;
import matinee.Profile;
import matinee.Ratings;
import matinee.Recommender;
import matinee.store.State;
import matinee.store.Storable;

/** Predicts by a weighted sum of several methods, and tells the weights: what fitting a {@link Blend} gives. */
public final class BlendModel implements Inductive, Storable {
    private final Blend recipe;
    private final Ratings train;
    private final List<Recommender> models;
    private final BlendWeights weights;

    BlendModel(Blend recipe, Ratings train, List<Recommender> models, BlendWeights weights) {
        this.recipe = recipe;
        this.train = train;
        this.models = models;
        this.weights = weights;
    }

    @Override
    public Ratings train() {
        return train;
    }

    @Override
    public Blend recipe() {
        return recipe;
    }

    /** Lists the weight of each method, in their order. */
    public double[] weights() {
        return Arrays.copyOf(weights.values(), weights.methods());
    }

    /** Returns what is added to the weighted sum (stars). */
    public double intercept() {
        return weights.intercept();
    }

    /** Lists the fitted methods, in their order. */
    public List<Recommender> models() {
        return models;
    }

    @Override
    public OptionalDouble estimate(int user, int item) {
        return estimate(models, user, item);
    }

    private OptionalDouble estimate(List<Recommender> asked, int user, int item) {
        return asked.stream().anyMatch(model -> model.estimate(user, item).isPresent())
                ? OptionalDouble.of(sum(asked, user, item))
                : OptionalDouble.empty();
    }

    @Override
    public double score(int user, int item) {
        return sum(models, user, item);
    }

    private double sum(List<Recommender> asked, int user, int item) {
        double sum = weights.intercept();
        for (int n = 0; n < asked.size(); n++) {
            sum += weights.values()[n] * asked.get(n).score(user, item);
        }
        return sum;
    }

    /**
     * Folds the user into every method.
     *
     * @throws IllegalArgumentException if one of them cannot fold users in
     */
    @Override
    public Recommender foldIn(int user, Profile ratings) {
        List<Recommender> folded = new ArrayList<>();
        for (Recommender model : models) {
            if (!(model instanceof Inductive inductive)) {
                throw new IllegalArgumentException("every method of a blend must be able to fold a user in, but "
                        + model.getClass().getSimpleName() + " cannot: fit the blend to his ratings, too");
            }
            folded.add(inductive.foldIn(user, ratings));
        }
        return new FoldedIn(this, user, ratings, item -> estimate(folded, user, item), item -> sum(folded, user, item));
    }

    /**
     * Lists the weights and the states of the methods.
     *
     * @throws IllegalArgumentException if one of them cannot be saved
     */
    @Override
    public State state() {
        State state = State.empty().with("weights", weights.values());
        for (int n = 0; n < models.size(); n++) {
            if (!(models.get(n) instanceof Storable storable)) {
                throw new IllegalArgumentException("every method of a blend must be one that can be saved, but "
                        + models.get(n).getClass().getSimpleName() + " is not");
            }
            state = state.with("method" + n, storable.state());
        }
        return state;
    }

    /** Writes the recipe and what it was fitted to. */
    @Override
    public String toString() {
        return recipe + ", fitted to " + train;
    }
}
