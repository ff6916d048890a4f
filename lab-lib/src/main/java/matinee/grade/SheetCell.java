package matinee.grade;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

/**
 * Holds a cell of a notebook, without its outputs.
 *
 * @param type code, markdown or raw
 * @param id the cell's own id; may be empty
 * @param metadata what else is known of it
 * @param source its text, lines ended by a line feed
 */
record SheetCell(String type, String id, JsonObject metadata, String source) {
    boolean isCode() {
        return type.equals("code");
    }

    /** Names it as nbgrader does; empty where it has no such name. */
    String gradeId() {
        return text(nbgrader().get("grade_id"));
    }

    boolean is(String flag) {
        return nbgrader().get(flag) instanceof JsonPrimitive value && value.isBoolean() && value.getAsBoolean();
    }

    /** Tells whether it is given to be run as it is. */
    boolean isGiven() {
        return isCode() && is("locked") && !is("grade");
    }

    private JsonObject nbgrader() {
        return metadata.get("nbgrader") instanceof JsonObject object ? object : new JsonObject();
    }

    SheetCell withSource(String other) {
        return new SheetCell(type, id, metadata, other);
    }

    /** Makes the same cell with other points, for nbgrader. */
    SheetCell withPoints(double points) {
        JsonObject changed = metadata.deepCopy();
        changed.getAsJsonObject("nbgrader").addProperty("points", points);
        return new SheetCell(type, id, changed, source);
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("cell_type", type);
        if (isCode()) {
            json.add("execution_count", JsonNull.INSTANCE);
        }
        json.addProperty("id", id);
        json.add("metadata", metadata);
        if (isCode()) {
            json.add("outputs", new JsonArray());
        }
        JsonArray lines = new JsonArray();
        source.lines().forEach(line -> lines.add(line + "\n"));
        if (!lines.isEmpty() && !source.endsWith("\n")) {
            String last = lines.remove(lines.size() - 1).getAsString();
            lines.add(last.substring(0, last.length() - 1));
        }
        json.add("source", lines);
        return json;
    }

    static String text(@Nullable JsonElement value) {
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }
}
