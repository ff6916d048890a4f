package matinee.notebook.widget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Is where a widget stands in the notebook: the live view, below it the aside that tells of failures, and the still that takes
 * the place of both where nothing is live.
 */
final class Place {
    private static final long REST_MILLIS = 400;
    private static final int MOST_STILLS = 8;

    private final Widget widget;
    private final Model aside =
            Module.load("aside").model(Map.of("error", "", "lines", List.of(), "said", "", "works", false));
    private final Model root;
    private volatile boolean wasSeen;
    private volatile int views;
    private final List<Consumer<Still>> stills = new CopyOnWriteArrayList<>();
    private final Map<Object, Note> notes = new LinkedHashMap<>(); // guarded by this

    /** Holds what one listener has to tell since its latest call: what it printed, and what explains its failure. */
    private record Note(String said, List<String> failure) {}

    Place(Widget widget) {
        this.widget = widget;
        root = new Model(Controls.box("VBox", List.of(widget.model(), aside), List.of("matinee-live"), Map.of()));
        root.set(Map.of("_view_count", 0)); // asks the browser to tell how many views of it there are
        root.onUrgentChange("_view_count", this::counted);
        aside.onUrgent(message -> Layer.callbacks().stop());
        widget.parts().forEach(part -> part.model().belongTo(this));
    }

    /** Returns what stands below the widget and tells of its listeners. */
    Model aside() {
        return aside;
    }

    /** Opens the live view for the output of the present cell, and returns its name; none where no browser is connected. */
    String open() {
        String id = root.open();
        if (!id.isEmpty()) {
            Outputs.shows(Layer.wire().output(), this);
        }
        return id;
    }

    private void counted(Object count) {
        views = count instanceof Number number ? number.intValue() : 0;
        boolean isSeenAgain = views > 0 && wasSeen;
        wasSeen |= views > 0;
        widget.parts().forEach(part -> part.model().counted(isSeenAgain));
    }

    /** Tells whether a browser shows it now. */
    boolean isSeen() {
        return views > 0;
    }

    /** Tells whether a browser has shown it and does not any more, as when its cell was run again. */
    boolean isForsaken() {
        return wasSeen && views == 0;
    }

    /** Has the browser forget the live view and all that stands in it. */
    void close() {
        Outputs.closed(this);
        root.close();
        aside.close();
        widget.parts().forEach(part -> part.model().close());
    }

    /** Opens the live view and shows the still beside it; returns the name of the view, or none where no browser is connected. */
    String show() {
        String id = open();
        if (!id.isEmpty()) {
            Wire wire = Layer.wire();
            String name = wire.show(Frame.around(widget.still()));
            stills.add(still -> wire.replace(name, still));
            if (stills.size() > MOST_STILLS) {
                stills.remove(0);
            }
        }
        return id;
    }

    /** Has the still renewed once the hand is at rest. */
    void changed() {
        if (!stills.isEmpty()) {
            Layer.callbacks().addAtRest(Call.in(REST_MILLIS, this, List.of(this), this::renew));
        }
    }

    private void renew() {
        Still now = Frame.around(widget.still());
        stills.forEach(still -> still.accept(now));
    }

    /** Tells that a listener takes longer than a learner waits without wondering. */
    void works() {
        aside.set(Map.of("works", true));
    }

    void rests() {
        aside.set(Map.of("works", false));
    }

    void wentWell(Object source, String said) {
        note(source, new Note(said, List.of()));
    }

    void failed(Object source, Throwable thrown, String said) {
        note(source, new Note(said, Layer.wire().explain(thrown)));
    }

    private synchronized void note(Object source, Note note) {
        notes.put(source, note);
        notes.values().removeIf(each -> each.said().isEmpty() && each.failure().isEmpty());
        List<String> failure = notes.values().stream()
                .map(Note::failure)
                .filter(lines -> !lines.isEmpty())
                .findFirst()
                .orElse(List.of(""));
        String said = notes.values().stream()
                .map(Note::said)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        aside.set(Map.of("error", failure.get(0), "lines", failure.subList(1, failure.size()), "said", said));
    }
}
