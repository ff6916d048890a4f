package matinee.lab.chapter;

/** Writes tiny notebooks for tests. */
final class Cells {
    private Cells() {}

    static Notebook notebook(String... cells) {
        return Notebook.of("{\"cells\": [" + String.join(",", cells)
                + "], \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 5}");
    }

    static String code(String source, String... outputs) {
        return tagged("[]", source, outputs);
    }

    static String tagged(String tags, String source, String... outputs) {
        return "{\"cell_type\": \"code\", \"execution_count\": 7, \"metadata\": {\"tags\": " + tags
                + "}, \"source\": \"" + source + "\", \"outputs\": [" + String.join(",", outputs) + "]}";
    }

    static String printed(String stream, String text) {
        return "{\"output_type\": \"stream\", \"name\": \"" + stream + "\", \"text\": \"" + text + "\"}";
    }

    static String result(String mime, String text) {
        return "{\"output_type\": \"execute_result\", \"execution_count\": 7, \"metadata\": {}, \"data\": {\"" + mime
                + "\": \"" + text.replace("\"", "\\\"") + "\"}}";
    }

    static String error(String name) {
        return "{\"output_type\": \"error\", \"ename\": \"" + name + "\", \"evalue\": \"\", \"traceback\": [\"" + name
                + "\"]}";
    }
}
