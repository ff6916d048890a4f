package matinee.notebook.widget;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Knows the models that are open: a page that is loaded again asks for all of them. It keeps none alive: outputs do, by
 * {@link Outputs}, and the learner's variables. The line of one that is gone is closed when the next is opened.
 */
final class Models {
    private static final Map<String, Open> OPEN = new ConcurrentHashMap<>();
    private static final ReferenceQueue<Model> GONE = new ReferenceQueue<>();

    private Models() {}

    static void opened(Line line, Model model) {
        OPEN.put(line.id(), new Open(line, model));
        end(Line::close);
    }

    /** Ends the lines of the models that are gone. */
    private static void end(Consumer<Line> way) {
        for (Object gone = GONE.poll(); gone != null; gone = GONE.poll()) {
            Open open = (Open) gone;
            if (OPEN.remove(open.line.id(), open)) {
                way.accept(open.line);
            }
        }
    }

    /** Takes note that a line has ended, whoever ended it. */
    static void closed(String id) {
        Open open = OPEN.remove(id);
        Model model = open == null ? null : open.get();
        if (model != null) {
            model.forget();
        }
    }

    /** Hands what the browser says on to a model, which this does not keep alive. */
    static Line.Receiver receiver(Model model) {
        WeakReference<Model> hearing = new WeakReference<>(model);
        return data -> Optional.ofNullable(hearing.get()).ifPresent(heard -> heard.receive(data));
    }

    /** Is a model and the line that is to be closed when it is gone. */
    private static final class Open extends WeakReference<Model> {
        private final Line line;

        Open(Line line, Model model) {
            super(model, GONE);
            this.line = line;
        }
    }

    /** Forgets all of them, as a new kernel does. */
    static void clear() {
        OPEN.clear();
    }

    /** Answers {@code request_states} of the widgets' control protocol (1.0.0). */
    static JsonObject states() {
        JsonObject states = new JsonObject();
        OPEN.forEach((id, open) -> {
            Model model = open.get();
            if (model == null) {
                open.enqueue(); // the page will not know of it
                return;
            }
            JsonObject state = model.json();
            JsonObject entry = new JsonObject();
            for (String name : new String[] {"model_name", "model_module", "model_module_version"}) {
                JsonElement value = state.get("_" + name);
                entry.add(name, value);
            }
            entry.add("state", state);
            states.add(id, entry);
        });
        end(Line::drop);
        JsonObject data = new JsonObject();
        data.addProperty("method", "update_states");
        data.add("states", states);
        data.add("buffer_paths", new JsonArray());
        return data;
    }
}
