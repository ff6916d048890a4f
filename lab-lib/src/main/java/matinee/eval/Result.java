package matinee.eval;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import matinee.Algorithm;

/** Holds what one recipe reached: a row of a {@link Comparison}. Immutable. */
public final class Result {
    private final Algorithm recipe;
    private final List<Metric> metrics;
    private final List<Trial> trials;
    private final Bootstrap bootstrap;

    Result(Algorithm recipe, List<Metric> metrics, List<Trial> trials, Bootstrap bootstrap) {
        this.recipe = recipe;
        this.metrics = metrics;
        this.trials = List.copyOf(trials);
        this.bootstrap = bootstrap;
    }

    /** Returns the recipe. */
    public Algorithm recipe() {
        return recipe;
    }

    /** Returns what the recipe prints, in full. */
    public String label() {
        return recipe.toString();
    }

    /** Counts the folds. */
    public int folds() {
        return trials.size();
    }

    /**
     * Returns a metric's mean over the folds; NaN where a fold had nothing to measure.
     *
     * @throws IllegalArgumentException if the metric was not measured
     */
    public double value(Metric metric) {
        return mean(foldValues(metric), FoldValues::value);
    }

    /**
     * Returns a metric's value on one fold, counted from 0.
     *
     * @throws IllegalArgumentException if the metric was not measured
     */
    public double value(Metric metric, int fold) {
        return foldValues(metric).get(fold).value();
    }

    /**
     * Returns a metric's mean over the folds with its 95 % confidence interval, by bootstrap over users: the mean is computed
     * anew for 1,000 resamples of the test users, and the interval leaves out 2.5 % of them at each end (percentile
     * interval). It says how much chance there is in who the users are, not in how the ratings were split. NaN ends: the
     * metric is {@linkplain Metric#ofAll of all users together}.
     *
     * @throws IllegalArgumentException if the metric was not measured
     */
    public Interval interval(Metric metric) {
        return Interval.percentile(value(metric), resample(metric));
    }

    /** Measures this minus another, over the same resamples: how users differ falls out. */
    Interval minus(Result other, Metric metric) {
        double[] difference = resample(metric);
        double[] subtracted = other.resample(metric);
        for (int n = 0; n < difference.length; n++) {
            difference[n] -= subtracted[n];
        }
        return Interval.percentile(value(metric) - other.value(metric), difference);
    }

    private double[] resample(Metric metric) {
        return bootstrap.resample(foldValues(metric));
    }

    /** Measures a metric for some of the users alone, as a row of its own. */
    Result only(IntPredicate user, Metric metric) {
        List<FoldValues> values = foldValues(metric);
        List<Trial> some = IntStream.range(0, values.size())
                .mapToObj(fold -> new Trial(
                        List.of(values.get(fold).only(place -> user.test(bootstrap.user(fold, place)))),
                        fitSeconds(fold),
                        predictSeconds(fold)))
                .toList();
        return new Result(recipe, List.of(metric), some, bootstrap);
    }

    /** Streams the ids of the users it was measured on, ascending. */
    IntStream users() {
        return bootstrap.users();
    }

    /**
     * Counts the users that a metric leaves out for want of anything to measure, through all folds.
     *
     * @throws IllegalArgumentException if the metric was not measured
     */
    public int leftOut(Metric metric) {
        return foldValues(metric).stream().mapToInt(FoldValues::leftOut).sum();
    }

    /** Returns how long a fit took, as a mean over the folds (s). */
    public double fitSeconds() {
        return mean(trials, Trial::fitSeconds);
    }

    /** Returns how long the fit took on one fold, counted from 0 (s). */
    public double fitSeconds(int fold) {
        return trials.get(fold).fitSeconds();
    }

    /** Returns how long predicting all test ratings took, as a mean over the folds (s); NaN: no metric needed it. */
    public double predictSeconds() {
        return mean(trials, Trial::predictSeconds);
    }

    /** Returns how long predicting all test ratings took on one fold, counted from 0 (s); NaN: no metric needed it. */
    public double predictSeconds(int fold) {
        return trials.get(fold).predictSeconds();
    }

    private List<FoldValues> foldValues(Metric metric) {
        int place = metrics.indexOf(metric);
        if (place < 0) {
            throw new IllegalArgumentException("a metric must be one that was measured, but was " + metric.name()
                    + "; measured: " + metrics.stream().map(Metric::name).collect(Collectors.joining(", ")));
        }
        return trials.stream().map(trial -> trial.values().get(place)).toList();
    }

    private static <T> double mean(List<T> folds, ToDoubleFunction<T> value) {
        double sum = 0;
        for (T fold : folds) {
            sum += value.applyAsDouble(fold);
        }
        return sum / folds.size();
    }

    /** Writes the recipe and its means, such as {@code Bias: RMSE 0.873, MAE 0.673}. */
    @Override
    public String toString() {
        return label() + ": "
                + metrics.stream()
                        .map(metric -> metric.name() + " " + Digits.of(value(metric)))
                        .collect(Collectors.joining(", "));
    }
}
