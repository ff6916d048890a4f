package matinee.lab.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Takes the time of parts of a case, run after run. */
final class Watch {
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
    private final Map<String, Double> notes = new LinkedHashMap<>();

    /** Does a part, such as {@code fit}, and notes how long it took. */
    <T> T time(String part, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        seconds(part, (System.nanoTime() - start) / 1e9);
        return result;
    }

    /** Notes how long a part took (s). */
    void seconds(String part, double taken) {
        seconds.computeIfAbsent(part, name -> new ArrayList<>()).add(taken);
    }

    /** Notes what came out, such as an error, so that one sees that the work was done. */
    void note(String what, double value) {
        notes.put(what, value);
    }

    /** Lists the least and the median time of each part, then the notes. */
    Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        seconds.forEach((part, taken) -> {
            List<Double> sorted = taken.stream().sorted().toList();
            summary.put(part + "_s", Lines.rounded(sorted.get(0)));
            summary.put(part + "_median_s", Lines.rounded(sorted.get(sorted.size() / 2)));
            summary.put("runs", sorted.size());
        });
        notes.forEach((what, value) -> summary.put(what, Lines.rounded(value)));
        return summary;
    }
}
