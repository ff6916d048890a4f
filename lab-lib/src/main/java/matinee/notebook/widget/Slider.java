package matinee.notebook.widget;

import java.util.Map;
import java.util.function.Function;
import matinee.plot.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * Is a number that the learner moves within bounds, by mouse or arrow keys.
 *
 * <pre>{@code
 * Slider<Integer> k = Slider.of("neighbors", 1, 60, 20);
 * Slider<Double> rate = Slider.ofPowers("learning rate", 0.0001, 1, 0.01);
 * k
 * }</pre>
 *
 * @param <T> {@code Integer} or {@code Double}
 */
public final class Slider<T extends Number> extends Control<T> {
    private final Function<Number, T> type;
    private final String range;

    private Slider(String label, Model model, Function<Number, T> type, String range) {
        super(label, model, "value");
        this.type = type;
        this.range = range;
    }

    /**
     * Makes a slider over whole numbers.
     *
     * @throws IllegalArgumentException if the value is not within the bounds
     */
    public static Slider<Integer> of(String label, int min, int max, int value) {
        refuseOutside(min, max, value);
        Map<String, Object> state = Map.of("min", min, "max", max, "step", 1, "value", value);
        return new Slider<>(label, model("IntSlider", label, state), Number::intValue, min + " to " + max);
    }

    /**
     * Makes a slider over numbers, in a hundred steps.
     *
     * @throws IllegalArgumentException if the value is not within the bounds
     */
    public static Slider<Double> of(String label, double min, double max, double value) {
        refuseOutside(min, max, value);
        Map<String, Object> state =
                Map.of("min", min, "max", max, "step", (max - min) / 100, "value", value, "readout_format", ".3g");
        return new Slider<>(label, model("FloatSlider", label, state), Number::doubleValue, range(min, max));
    }

    /**
     * Makes a slider over powers of ten, for what matters by its order of magnitude: twenty steps from each power to the next.
     *
     * @throws IllegalArgumentException if the value is not within the bounds, or a bound not above 0
     */
    public static Slider<Double> ofPowers(String label, double min, double max, double value) {
        refuseOutside(min, max, value);
        if (!(min > 0)) {
            throw new IllegalArgumentException("the lower bound must be above 0, but was " + min);
        }
        Map<String, Object> state = Map.of(
                "base",
                10,
                "min",
                Math.log10(min),
                "max",
                Math.log10(max),
                "step",
                0.05,
                "value",
                value,
                "readout_format",
                ".3g");
        return new Slider<>(label, model("FloatLogSlider", label, state), Number::doubleValue, range(min, max));
    }

    private static Model model(String name, String label, Map<String, Object> state) {
        return Controls.labeled(name, "Slider", label, state);
    }

    private static void refuseOutside(double min, double max, double value) {
        if (!(min < max && min <= value && value <= max)) {
            throw new IllegalArgumentException(
                    "the value must be within the bounds, but was " + value + ", and they " + min + " and " + max);
        }
    }

    private static String range(double min, double max) {
        return NumberText.of(min) + " to " + NumberText.of(max);
    }

    /** Makes a slider that moves by this step; of {@link #ofPowers}, by this part of a power. */
    public Slider<T> withStep(T step) {
        return new Slider<>(label(), model().with(Map.of("step", step)), type, range);
    }

    /** Makes a slider of this width (pixels), its label included. */
    public Slider<T> withWidth(int pixels) {
        return new Slider<>(label(), model().with(Controls.width(pixels)), type, range);
    }

    @Override
    T read(@Nullable Object value) {
        return type.apply(value instanceof Number number ? number : 0);
    }

    @Override
    Object write(T value) {
        return value;
    }

    @Override
    String words() {
        return NumberText.of(value().doubleValue()) + " (" + range + ")";
    }
}
