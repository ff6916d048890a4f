package matinee.plot;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * Lays out an axis: from where to where it goes and in which steps, in places along it, and how a value finds its place.
 *
 * @param min the first place
 * @param max the last place
 * @param step the distance between two ticks: 1, 2 or 5 times a power of ten
 * @param place tells the place of a value
 * @param label writes what stands at a tick, from its place and the step
 */
record Grid(double min, double max, double step, DoubleUnaryOperator place, Label label) {
    /** Writes what stands at a tick. */
    interface Label {
        String of(double place, double step);
    }

    Grid(Grid other, DoubleUnaryOperator place, Label label) {
        this(other.min, other.max, Math.max(1, other.step), place, label);
    }

    /** Lays out an axis on which equal distances are equal differences, in at most so many ticks. */
    static Grid linear(double low, double high, int ticks) {
        double margin = low < high ? 0 : low == 0 ? 1 : Math.abs(low) * 0.1;
        double from = low - margin;
        double to = high + margin;
        double step = step((to - from) / (ticks - 1));
        while (Math.ceil(to / step - 1e-9) - Math.floor(from / step + 1e-9) > ticks - 1) {
            step = step(step * 1.01);
        }
        return new Grid(
                Math.floor(from / step + 1e-9) * step,
                Math.ceil(to / step - 1e-9) * step,
                step,
                DoubleUnaryOperator.identity(),
                NumberText::of);
    }

    /** Lays out an axis on which equal distances are equal ratios: ticks at powers of ten, or of two over a short way. */
    static Grid logarithmic(double low, double high, int ticks) {
        double nearDecade = Math.floor(Math.log10(low) + 1e-9);
        double start = Math.log10(low) - nearDecade < 0.4 ? nearDecade : Math.log10(low);
        boolean decades = Math.floor(Math.log10(high) + 1e-9) - Math.ceil(start - 1e-9) >= 2;
        double base = decades ? 10 : 2;
        DoubleUnaryOperator place = value -> Math.log(value) / Math.log(base);
        double from = decades ? start : place.applyAsDouble(low);
        double to = Math.max(from + 1, place.applyAsDouble(high));
        double step = Math.max(1, step((to - from) / (ticks - 1)));
        return new Grid(from, to, step, place, (exponent, width) -> NumberText.of(Math.pow(base, exponent)));
    }

    /** Finds the least of 1, 2 or 5 times a power of ten that is not below the width. */
    private static double step(double width) {
        double power = Math.pow(10, Math.floor(Math.log10(width)));
        DoubleBinaryOperator atLeast =
                (times, otherwise) -> times * power >= width * (1 - 1e-9) ? times * power : otherwise;
        return atLeast.applyAsDouble(1, atLeast.applyAsDouble(2, atLeast.applyAsDouble(5, 10 * power)));
    }

    double at(double value) {
        return place.applyAsDouble(value);
    }

    String labelAt(double tick) {
        return label.of(tick, step);
    }

    Grid from(double first) {
        return new Grid(first, max, step, place, label);
    }

    Grid to(double last) {
        return new Grid(min, last, step, place, label);
    }
}
