package matinee.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import matinee.Algorithm;
import matinee.Progress;
import matinee.data.Split;

/**
 * Fits recipes to the training part of a split and measures them on its test part. Immutable.
 *
 * <pre>{@code Evaluation.on(split, rmse(), mae()).of(Bias.withDefaults(), UserKnn.of(pearson()))}</pre>
 *
 * <p>It takes recipes, not fitted recommenders, so that no test rating can leak into the training. Runs on all cores; the
 * values are equal at any number of threads, bit for bit (where the recipes' are).
 */
public final class Evaluation {
    private final List<Split> folds;
    private final List<Metric> metrics;
    private final double relevantFrom;
    private final long seed;

    private Evaluation(List<Split> folds, List<Metric> metrics, double relevantFrom, long seed) {
        this.folds = folds;
        this.metrics = metrics;
        this.relevantFrom = relevantFrom;
        this.seed = seed;
    }

    /**
     * Evaluates on one split.
     *
     * @throws IllegalArgumentException if a part of the split is empty, there is no metric, or two have one name
     */
    public static Evaluation on(Split split, Metric... metrics) {
        return on(List.of(split), metrics);
    }

    /**
     * Evaluates on several folds; a table shows the means over them.
     *
     * @throws IllegalArgumentException if there is no fold, a part of one is empty, there is no metric, or two have one name
     */
    public static Evaluation on(List<Split> folds, Metric... metrics) {
        refuseNone(folds.size(), "fold");
        refuseNone(metrics.length, "metric");
        for (int fold = 0; fold < folds.size(); fold++) {
            refuseEmpty(folds.get(fold), fold);
        }
        refuseTwice(Arrays.stream(metrics).map(Metric::name).toList(), "metrics", "");
        return new Evaluation(List.copyOf(folds), List.of(metrics), Double.NEGATIVE_INFINITY, 42);
    }

    /** Varies which held-out movies a list should find: those that the user gave so many stars or more, in place of all. */
    public Evaluation relevantFrom(double stars) {
        return new Evaluation(folds, metrics, stars, seed);
    }

    /** Varies the seed by which users are resampled for confidence intervals; 42 by default. */
    public Evaluation withSeed(long seed) {
        return new Evaluation(folds, metrics, relevantFrom, seed);
    }

    /**
     * Fits and measures each recipe on each fold.
     *
     * @throws IllegalArgumentException if there is no recipe, or two print alike
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; it stays interrupted
     */
    public Comparison of(Algorithm... recipes) {
        return of(Progress.silent(), recipes);
    }

    /**
     * Fits and measures each recipe on each fold, and reports each that is done, as {@code fold}.
     *
     * @throws IllegalArgumentException if there is no recipe, or two print alike
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; it stays interrupted
     */
    public Comparison of(Progress progress, Algorithm... recipes) {
        refuseNone(recipes.length, "recipe");
        refuseTwice(
                Arrays.stream(recipes).map(Algorithm::toString).toList(),
                "recipes",
                "; give one another name, as in Named.of(\"mine\", recipe)");
        Bootstrap bootstrap = Bootstrap.of(folds, seed);
        int total = recipes.length * folds.size();
        List<Result> rows = new ArrayList<>();
        progress.report("fold", 0, total);
        for (Algorithm recipe : recipes) {
            List<Trial> trials = new ArrayList<>();
            for (Split fold : folds) {
                trials.add(Trial.run(recipe, fold, metrics, relevantFrom));
                progress.report("fold", rows.size() * (long) folds.size() + trials.size(), total);
            }
            rows.add(new Result(recipe, metrics, trials, bootstrap));
        }
        return new Comparison(metrics, rows, notes());
    }

    private String notes() {
        return new Notes(folds, metrics, relevantFrom).toString();
    }

    private static void refuseNone(int count, String what) {
        if (count == 0) {
            throw new IllegalArgumentException("an evaluation must have at least one " + what + ", but had none");
        }
    }

    private static void refuseEmpty(Split split, int fold) {
        if (split.train().isEmpty() || split.test().isEmpty()) {
            throw new IllegalArgumentException("both parts of a fold must have ratings, but fold " + fold + " has "
                    + split.train().size() + " to train on and " + split.test().size() + " to test on");
        }
    }

    private static void refuseTwice(List<String> names, String what, String remedy) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(what + " must differ, but " + name + " is there twice" + remedy);
            }
        }
    }

    /** Writes {@code Evaluation of RMSE, MAE on 5 folds}. */
    @Override
    public String toString() {
        return "Evaluation of " + metrics.stream().map(Metric::name).collect(Collectors.joining(", ")) + " on "
                + folds.size() + (folds.size() == 1 ? " fold" : " folds");
    }
}
