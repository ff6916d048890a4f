package matinee.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;

/** Writes a notebook without outputs. */
final class NotebookText {
    private NotebookText() {}

    static String of(List<String> cells) {
        JsonArray written = new JsonArray();
        for (String code : cells) {
            JsonObject cell = new JsonObject();
            cell.addProperty("cell_type", "code");
            cell.addProperty("id", "cell-" + written.size());
            cell.add("execution_count", JsonNull.INSTANCE);
            cell.add("metadata", new JsonObject());
            cell.add("outputs", new JsonArray());
            cell.addProperty("source", code);
            written.add(cell);
        }
        JsonObject kernel = new JsonObject();
        kernel.addProperty("name", "matinee");
        kernel.addProperty("display_name", "Matinee (Java)");
        kernel.addProperty("language", "java");
        JsonObject metadata = new JsonObject();
        metadata.add("kernelspec", kernel);
        JsonObject notebook = new JsonObject();
        notebook.addProperty("nbformat", 4);
        notebook.addProperty("nbformat_minor", 5);
        notebook.add("metadata", metadata);
        notebook.add("cells", written);
        return notebook.toString();
    }
}
