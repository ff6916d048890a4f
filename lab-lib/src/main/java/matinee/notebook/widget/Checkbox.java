package matinee.notebook.widget;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Is a yes or no that the learner ticks. */
public final class Checkbox extends Control<Boolean> {
    private Checkbox(String label, Model model) {
        super(label, model, "value");
    }

    /** Makes a checkbox that is ticked, or not. */
    public static Checkbox of(String label, boolean value) {
        return new Checkbox(
                label, Controls.labeled("Checkbox", "Checkbox", label, Map.of("value", value, "indent", false)));
    }

    @Override
    Boolean read(@Nullable Object value) {
        return Boolean.TRUE.equals(value);
    }

    @Override
    Object write(Boolean value) {
        return value;
    }

    @Override
    String words() {
        return value() ? "yes" : "no";
    }
}
