package matinee.deep.byhand;

import java.util.List;
import java.util.Locale;

/**
 * Is a number that remembers what it was computed from, so that the slope of a result by each of its inputs can be found. Immutable.
 *
 * <pre>{@code
 * Value x = Value.of("x", 2), w = Value.of("w", -3);
 * Gradients slopes = w.times(x).plus(1).tanh().gradients();
 * slopes.of(w)
 * }</pre>
 *
 * <p>Source: Wengert: A simple automatic derivative evaluation program. Communications of the ACM 7(8), 1964.
 * doi:10.1145/355586.364791
 */
public final class Value {
    private final String name;
    private final double number;
    private final List<Value> inputs;
    /** The slope of this by each input, at this place. */
    private final double[] slopes;

    private Value(String name, double number, List<Value> inputs, double... slopes) {
        this.name = name;
        this.number = number;
        this.inputs = inputs;
        this.slopes = slopes;
    }

    /** Makes a number that was not computed, such as an input or a weight. */
    public static Value of(String name, double number) {
        return new Value(name, number, List.of());
    }

    /** Makes a number that was not computed and has no name. */
    public static Value of(double number) {
        return of("", number);
    }

    /** Adds: the slope by both is 1. */
    public Value plus(Value other) {
        return new Value("+", number + other.number, List.of(this, other), 1, 1);
    }

    /** Adds a number. */
    public Value plus(double other) {
        return plus(of(other));
    }

    /** Subtracts: the slope by the second is −1. */
    public Value minus(Value other) {
        return new Value("−", number - other.number, List.of(this, other), 1, -1);
    }

    /** Subtracts a number. */
    public Value minus(double other) {
        return minus(of(other));
    }

    /** Multiplies: the slope by each is the other. */
    public Value times(Value other) {
        return new Value("×", number * other.number, List.of(this, other), other.number, number);
    }

    /** Multiplies by a number. */
    public Value times(double other) {
        return times(of(other));
    }

    /** Squares: the slope of x² is 2x. */
    public Value squared() {
        return new Value("²", number * number, List.of(this), 2 * number);
    }

    /** Takes the exponential, whose slope is itself. */
    public Value exp() {
        double exp = Math.exp(number);
        return new Value("exp", exp, List.of(this), exp);
    }

    /** Takes the natural logarithm of a number above 0: the slope is 1/x. */
    public Value log() {
        if (!(number > 0)) {
            throw new IllegalArgumentException("the number must be above 0 to have a logarithm, but was " + number);
        }
        return new Value("log", Math.log(number), List.of(this), 1 / number);
    }

    /** Takes the hyperbolic tangent. */
    public Value tanh() {
        return through(Activation.TANH);
    }

    /** Sets what is below 0 to 0. */
    public Value relu() {
        return through(Activation.RELU);
    }

    /** Takes the logistic function 1 / (1 + e⁻ˣ). */
    public Value sigmoid() {
        return through(Activation.SIGMOID);
    }

    /** Applies an activation. */
    public Value through(Activation activation) {
        return new Value(
                activation.name().toLowerCase(Locale.ROOT),
                activation.of(number),
                List.of(this),
                activation.slope(number));
    }

    /** Returns the number. */
    public double number() {
        return number;
    }

    /** Returns the name, or the sign of what made it. */
    public String name() {
        return name;
    }

    /** Lists what it was computed from. */
    public List<Value> inputs() {
        return inputs;
    }

    double slope(int input) {
        return slopes[input];
    }

    /** Finds the slope of this number by every number that it was computed from: back-propagation. */
    public Gradients gradients() {
        return Gradients.behind(this);
    }

    /** Writes the name and the number. */
    @Override
    public String toString() {
        return (name.isEmpty() ? "" : name + " = ") + String.format(Locale.ROOT, "%.4g", number);
    }
}
