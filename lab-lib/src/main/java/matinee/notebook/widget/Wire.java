package matinee.notebook.widget;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/** Connects the widgets with whatever kernel and front end there are. */
interface Wire {
    /** Opens a line to a new model in the browser; empty where no browser is connected. */
    Optional<Line> open(JsonObject state, Line.Receiver receiver);

    /** Shows a still as an output of the present cell, and names it. */
    String show(Still still);

    /** Shows a live view, with a still for where nothing is live, as one output, and names it. */
    String showView(String model, Still still);

    /** Names the output in which this thread shows things. */
    Output output();

    /** Tells whether the browser's messages are heard while a cell runs. */
    boolean servesCells();

    /** Shows another still in place of the one with this name. */
    void replace(String name, Still still);

    /** Writes a value as a cell would show it. */
    Still look(Object value);

    /** Tells what was thrown in lines that a learner understands; the first says it all. */
    List<String> explain(Throwable thrown);

    /** Runs a listener so that Stop can end it. */
    void run(Runnable listener);

    /**
     * Is what one run of a cell shows.
     *
     * @param cell names the cell; a later run of it takes this one's place
     * @param asked says when the run was asked for, so that a later one comes later in the order of texts
     */
    record Output(String cell, String asked) {}
}
