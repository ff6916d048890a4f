package matinee.lab.chapter;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.StreamSupport;

/** Holds a notebook as it is stored. */
public final class Notebook {
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private final JsonObject json;

    private Notebook(JsonObject json) {
        this.json = json;
    }

    /**
     * Reads a file.
     *
     * @throws UncheckedIOException if it cannot be read or is no notebook
     */
    public static Notebook read(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read; is it there?", e);
        } catch (IllegalArgumentException e) {
            throw new UncheckedIOException(
                    file + " is not a notebook; `git checkout` brings the stored one back.", new IOException(e));
        }
    }

    /**
     * Reads a notebook's text.
     *
     * @throws IllegalArgumentException if it is no notebook of format 4
     */
    public static Notebook of(String text) {
        try {
            JsonElement json = JsonParser.parseString(text);
            if (json.isJsonObject() && json.getAsJsonObject().get("cells") instanceof JsonArray) {
                return new Notebook(json.getAsJsonObject());
            }
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("a notebook must be JSON, but was not", e);
        }
        throw new IllegalArgumentException("a notebook must have a list of cells, but had none");
    }

    /** Gives the same notebook in the one form in which the course stores it. */
    public Notebook canonical() {
        return new Notebook(CanonicalNotebook.of(json));
    }

    /** Lists the cells in their order. */
    List<Cell> cells() {
        return StreamSupport.stream(json.getAsJsonArray("cells").spliterator(), false)
                .map(cell -> new Cell(cell.getAsJsonObject()))
                .toList();
    }

    /** Writes it to a file, wholly or not at all. */
    public void saveTo(Path file) {
        try {
            Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "." + file.getFileName(), ".new");
            Files.writeString(fresh, text());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be saved; is the disk full, or the folder read-only?", e);
        }
    }

    /** Gives the text of the file: one value a line, indented by one blank, as Jupyter writes it. */
    public String text() {
        StringWriter text = new StringWriter();
        JsonWriter writer = new JsonWriter(text);
        writer.setIndent(" ");
        writer.setHtmlSafe(false);
        writer.setSerializeNulls(true);
        GSON.toJson(json, writer);
        return text + "\n";
    }
}
