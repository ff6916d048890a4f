package matinee.notebook.widget;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the models that are open: a page that is loaded again asks for all of them. */
final class Models {
    private static final Map<String, Model> OPEN = new ConcurrentHashMap<>();

    private Models() {}

    static void opened(String id, Model model) {
        OPEN.put(id, model);
    }

    /** Takes note that a line has ended, whoever ended it. */
    static void closed(String id) {
        Model model = OPEN.remove(id);
        if (model != null) {
            model.forget();
        }
    }

    /** Forgets all of them, as a new kernel does. */
    static void clear() {
        OPEN.clear();
    }

    /** Answers {@code request_states} of the widgets' control protocol (1.0.0). */
    static JsonObject states() {
        JsonObject states = new JsonObject();
        OPEN.forEach((id, model) -> {
            JsonObject state = model.json();
            JsonObject entry = new JsonObject();
            for (String name : new String[] {"model_name", "model_module", "model_module_version"}) {
                JsonElement value = state.get("_" + name);
                entry.add(name, value);
            }
            entry.add("state", state);
            states.add(id, entry);
        });
        JsonObject data = new JsonObject();
        data.addProperty("method", "update_states");
        data.add("states", states);
        data.add("buffer_paths", new JsonArray());
        return data;
    }
}
