package matinee.notebook.widget;

/** Holds what all widgets share: the wire to the front end, and the thread that calls listeners. */
final class Layer {
    private static volatile Wire wire = new NoWire();
    private static final Callbacks CALLBACKS = new Callbacks();

    private Layer() {}

    static Wire wire() {
        return wire;
    }

    static Callbacks callbacks() {
        return CALLBACKS;
    }

    /** Connects the widgets that are opened from now on. */
    static void connect(Wire next) {
        Models.clear();
        Outputs.clear();
        wire = next;
    }
}
