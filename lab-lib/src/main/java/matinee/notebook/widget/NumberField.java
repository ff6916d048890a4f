package matinee.notebook.widget;

import java.util.Map;
import java.util.function.Function;
import matinee.plot.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * Is a number that the learner types; it counts when Enter is pressed or the field is left.
 *
 * @param <T> {@code Integer} or {@code Double}
 */
public final class NumberField<T extends Number> extends Control<T> {
    private final Function<Number, T> type;

    private NumberField(String label, Model model, Function<Number, T> type) {
        super(label, model, "value");
        this.type = type;
    }

    /** Makes a field for a whole number. */
    public static NumberField<Integer> of(String label, int value) {
        return new NumberField<>(label, model("IntText", label, value), Number::intValue);
    }

    /** Makes a field for a number. */
    public static NumberField<Double> of(String label, double value) {
        return new NumberField<>(label, model("FloatText", label, value), Number::doubleValue);
    }

    private static Model model(String name, String label, Number value) {
        return Controls.labeled(name, "Description", label, Map.of("value", value, "continuous_update", false));
    }

    /** Makes a field of this width (pixels), its label included. */
    public NumberField<T> withWidth(int pixels) {
        return new NumberField<>(label(), model().with(Controls.width(pixels)), type);
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
        return NumberText.of(value().doubleValue());
    }
}
