package matinee.lab.chapter;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Names a cell of a notebook.
 *
 * @param json as it is stored
 */
record Cell(JsonObject json) {
    boolean isCode() {
        return "code".equals(json.get("cell_type").getAsString());
    }

    String source() {
        return joined(json.get("source"));
    }

    boolean isTagged(String tag) {
        return json.get("metadata") instanceof JsonObject metadata
                && metadata.get("tags") instanceof JsonArray tags
                && elements(tags).stream().anyMatch(t -> t.getAsString().equals(tag));
    }

    List<JsonObject> outputs() {
        return json.get("outputs") instanceof JsonArray outputs
                ? elements(outputs).stream().map(JsonElement::getAsJsonObject).toList()
                : List.of();
    }

    boolean raised() {
        return outputs().stream()
                .anyMatch(output -> "error".equals(output.get("output_type").getAsString()));
    }

    /** Joins a text that may be stored as a list of lines. */
    static String joined(JsonElement text) {
        return text instanceof JsonArray lines
                ? elements(lines).stream().map(JsonElement::getAsString).collect(Collectors.joining())
                : text.isJsonPrimitive() ? text.getAsString() : text.toString();
    }

    /** Splits a text into its lines, each with its end, as notebooks store it. */
    static JsonArray lines(String text) {
        JsonArray lines = new JsonArray();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start) + 1;
            lines.add(text.substring(start, end == 0 ? text.length() : end));
            start = end == 0 ? text.length() : end;
        }
        return lines;
    }

    static List<JsonElement> elements(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
