package matinee.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import matinee.data.Split;

/** What a reader of a table must know of how it was measured. */
record Notes(List<Split> folds, List<Metric> metrics, double relevantFrom) {
    /** Writes one sentence a line. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add(tested());
        Map<String, List<String>> byUnit = new LinkedHashMap<>();
        metrics.forEach(metric ->
                byUnit.computeIfAbsent(metric.unit(), unit -> new ArrayList<>()).add(metric.name()));
        byUnit.forEach((unit, names) -> {
            if (!unit.isEmpty()) {
                lines.add(String.join(", ", names) + " in " + unit + ".");
            }
        });
        if (relevantFrom > Double.NEGATIVE_INFINITY) {
            lines.add("Relevant: held-out movies with " + relevantFrom + " stars or more.");
        }
        return lines.stream().collect(Collectors.joining(" "));
    }

    private String tested() {
        String what = folds.size() == 1 ? "Tested" : "Mean of " + folds.size() + " folds, tested";
        double ratings =
                folds.stream().mapToInt(fold -> fold.test().size()).average().orElseThrow();
        double users = folds.stream()
                .mapToInt(fold -> fold.test().userCount())
                .average()
                .orElseThrow();
        return String.format(
                Locale.ROOT,
                "%s on %,.0f ratings by %,.0f users%s.",
                what,
                ratings,
                users,
                folds.size() == 1 ? "" : " each");
    }
}
