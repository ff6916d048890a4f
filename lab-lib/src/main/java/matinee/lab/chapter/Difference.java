package matinee.lab.chapter;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Names the first difference between what a cell has saved and what it gives now.
 *
 * @param cell the cell's number, counted from 1
 * @param what where and how they differ
 */
public record Difference(int cell, String what) {
    /** Marks a cell whose outputs are times, and differ from run to run. */
    private static final String TIMING = "timing";

    /** Marks a cell that shows what a network has learned: engines and processors round differently, and a training amplifies that. */
    private static final String TRAINED = "trained";

    private static final String RAISES = "raises-exception";

    /**
     * Compares all cells of a notebook as saved and as executed afresh: text must be equal, numbers in it within the tolerance of
     * {@link TolerantText}, pictures alike as {@link Pictures} says. Of cells tagged {@code trained} the words are compared and the
     * numbers roughly, as {@link TolerantText#roughly} says, and no pictures; cells tagged {@code timing} are left out, and cells
     * tagged {@code raises-exception} must raise one.
     */
    public static List<Difference> all(Notebook saved, Notebook executed) {
        List<Cell> before = saved.canonical().cells();
        List<Cell> after = executed.canonical().cells();
        if (before.size() != after.size()) {
            return List.of(new Difference(0, "saved with " + before.size() + " cells, executed " + after.size()));
        }
        List<Difference> differences = new ArrayList<>();
        if (!saved.text().equals(saved.canonical().text())) {
            differences.add(new Difference(0, "the file is not in the form in which chapters are stored"));
        }
        for (int i = 0; i < before.size(); i++) {
            int number = i + 1;
            between(before.get(i), after.get(i)).ifPresent(what -> differences.add(new Difference(number, what)));
        }
        return differences;
    }

    private static Optional<String> between(Cell saved, Cell fresh) {
        if (!saved.isCode()) {
            return Optional.empty();
        }
        if (fresh.isTagged(RAISES) && !fresh.raised()) {
            return Optional.of("is tagged " + RAISES + ", but raised none");
        }
        if (fresh.isTagged(TIMING)) {
            return Optional.empty();
        }
        List<JsonObject> before = saved.outputs();
        List<JsonObject> after = fresh.outputs();
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            Optional<String> difference = fresh.isTagged(TRAINED)
                    ? roughly(before.get(i), after.get(i))
                    : between(before.get(i), after.get(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return before.size() == after.size()
                ? Optional.empty()
                : Optional.of("saved with " + before.size() + " outputs, now has " + after.size());
    }

    private static Optional<String> between(JsonObject saved, JsonObject fresh) {
        String type = saved.get("output_type").getAsString();
        String now = fresh.get("output_type").getAsString();
        if (!type.equals(now)) {
            return Optional.of("saved " + type + ", now " + now);
        }
        return switch (type) {
            case "stream" -> TolerantText.difference(Cell.joined(saved.get("text")), Cell.joined(fresh.get("text")));
            case "error" ->
                TolerantText.difference(Cell.joined(saved.get("traceback")), Cell.joined(fresh.get("traceback")));
            default -> betweenData(saved.getAsJsonObject("data"), fresh.getAsJsonObject("data"));
        };
    }

    private static Optional<String> roughly(JsonObject saved, JsonObject fresh) {
        if (saved.has("data") && fresh.has("data")) {
            JsonObject before = saved.getAsJsonObject("data");
            JsonObject after = fresh.getAsJsonObject("data");
            return !isPicture(before) && before.has("text/plain") && after.has("text/plain")
                    ? TolerantText.roughly(Cell.joined(before.get("text/plain")), Cell.joined(after.get("text/plain")))
                    : Optional.empty();
        }
        return saved.has("text") && fresh.has("text")
                ? TolerantText.roughly(Cell.joined(saved.get("text")), Cell.joined(fresh.get("text")))
                : between(saved, fresh);
    }

    private static boolean isPicture(JsonObject data) {
        return data.has("text/html") && Cell.joined(data.get("text/html")).contains("<figure");
    }

    private static Optional<String> betweenData(JsonObject saved, JsonObject fresh) {
        if (!saved.keySet().equals(fresh.keySet())) {
            return Optional.of("saved as " + new TreeSet<>(saved.keySet()) + ", now " + new TreeSet<>(fresh.keySet()));
        }
        return saved.keySet().stream()
                .sorted()
                .flatMap(mime ->
                        Pictures.difference(mime, Cell.joined(saved.get(mime)), Cell.joined(fresh.get(mime))).stream())
                .findFirst();
    }

    @Override
    public String toString() {
        return cell == 0 ? what : "cell " + cell + ": " + what;
    }
}
