package matinee.eval;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import matinee.Ratings;

/**
 * Says how good recommenders are, in one number. {@link Metrics} has those of the field; your own is a lambda:
 *
 * <pre>{@code
 * var near  = Metric.ofRatings("near", (truth, predicted) -> Math.abs(truth - predicted) <= 0.5 ? 1 : 0);
 * var first = Metric.ofUser("first", user -> user.recommended(1).stream().anyMatch(r -> user.isRelevant(r.item())) ? 1 : 0);
 * }</pre>
 *
 * <p>Metrics of the same name, unit and direction are equal.
 */
public final class Metric {
    private final String name;
    private final String unit;
    private final Better better;
    private final Formula formula;

    private Metric(String name, String unit, Better better, Formula formula) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of a metric must not be blank");
        }
        this.name = name;
        this.unit = unit;
        this.better = better;
        this.formula = formula;
    }

    /**
     * Averages a value of each test rating and its prediction over all test ratings; higher is better.
     *
     * @param ofTruthAndPrediction the value, from the rating given (stars) and the one predicted (stars)
     */
    public static Metric ofRatings(String name, DoubleBinaryOperator ofTruthAndPrediction) {
        return mean(
                name, true, user -> Part.ofRatings(user.heldOut().coRated(user.predictions()), ofTruthAndPrediction));
    }

    /**
     * Averages a value of each user over the users; higher is better.
     *
     * @param ofUser the value; NaN leaves the user out of the mean
     */
    public static Metric ofUser(String name, ToDoubleFunction<Outcome> ofUser) {
        return mean(name, false, user -> Part.ofUser(ofUser.applyAsDouble(user)));
    }

    /**
     * Computes a value of all users together; higher is better. It has no confidence interval, for it need not be a mean.
     *
     * @param each what to take from each user
     * @param gather the value, from what was taken, users in ascending order, and the training ratings
     */
    public static <T> Metric ofAll(
            String name, Function<Outcome, T> each, ToDoubleBiFunction<List<T>, Ratings> gather) {
        return new Metric(name, "", Better.HIGHER, new Formula.Whole<>(each, gather));
    }

    static Metric mean(String name, boolean predicts, Function<Outcome, Part> part) {
        return new Metric(name, "", Better.HIGHER, new Formula.Mean(part, predicts, DoubleUnaryOperator.identity()));
    }

    /** Varies the unit, such as {@code stars}. */
    public Metric withUnit(String unit) {
        return new Metric(name, unit, better, formula);
    }

    /** Varies which of two values is the better one. */
    public Metric withBetter(Better better) {
        return new Metric(name, unit, better, formula);
    }

    /**
     * Applies a function to the mean, such as {@code Math::sqrt}.
     *
     * @throws IllegalArgumentException if the metric is {@linkplain #ofAll of all users together}
     */
    public Metric andThen(DoubleUnaryOperator function) {
        if (formula instanceof Formula.Mean mean) {
            return new Metric(name, unit, better, mean.andThen(function));
        }
        throw new IllegalArgumentException("a metric must be a mean, but " + name
                + " is a value of all users together: apply the function where it is gathered");
    }

    /** Returns its name, such as {@code RMSE} or {@code precision@10}. */
    public String name() {
        return name;
    }

    /** Returns its unit, such as {@code stars}; empty for a share. */
    public String unit() {
        return unit;
    }

    /** Tells which of two values is the better one. */
    public Better better() {
        return better;
    }

    /** Computes the value for some users of one recommender; NaN where there is nothing to measure. */
    public double of(Outcome... users) {
        List<Outcome> list = List.of(users);
        return list.isEmpty()
                ? Double.NaN
                : FoldValues.of(this, list, list.get(0).train(), new InParallel())
                        .value();
    }

    /** Tells whether one value is better than another; NaN is worse than any. */
    public boolean isBetter(double value, double other) {
        return Double.isNaN(other) ? !Double.isNaN(value) : better == Better.LOWER ? value < other : value > other;
    }

    boolean predicts() {
        return formula instanceof Formula.Mean mean && mean.predicts();
    }

    Formula formula() {
        return formula;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Metric m && name.equals(m.name) && unit.equals(m.unit) && better == m.better;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, unit, better);
    }

    /** Writes {@code RMSE (stars), lower is better}. */
    @Override
    public String toString() {
        return name + (unit.isEmpty() ? "" : " (" + unit + ")") + ", "
                + better.name().toLowerCase(Locale.ROOT) + " is better";
    }
}
