package matinee.notebook.widget;

import java.util.Map;

/**
 * Does something when it is pressed.
 *
 * <pre>{@code
 * Button train = Button.of("Train");
 * train.onPress(() -> System.out.println("training …"));
 * train
 * }</pre>
 */
public final class Button extends Widget {
    private final String label;
    private volatile Runnable listener = () -> {};

    private Button(String label, Model model) {
        super(model);
        this.label = label;
        Runnable press = () -> listener.run();
        model.onUrgent(message -> {
            if ("click".equals(message.get("event"))) {
                model.callLatest(press);
            }
        });
    }

    /** Makes a button; its label is best a verb. */
    public static Button of(String label) {
        return new Button(label, Controls.labeled("Button", "Button", label, Map.of("button_style", "", "icon", "")));
    }

    /** Makes a button of this width (pixels). */
    public Button withWidth(int pixels) {
        return new Button(label, model().with(Controls.width(pixels)));
    }

    /** Returns what stands on it. */
    public String label() {
        return label;
    }

    /**
     * Has something done at each press, on a thread of its own; while it is being done, one more press waits and others are
     * forgotten. There is one such thing: another takes its place, so that a cell may be run twice.
     */
    public void onPress(Runnable action) {
        listener = action;
    }

    /** Has something done at each press at once, even while a listener runs; it must not take long. */
    void onUrgentPress(Runnable action) {
        model().onUrgent(message -> action.run());
    }

    /** Lets nobody press it, until {@link #enable}. */
    public void disable() {
        model().set(Map.of("disabled", true));
    }

    /** Lets it be pressed again. */
    public void enable() {
        model().set(Map.of("disabled", false));
    }

    @Override
    Still still() {
        return new Still(
                "<div style=\"display:inline-block;border:1px solid var(--jp-border-color1,#999);border-radius:3px;padding:.2em 1em\">"
                        + Html.escape(label) + "</div>",
                "[" + label + "]");
    }
}
