package matinee.notebook.widget;

import java.util.List;
import java.util.Map;

/**
 * Shows something that changes while a cell works, with a Stop button below it. When the work is over it leaves a plain output, so
 * that a saved notebook holds the last picture and nothing else.
 */
public final class LiveOutput {
    private final View view;
    private final Box box;
    private final String name;
    private volatile boolean over;

    private LiveOutput(Still first, Runnable stop) {
        view = View.quiet(first);
        Button button = Button.of("Stop");
        button.onUrgentPress(stop);
        box = Box.column(view, button);
        view.model().onViews(this::closeIfUnseen);
        name = Layer.wire().showView(box.place().open(), first);
    }

    /** Tells whether what a button says would be heard while a cell works. */
    public static boolean isPossible() {
        return Layer.wire().servesCells();
    }

    /** Shows the first in the present cell; its button, which may be pressed at any time, calls for the stop. */
    public static LiveOutput of(Still first, Runnable stop) {
        return new LiveOutput(first, stop);
    }

    /** Shows another in place of the present one. */
    public void show(Still next) {
        view.show(next);
    }

    /** Leaves the last one, without the button. */
    public void end(Still last) {
        view.show(last);
        box.model().set(Map.of("children", List.of(view.model())));
        Layer.wire().replace(name, last);
        over = true;
        closeIfUnseen();
    }

    /** A page that was loaded anew during the work still shows the live view, which must not vanish under the reader's eyes. */
    private void closeIfUnseen() {
        if (over && !box.place().isSeen()) {
            box.place().close();
        }
    }
}
