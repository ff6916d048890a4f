package matinee.grade;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Holds a notebook's cells without their outputs: what an exercise is made of, and what a learner hands in. Outputs are
 * passed over while it is read, so a file of many megabytes does no harm.
 *
 * @param cells in their order
 * @param metadata of the notebook
 */
record Sheet(List<SheetCell> cells, JsonObject metadata) {
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
    private static final int MOST_CELLS = 5_000;

    Sheet {
        cells = List.copyOf(cells);
    }

    /**
     * Reads a notebook's bytes.
     *
     * @throws IllegalArgumentException if it is no notebook; the message says why, as the end of a sentence
     */
    static Sheet read(byte[] bytes) {
        if (new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8).isBlank()) {
            throw new IllegalArgumentException("is empty");
        }
        int skip = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB ? 3 : 0;
        try (JsonReader reader = new JsonReader(new InputStreamReader(
                new ByteArrayInputStream(bytes, skip, bytes.length - skip), StandardCharsets.UTF_8))) {
            return notebook(reader);
        } catch (IOException | JsonParseException | IllegalStateException | StackOverflowError e) {
            throw new IllegalArgumentException("is not a notebook: it is no proper JSON", e);
        }
    }

    private static Sheet notebook(JsonReader reader) throws IOException {
        List<SheetCell> cells = new ArrayList<>();
        JsonObject metadata = new JsonObject();
        boolean any = false;
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (name.equals("cells") && reader.peek() == JsonToken.BEGIN_ARRAY) {
                any = true;
                reader.beginArray();
                while (reader.hasNext()) {
                    cells.add(cell(reader));
                    if (cells.size() > MOST_CELLS) {
                        throw new IllegalArgumentException("has more than " + MOST_CELLS + " cells");
                    }
                }
                reader.endArray();
            } else if (name.equals("metadata") && reader.peek() == JsonToken.BEGIN_OBJECT) {
                metadata = JsonParser.parseReader(reader).getAsJsonObject();
            } else {
                reader.skipValue();
            }
        }
        reader.endObject();
        if (!any) {
            throw new IllegalArgumentException("is not a notebook: it has no list of cells");
        }
        return new Sheet(cells, metadata);
    }

    private static SheetCell cell(JsonReader reader) throws IOException {
        JsonObject json = new JsonObject();
        if (reader.peek() != JsonToken.BEGIN_OBJECT) {
            reader.skipValue();
            return new SheetCell("raw", "", new JsonObject(), "");
        }
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (name.equals("outputs") || name.equals("attachments")) {
                reader.skipValue();
            } else {
                json.add(name, JsonParser.parseReader(reader));
            }
        }
        reader.endObject();
        return new SheetCell(
                SheetCell.text(json.get("cell_type")),
                SheetCell.text(json.get("id")),
                json.get("metadata") instanceof JsonObject metadata ? metadata : new JsonObject(),
                source(json.get("source")).replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static String source(@Nullable JsonElement source) {
        if (!(source instanceof JsonArray lines)) {
            return SheetCell.text(source);
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(SheetCell.text(line)));
        return text.toString();
    }

    /** Names the language of the notebook's kernel; java where it names none. */
    String language() {
        String named =
                metadata.get("kernelspec") instanceof JsonObject spec ? SheetCell.text(spec.get("language")) : "";
        return named.isEmpty() ? "java" : named.toLowerCase(Locale.ROOT);
    }

    /** Gives the text of the file, in the form in which the course stores notebooks. */
    String text() {
        JsonObject json = new JsonObject();
        JsonArray all = new JsonArray();
        cells.forEach(cell -> all.add(cell.json()));
        json.add("cells", all);
        json.add("metadata", metadata);
        json.addProperty("nbformat", 4);
        json.addProperty("nbformat_minor", 5);
        StringWriter text = new StringWriter();
        JsonWriter writer = new JsonWriter(text);
        writer.setIndent(" ");
        writer.setHtmlSafe(false);
        GSON.toJson(json, writer);
        return text + "\n";
    }
}
