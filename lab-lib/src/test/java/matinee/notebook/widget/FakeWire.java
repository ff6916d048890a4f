package matinee.notebook.widget;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Is a browser that notes what it is told, and says what a test has it say. */
final class FakeWire implements Wire {
    final Map<String, Line.Receiver> receivers = new LinkedHashMap<>();
    final Map<String, JsonObject> opened = new LinkedHashMap<>();
    final Map<String, List<JsonObject>> sent = new LinkedHashMap<>();
    final List<Still> stills = new CopyOnWriteArrayList<>();
    final List<String> views = new ArrayList<>();
    final List<String> closed = new ArrayList<>();
    final List<String> dropped = new ArrayList<>();

    /** Is where the test's thread shows things. */
    Output output = new Output("cell", "2026-11-29T10:01");

    /** Connects the widgets with a new one. */
    static FakeWire connected() {
        FakeWire wire = new FakeWire();
        Layer.connect(wire);
        return wire;
    }

    @Override
    public synchronized Optional<Line> open(JsonObject state, Line.Receiver receiver) {
        String id = "m" + opened.size();
        opened.put(id, state);
        receivers.put(id, receiver);
        sent.put(id, new CopyOnWriteArrayList<>());
        return Optional.of(new Line() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public void send(JsonObject data) {
                sent.get(id).add(data.deepCopy());
            }

            @Override
            public void close() {
                closed.add(id);
            }

            @Override
            public void drop() {
                dropped.add(id);
            }
        });
    }

    @Override
    public String show(Still still) {
        stills.add(still);
        return "s" + stills.size();
    }

    @Override
    public String showView(String model, Still still) {
        views.add(model);
        return show(still);
    }

    @Override
    public Output output() {
        return output;
    }

    @Override
    public boolean servesCells() {
        return true;
    }

    @Override
    public void replace(String name, Still still) {
        stills.add(still);
    }

    @Override
    public Still look(Object value) {
        return new NoWire().look(value);
    }

    @Override
    public List<String> explain(Throwable thrown) {
        return List.of(thrown.toString());
    }

    @Override
    public void run(Runnable listener) {
        listener.run();
    }

    /** Says how many views of a model there are. */
    void views(String id, int count) {
        JsonObject data = new JsonObject();
        data.addProperty("method", "update");
        data.add("state", Json.of(Map.of("_view_count", count)));
        receivers.get(id).receive(data);
    }

    /** Says a value's new state, as the browser does. */
    void change(Model model, String key, Object value) {
        JsonObject data = new JsonObject();
        data.addProperty("method", "update");
        data.add("state", Json.of(Map.of(key, value)));
        say(model, data);
    }

    void message(Model model, Map<String, ?> content) {
        JsonObject data = new JsonObject();
        data.addProperty("method", "custom");
        data.add("content", Json.of(content));
        say(model, data);
    }

    private void say(Model model, JsonObject data) {
        receivers.get(model.open()).receive(data);
    }

    List<JsonObject> sentTo(Model model) {
        return sent.get(model.open());
    }
}
