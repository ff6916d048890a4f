package matinee.lab.chapter;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings the outputs of a cell into the one form in which the course stores them. */
final class CanonicalOutputs {
    /** Kinds of output that mean nothing once the kernel is gone; each has its still as an output of its own. */
    private static final Set<String> LIVE = Set.of("application/vnd.jupyter.widget-view+json");

    private static final Set<String> TEXTS = Set.of("application/javascript", "image/svg+xml");

    private CanonicalOutputs() {}

    /** Drops what goes to standard error and what is live only, and joins what one stream says in pieces. */
    static JsonArray of(List<JsonObject> outputs, JsonElement count) {
        JsonArray canonical = new JsonArray();
        StringBuilder stream = new StringBuilder();
        for (JsonObject output : outputs) {
            String type = output.get("output_type").getAsString();
            if (type.equals("stream")) {
                boolean healthy = "stdout".equals(output.get("name").getAsString());
                stream.append(healthy ? Cell.joined(output.get("text")) : "");
                continue;
            }
            JsonObject kept = type.equals("error") ? error(output) : display(output, type, count);
            if (isLive(output)
                    || (!type.equals("error") && kept.getAsJsonObject("data").size() == 0)) {
                continue;
            }
            flush(stream, canonical);
            canonical.add(kept);
        }
        flush(stream, canonical);
        return canonical;
    }

    private static boolean isLive(JsonObject output) {
        return output.has("data")
                && output.getAsJsonObject("data").keySet().stream().anyMatch(LIVE::contains);
    }

    private static void flush(StringBuilder text, JsonArray outputs) {
        if (!text.isEmpty()) {
            JsonObject stream = new JsonObject();
            stream.addProperty("name", "stdout");
            stream.addProperty("output_type", "stream");
            stream.add("text", Cell.lines(text.toString()));
            outputs.add(stream);
            text.setLength(0);
        }
    }

    private static JsonObject error(JsonObject output) {
        JsonObject error = new JsonObject();
        for (String key : List.of("ename", "evalue", "output_type", "traceback")) {
            error.add(key, output.get(key));
        }
        return error;
    }

    private static JsonObject display(JsonObject output, String type, JsonElement count) {
        JsonObject display = new JsonObject();
        JsonObject data = new JsonObject();
        for (Map.Entry<String, JsonElement> entry :
                output.getAsJsonObject("data").entrySet()) {
            String mime = entry.getKey();
            boolean text = mime.startsWith("text/") || TEXTS.contains(mime);
            data.add(mime, text ? Cell.lines(Cell.joined(entry.getValue())) : entry.getValue());
        }
        display.add("data", data);
        display.add("metadata", output.has("metadata") ? output.get("metadata") : new JsonObject());
        display.addProperty("output_type", type);
        if (type.equals("execute_result")) {
            display.add("execution_count", count);
        }
        return display;
    }
}
