package matinee.eval;

import java.util.List;
import java.util.function.IntPredicate;
import matinee.Ratings;

/**
 * One metric of one recipe on one fold: the value, and each user's sum and weight in it, by the user's place in the fold. Both
 * are empty where the value is not a mean.
 */
final class FoldValues {
    private final Metric metric;
    private final double value;
    private final double[] sums;
    private final double[] weights;

    private FoldValues(Metric metric, double value, double[] sums, double[] weights) {
        this.metric = metric;
        this.value = value;
        this.sums = sums;
        this.weights = weights;
    }

    /** Measures; the sum over users runs in their order, whoever computed the parts. */
    static FoldValues of(Metric metric, List<Outcome> users, Ratings train, InParallel parallel) {
        if (metric.formula() instanceof Formula.Mean mean) {
            List<Part> parts = parallel.map(users, mean.part());
            double[] sums = parts.stream().mapToDouble(Part::sum).toArray();
            double[] weights = parts.stream().mapToDouble(Part::weight).toArray();
            return new FoldValues(metric, mean.value(total(sums), total(weights)), sums, weights);
        }
        Formula.Whole<?> whole = (Formula.Whole<?>) metric.formula();
        return new FoldValues(metric, whole.value(users, train, parallel), new double[0], new double[0]);
    }

    double value() {
        return value;
    }

    private static double total(double[] parts) {
        double total = 0;
        for (double part : parts) {
            total += part;
        }
        return total;
    }

    /**
     * Computes the value anew for a resample of the users.
     *
     * @param places the place in {@code times} of each user of the fold
     * @param times how often each user is in the resample
     */
    double resampled(int[] places, int[] times) {
        double sum = 0;
        double weight = 0;
        for (int n = 0; n < sums.length; n++) {
            int often = times[places[n]];
            sum += often * sums[n];
            weight += often * weights[n];
        }
        return metric.formula() instanceof Formula.Mean mean ? mean.value(sum, weight) : Double.NaN;
    }

    /** Keeps the values of some users, told by their places in the fold; NaN where the value is not a mean. */
    FoldValues only(IntPredicate wanted) {
        double[] someSums = new double[sums.length];
        double[] someWeights = new double[weights.length];
        for (int n = 0; n < sums.length; n++) {
            someSums[n] = wanted.test(n) ? sums[n] : 0;
            someWeights[n] = wanted.test(n) ? weights[n] : 0;
        }
        double ofSome = metric.formula() instanceof Formula.Mean mean
                ? mean.value(total(someSums), total(someWeights))
                : Double.NaN;
        return new FoldValues(metric, ofSome, someSums, someWeights);
    }

    /** Counts the users of the fold with nothing to measure. */
    int leftOut() {
        int count = 0;
        for (double weight : weights) {
            count += weight == 0 ? 1 : 0;
        }
        return count;
    }
}
