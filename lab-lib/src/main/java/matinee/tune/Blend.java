package matinee.tune;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import matinee.Algorithm;
import matinee.Progress;
import matinee.Ratings;
import matinee.Recommender;
import matinee.data.Split;
import matinee.store.Restorable;
import matinee.store.State;
import matinee.store.Storable;

/**
 * Predicts by a weighted sum of what several methods say, for their errors differ:
 *
 * <pre>
 *   intercept + Σ weight(m) · score(m)     (stars)
 * </pre>
 *
 * <pre>{@code
 * Blend.of(ItemKnn.of(cosine().shrunk(100)).on(Bias.withDefaults()).comparingResiduals(), SvdPlusPlus.ofRank(20))
 * }</pre>
 *
 * <p>The weights are learned by ridge regression from predictions that no method could know by heart: the training ratings are dealt
 * to inner folds, and each fold is predicted by the methods fitted to the others. Then every method is fitted to all of the training
 * ratings. So the test part of an evaluation has no say, and a method that merely remembers gets no weight. A method that ranks
 * without stars takes part by its score.
 *
 * <ul>
 *   <li>No method has an estimate: neither has the blend.
 *   <li>Fewer ratings than inner folds: all weigh the same, and a method that has no estimate says the mean.
 *   <li>Stopped: the folds that are done decide.
 * </ul>
 *
 * <p>Advantages: nearly always better than the best of them. Disadvantages: as slow as all of them, (inner folds + 1) times.
 *
 * <p>Source: Wolpert: Stacked generalization. Neural Networks 5(2), 1992. doi:10.1016/S0893-6080(05)80023-1; Breiman: Stacked
 * regressions. Machine Learning 24, 1996. doi:10.1007/BF00117832
 *
 * @param recipes the methods
 * @param innerFolds how many folds the weights are learned on
 * @param penalty how strongly weights are drawn to 0
 * @param seed what the inner folds are dealt with
 */
public record Blend(List<Algorithm> recipes, int innerFolds, double penalty, long seed)
        implements Algorithm, Restorable {
    /** Refuses a blend of nothing, fewer than two folds, and a penalty that is not above 0. */
    public Blend {
        recipes = List.copyOf(recipes);
        if (recipes.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one recipe to blend, but were none");
        }
        if (innerFolds < 2) {
            throw new IllegalArgumentException("innerFolds must be 2 or more, but was " + innerFolds);
        }
        if (!(penalty > 0) || Double.isInfinite(penalty)) {
            throw new IllegalArgumentException("penalty must be above 0, such as 10, but was " + penalty);
        }
    }

    /** Makes the recipe with five inner folds and penalty 10. */
    public static Blend of(Algorithm... recipes) {
        return new Blend(List.of(recipes), 5, 10, 42);
    }

    /** Varies how many folds the weights are learned on. */
    public Blend withInnerFolds(int folds) {
        return new Blend(recipes, folds, penalty, seed);
    }

    /** Varies how strongly weights are drawn to 0. */
    public Blend withPenalty(double strength) {
        return new Blend(recipes, innerFolds, strength, seed);
    }

    /** Varies the seed. */
    public Blend withSeed(long other) {
        return new Blend(recipes, innerFolds, penalty, other);
    }

    @Override
    public BlendModel fit(Ratings train) {
        return fit(train, Progress.silent());
    }

    /**
     * Learns from the ratings, and reports each method that is fitted, as {@code fit}.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; it stays interrupted
     * @throws IllegalArgumentException if there are no ratings
     */
    @Override
    public BlendModel fit(Ratings train, Progress progress) {
        Stack stack = new Stack(recipes.size(), penalty);
        int total = recipes.size() * (innerFolds + 1);
        int done = 0;
        if (train.notEmpty().size() >= innerFolds) {
            for (Split fold : Split.folds(train, innerFolds, seed)) {
                if (done > 0 && progress.isStopped()) {
                    break;
                }
                double[][] scores = new double[recipes.size()][];
                for (int n = 0; n < scores.length; n++) {
                    progress.report("fit", done++, total);
                    scores[n] = Stack.scores(recipes.get(n).fit(fold.train()), fold.test());
                }
                stack.add(scores, fold.test());
            }
        }
        Recommender[] models = new Recommender[recipes.size()];
        for (int n = 0; n < models.length; n++) {
            progress.report("fit", (long) recipes.size() * innerFolds + n, total);
            models[n] = recipes.get(n).fit(train);
        }
        progress.report("fit", total, total);
        return new BlendModel(this, train, List.of(models), stack.weights());
    }

    /** Makes the model from the parts of its methods. */
    @Override
    public BlendModel restore(State state) {
        List<Recommender> models = IntStream.range(0, recipes.size())
                .mapToObj(n -> restore(recipes.get(n), state.part("method" + n)))
                .toList();
        return new BlendModel(
                this, models.get(0).train(), models, new BlendWeights(state.doubles("weights", recipes.size() + 1)));
    }

    private static Recommender restore(Algorithm recipe, State state) {
        if (recipe instanceof Restorable restorable) {
            Storable model = restorable.restore(state);
            if (model instanceof Recommender recommender) {
                return recommender;
            }
        }
        throw new IllegalArgumentException(recipe + " cannot be read from a file");
    }

    /** Writes {@code Blend[Bias[…], SvdPlusPlus[…], innerFolds=5, penalty=10.0, seed=42]}. */
    @Override
    public String toString() {
        return "Blend[" + recipes.stream().map(Algorithm::toString).collect(Collectors.joining(", ")) + ", innerFolds="
                + innerFolds + ", penalty=" + penalty + ", seed=" + seed + "]";
    }
}
