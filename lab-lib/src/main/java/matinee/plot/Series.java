package matinee.plot;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/** Names a row of points, with an error bar at each where there are any. Immutable. */
public final class Series {
    private final String name;
    private final double[] xs;
    private final double[] ys;
    private final double[] errors;

    private Series(String name, double[] xs, double[] ys, double[] errors) {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException(
                    "xs and ys must be as many, but were " + xs.length + " and " + ys.length);
        }
        if (errors.length != 0 && errors.length != ys.length) {
            throw new IllegalArgumentException(
                    "errors must be as many as points, " + ys.length + ", but were " + errors.length);
        }
        this.name = name;
        this.xs = xs;
        this.ys = ys;
        this.errors = errors;
    }

    /** Names points, given by their two coordinates; where y is NaN there is a gap. */
    public static Series of(String name, double[] xs, double[] ys) {
        return new Series(name, xs.clone(), ys.clone(), new double[0]);
    }

    /** Names points, given by their two coordinates; where y is NaN there is a gap. */
    public static Series of(String name, Collection<? extends Number> xs, Collection<? extends Number> ys) {
        return new Series(name, array(xs), array(ys), new double[0]);
    }

    /** Names points whose x is 1, 2, 3, …: values of one epoch after the other, or counts by rank. */
    public static Series of(String name, double... ys) {
        return new Series(
                name, IntStream.rangeClosed(1, ys.length).asDoubleStream().toArray(), ys.clone(), new double[0]);
    }

    /** Makes a series that also shows how sure each point is: y ± error, in the unit of y. */
    public Series withErrors(double... plusMinus) {
        return new Series(name, xs, ys, plusMinus.clone());
    }

    /** Returns the name, as the legend shows it. */
    public String name() {
        return name;
    }

    /** Counts the points. */
    public int size() {
        return xs.length;
    }

    /** Returns the first coordinate of a point, counted from 0. */
    public double x(int point) {
        return xs[point];
    }

    /** Returns the second coordinate of a point, counted from 0; NaN: a gap. */
    public double y(int point) {
        return ys[point];
    }

    /** Tells whether the points have error bars. */
    public boolean hasErrors() {
        return errors.length > 0;
    }

    /** Returns half the length of a point's error bar, in the unit of y; 0 where there are none. */
    public double error(int point) {
        return hasErrors() ? errors[point] : 0;
    }

    /** Lists the points that are not gaps. */
    int[] points() {
        return IntStream.range(0, size())
                .filter(n -> Double.isFinite(xs[n]) && Double.isFinite(ys[n]))
                .toArray();
    }

    static double[] array(Collection<? extends Number> numbers) {
        return numbers.stream().mapToDouble(Number::doubleValue).toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series s
                && name.equals(s.name)
                && Arrays.equals(xs, s.xs)
                && Arrays.equals(ys, s.ys)
                && Arrays.equals(errors, s.errors);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + Arrays.hashCode(xs)) + Arrays.hashCode(ys);
    }

    @Override
    public String toString() {
        return name + ", " + size() + " points";
    }
}
