package matinee.lab.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Takes the time of parts of a case, run after run. */
final class Watch {
    private final Clock clock;
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
    private final Map<String, Double> notes = new LinkedHashMap<>();

    Watch(Clock clock) {
        this.clock = clock;
    }

    /** Does a part, such as {@code fit}, and notes how long it took. */
    <T> T time(String part, Supplier<T> work) {
        return time(part, 1, work);
    }

    /** Does a part of which more would be done, and notes how long all would take: so many times as long. */
    <T> T time(String part, double times, Supplier<T> work) {
        long start = clock.nanos();
        T result = work.get();
        double taken = times * (clock.nanos() - start) / 1e9;
        seconds.computeIfAbsent(part, name -> new ArrayList<>()).add(taken);
        return result;
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
