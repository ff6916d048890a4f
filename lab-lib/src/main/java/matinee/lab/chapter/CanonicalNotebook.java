package matinee.lab.chapter;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings a notebook into the one form in which the course stores it, so that a change reads well in a diff: keys in order, ids
 * that stay, executed cells counted from 1, no times, no traces of the machine on which it ran. Doing it twice changes nothing.
 */
final class CanonicalNotebook {
    private static final Set<String> KEPT_OF_NOTEBOOK = Set.of("authors", "title", "matinee");
    private static final Set<String> KEPT_OF_CELL =
            Set.of("tags", "matinee", "name", "editable", "deletable", "slideshow", "jupyter");

    private CanonicalNotebook() {}

    static JsonObject of(JsonObject notebook) {
        JsonObject canonical = new JsonObject();
        JsonArray cells = new JsonArray();
        Set<String> ids = new HashSet<>();
        int count = 0;
        for (JsonElement element : notebook.getAsJsonArray("cells")) {
            Cell cell = new Cell(element.getAsJsonObject());
            JsonElement executed = cell.json().get("execution_count");
            boolean counted = cell.isCode() && executed != null && !executed.isJsonNull();
            count += counted ? 1 : 0;
            cells.add(cell(cell, id(cell, ids), counted ? new JsonPrimitive(count) : JsonNull.INSTANCE));
        }
        canonical.add("cells", cells);
        canonical.add("metadata", metadata(notebook));
        canonical.addProperty("nbformat", 4);
        canonical.addProperty("nbformat_minor", 5);
        return ordered(canonical).getAsJsonObject();
    }

    private static JsonObject cell(Cell cell, String id, JsonElement count) {
        JsonObject canonical = new JsonObject();
        canonical.add("cell_type", cell.json().get("cell_type"));
        canonical.addProperty("id", id);
        canonical.add("metadata", kept(cell.json().get("metadata"), KEPT_OF_CELL));
        canonical.add("source", Cell.lines(cell.source()));
        if (cell.json().get("attachments") instanceof JsonObject attachments && attachments.size() > 0) {
            canonical.add("attachments", attachments);
        }
        if (cell.isCode()) {
            canonical.add("execution_count", count);
            canonical.add("outputs", CanonicalOutputs.of(cell.outputs(), count));
        }
        return canonical;
    }

    /** Keeps a cell's id if it is proper and not taken, else makes one of what the cell says. */
    private static String id(Cell cell, Set<String> taken) {
        String own = cell.json().has("id") ? cell.json().get("id").getAsString() : "";
        if (own.matches("[a-zA-Z0-9_-]{1,64}") && taken.add(own)) {
            return own;
        }
        String made = hash(cell.json().get("cell_type").getAsString() + "\n" + cell.source());
        String id = made;
        for (int copy = 2; !taken.add(id); copy++) {
            id = made + "-" + copy;
        }
        return id;
    }

    private static String hash(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static JsonObject metadata(JsonObject notebook) {
        JsonObject metadata = kept(notebook.get("metadata"), KEPT_OF_NOTEBOOK);
        JsonObject kernel = new JsonObject();
        kernel.addProperty("display_name", "Matinee (Java)");
        kernel.addProperty("language", "java");
        kernel.addProperty("name", "matinee");
        metadata.add("kernelspec", kernel);
        JsonObject language = new JsonObject();
        language.addProperty("codemirror_mode", "text/x-java");
        language.addProperty("file_extension", ".jshell");
        language.addProperty("mimetype", "text/x-java-source");
        language.addProperty("name", "Java");
        language.addProperty("pygments_lexer", "java");
        metadata.add("language_info", language);
        return metadata;
    }

    private static JsonObject kept(JsonElement metadata, Set<String> keys) {
        JsonObject kept = new JsonObject();
        if (metadata instanceof JsonObject all) {
            keys.stream()
                    .filter(all::has)
                    .filter(key -> !isEmpty(all.get(key)))
                    .forEach(key -> kept.add(key, all.get(key)));
        }
        return kept;
    }

    private static boolean isEmpty(JsonElement value) {
        return value.equals(new JsonArray()) || value.equals(new JsonObject());
    }

    private static JsonElement ordered(JsonElement value) {
        if (value instanceof JsonObject object) {
            JsonObject ordered = new JsonObject();
            new TreeSet<>(object.keySet()).forEach(key -> ordered.add(key, ordered(object.get(key))));
            return ordered;
        }
        if (value instanceof JsonArray array) {
            JsonArray ordered = new JsonArray();
            List<JsonElement> elements = Cell.elements(array);
            elements.forEach(element -> ordered.add(ordered(element)));
            return ordered;
        }
        return value;
    }
}
