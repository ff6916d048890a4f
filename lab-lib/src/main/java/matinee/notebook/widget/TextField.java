package matinee.notebook.widget;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Is a line of text that the learner types; it counts with each letter. */
public final class TextField extends Control<String> {
    private TextField(String label, Model model) {
        super(label, model, "value");
    }

    /** Makes a field that holds this text; it may be empty. */
    public static TextField of(String label, String value) {
        return new TextField(
                label, Controls.labeled("Text", "Text", label, Map.of("value", value, "continuous_update", true)));
    }

    /** Makes a field that says, while it is empty, what to type. */
    public TextField withHint(String hint) {
        return new TextField(label(), model().with(Map.of("placeholder", hint)));
    }

    /** Makes a field of this width (pixels), its label included. */
    public TextField withWidth(int pixels) {
        return new TextField(label(), model().with(Controls.width(pixels)));
    }

    @Override
    String read(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    @Override
    Object write(String value) {
        return value;
    }
}
