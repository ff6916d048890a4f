package matinee.tune;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import matinee.Algorithm;
import matinee.Progress;
import matinee.Ratings;
import matinee.eval.Metric;
import matinee.eval.Metrics;

/**
 * Tries all combinations of settings, and takes the best.
 *
 * <pre>{@code
 * GridSearch.of(UserKnn.of(pearson())).with(Knn::withK, 10, 20, 40).with(Knn::withMinNeighbors, 1, 3)
 * }</pre>
 *
 * <p>It is a recipe itself: {@code fit} cuts folds from the ratings it is given, compares the candidates on them, and fits the
 * best to all of these ratings. So an evaluation, which gives it the training part, cannot leak its test part into the choice.
 * The first candidate wins a tie, and is taken untried where there are too few ratings to cut folds from.
 *
 * @param <A> the recipe that is tuned
 */
public final class GridSearch<A extends Algorithm> implements Algorithm {
    private final List<A> candidates;
    private final Tuning tuning;

    private GridSearch(List<A> candidates, Tuning tuning) {
        this.candidates = candidates;
        this.tuning = tuning;
    }

    /** Begins with one candidate; RMSE on three folds decides, seed 42. */
    public static <A extends Algorithm> GridSearch<A> of(A recipe) {
        return new GridSearch<>(List.of(recipe), new Tuning(Metrics.rmse(), 3, false, 42));
    }

    /** Begins with candidates of any kind. */
    public static GridSearch<Algorithm> among(Algorithm... recipes) {
        if (recipes.length == 0) {
            throw new IllegalArgumentException("there must be at least one recipe to choose from, but were none");
        }
        return new GridSearch<>(List.of(recipes), new Tuning(Metrics.rmse(), 3, false, 42));
    }

    /**
     * Varies each candidate by each of the values, so that there are as many times more.
     *
     * @param vary how a recipe is varied, such as {@code Knn::withK}
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <V> GridSearch<A> with(BiFunction<? super A, ? super V, ? extends A> vary, V... values) {
        List<A> more = candidates.stream()
                .flatMap(one -> Arrays.stream(values).<A>map(value -> vary.apply(one, value)))
                .toList();
        if (more.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one value to try, but were none");
        }
        return new GridSearch<>(more, tuning);
    }

    /** Varies the metric that decides. */
    public GridSearch<A> by(Metric metric) {
        return new GridSearch<>(candidates, new Tuning(metric, tuning.folds(), tuning.byUser(), tuning.seed()));
    }

    /** Varies how many folds are cut from the training ratings; 1: one split, a fifth held out. */
    public GridSearch<A> onFolds(int folds) {
        return new GridSearch<>(candidates, new Tuning(tuning.metric(), folds, false, tuning.seed()));
    }

    /** Compares on new users, a fifth of them held out as strangers, drawn so many times: for cold start. */
    public GridSearch<A> onNewUsers(int draws) {
        return new GridSearch<>(candidates, new Tuning(tuning.metric(), draws, true, tuning.seed()));
    }

    /** Varies the seed by which folds are cut. */
    public GridSearch<A> withSeed(long seed) {
        return new GridSearch<>(candidates, new Tuning(tuning.metric(), tuning.folds(), tuning.byUser(), seed));
    }

    /** Lists the candidates, in the order in which they are tried. */
    public List<A> candidates() {
        return candidates;
    }

    @Override
    public TunedModel fit(Ratings train) {
        return fit(train, Progress.silent());
    }

    /**
     * Tries the candidates, and reports each that is done, as {@code candidate}. When the progress {@linkplain
     * Progress#isStopped() is stopped}, the best so far is taken.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; it stays interrupted
     */
    @Override
    public TunedModel fit(Ratings train, Progress progress) {
        return tuning.fit(candidates, train, progress);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GridSearch<?> g && candidates.equals(g.candidates) && tuning.equals(g.tuning);
    }

    @Override
    public int hashCode() {
        return 31 * candidates.hashCode() + tuning.hashCode();
    }

    /** Writes {@code GridSearch[RMSE on 3 folds, seed=42, among Bias[…], Bias[…]]}. */
    @Override
    public String toString() {
        return "GridSearch[" + tuning + ", among "
                + String.join(", ", candidates.stream().map(Algorithm::toString).toList()) + "]";
    }
}
