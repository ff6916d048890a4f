package matinee.notebook.widget;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/** Stands where no kernel is: widgets keep their values, and nobody sees them. */
record NoWire() implements Wire {
    @Override
    public Optional<Line> open(JsonObject state, Line.Receiver receiver) {
        return Optional.empty();
    }

    @Override
    public String show(Still still) {
        return "";
    }

    @Override
    public String showView(String model, Still still) {
        return "";
    }

    @Override
    public Output output() {
        return new Output("", "");
    }

    @Override
    public boolean servesCells() {
        return false;
    }

    @Override
    public void replace(String name, Still still) {}

    @Override
    public Still look(Object value) {
        return value instanceof Still still ? still : Html.still(value.toString());
    }

    @Override
    public List<String> explain(Throwable thrown) {
        return List.of(thrown.toString());
    }

    @Override
    public void run(Runnable listener) {
        listener.run();
    }
}
