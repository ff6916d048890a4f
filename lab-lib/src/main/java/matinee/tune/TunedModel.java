package matinee.tune;

import java.util.OptionalDouble;
import matinee.Algorithm;
import matinee.Ratings;
import matinee.Recommender;
import matinee.TopN;

/** Predicts as the best candidate does, fitted to all of the training ratings; and shows what was tried. */
public final class TunedModel implements Recommender {
    private final Algorithm recipe;
    private final Trials trials;
    private final Recommender best;

    TunedModel(Algorithm recipe, Trials trials, Recommender best) {
        this.recipe = recipe;
        this.trials = trials;
        this.best = best;
    }

    /** Returns what was tried, and what it reached. */
    public Trials trials() {
        return trials;
    }

    /** Returns the recipe that was the best; the first, where there were too few ratings to try any. */
    public Algorithm recipe() {
        return recipe;
    }

    /** Returns the recommender that the best recipe gave. */
    public Recommender model() {
        return best;
    }

    @Override
    public Ratings train() {
        return best.train();
    }

    @Override
    public OptionalDouble estimate(int user, int item) {
        return best.estimate(user, item);
    }

    @Override
    public double predict(int user, int item) {
        return best.predict(user, item);
    }

    @Override
    public double score(int user, int item) {
        return best.score(user, item);
    }

    @Override
    public TopN recommend(int user, int n) {
        return best.recommend(user, n);
    }

    @Override
    public String toString() {
        return "tuned: " + best;
    }
}
