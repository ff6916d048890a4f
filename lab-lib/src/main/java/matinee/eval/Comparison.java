package matinee.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import matinee.Algorithm;

/** Compares recipes: a table with a row for each recipe and a column for each metric, means over the folds. Immutable. */
public final class Comparison {
    private final List<Metric> metrics;
    private final List<Result> rows;
    private final String notes;

    Comparison(List<Metric> metrics, List<Result> rows, String notes) {
        this.metrics = metrics;
        this.rows = List.copyOf(rows);
        this.notes = notes;
    }

    /**
     * Returns these rows and another comparison's behind them, as if all had been compared at once.
     *
     * @throws IllegalArgumentException if the other was measured otherwise: by other metrics, or on other ratings
     */
    public Comparison and(Comparison other) {
        if (!metrics.equals(other.metrics) || !notes.equals(other.notes)) {
            throw new IllegalArgumentException(
                    "both comparisons must come from one evaluation, but the other was measured otherwise: "
                            + other.notes);
        }
        return new Comparison(
                metrics, Stream.concat(rows.stream(), other.rows.stream()).toList(), notes);
    }

    /** Lists the metrics, in the order of the columns. */
    public List<Metric> metrics() {
        return metrics;
    }

    /** Lists the results, in the order in which the recipes were given. */
    public List<Result> rows() {
        return rows;
    }

    /** Says in a few sentences how this was measured. */
    public String notes() {
        return notes + leftOut();
    }

    /**
     * Finds the row of a recipe.
     *
     * @throws IllegalArgumentException if it was not compared
     */
    public Result row(Algorithm recipe) {
        return row(recipe.toString());
    }

    /**
     * Finds the row of the recipe that prints so.
     *
     * @throws IllegalArgumentException if it was not compared
     */
    public Result row(String label) {
        return rows.stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a recipe must be one that was compared, but was " + label + "; compared: "
                                + rows.stream().map(Result::label).collect(Collectors.joining(", "))));
    }

    /**
     * Finds the best row by a metric; of equal ones the first.
     *
     * @throws IllegalArgumentException if the metric was not measured
     */
    public Result best(Metric metric) {
        return rows.stream()
                .reduce((best, row) -> metric.isBetter(row.value(metric), best.value(metric)) ? row : best)
                .orElseThrow();
    }

    /**
     * Measures how much higher a metric is for one recipe than for another, a − b, with its 95 % confidence interval. The
     * bootstrap is paired: both are measured on the same resamples of the users, so the interval is narrower than the
     * recipes' own would suggest. Where 0 is outside, the recipes hardly differ by chance.
     *
     * @throws IllegalArgumentException if a recipe was not compared or the metric was not measured
     */
    public Interval difference(Algorithm a, Algorithm b, Metric metric) {
        return row(a).minus(row(b), metric);
    }

    /** Measures how much higher a metric is for one row than for another, by their labels. */
    public Interval difference(String a, String b, Metric metric) {
        return row(a).minus(row(b), metric);
    }

    /**
     * Measures a metric by groups of users, such as their gender: who is served well, and who is not.
     *
     * @param groupOf names the group of a user's id
     * @throws IllegalArgumentException if the metric was not measured, or is {@linkplain Metric#ofAll of all users together}
     */
    public GroupTable byGroup(Metric metric, IntFunction<String> groupOf) {
        return GroupTable.of(rows, metric, groupOf);
    }

    /**
     * Writes a line for each recipe and fold, in full precision: {@code recipe,fold,rmse,…,fit_seconds,predict_seconds}.
     * Folds count from 0; what could not be measured is empty.
     */
    public String toCsv() {
        return new FoldTable(this).csv();
    }

    /** Writes a table with a row for each recipe and fold, and the mean over the folds behind each recipe's last. */
    public String toFoldTable() {
        return new FoldTable(this).text();
    }

    private String leftOut() {
        Map<Integer, List<String>> byCount = new LinkedHashMap<>();
        for (Metric metric : metrics) {
            int most = rows.stream().mapToInt(row -> row.leftOut(metric)).max().orElse(0);
            byCount.computeIfAbsent(most, count -> new ArrayList<>()).add(metric.name());
        }
        byCount.remove(0);
        return byCount.entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT,
                        " Users left out, with nothing to measure: %,d (%s).",
                        entry.getKey(),
                        String.join(", ", entry.getValue())))
                .collect(Collectors.joining());
    }

    /** Writes the table; the best of each column has a star. */
    @Override
    public String toString() {
        boolean predicted = rows.stream().noneMatch(row -> Double.isNaN(row.predictSeconds()));
        List<String> head = new ArrayList<>(List.of("recipe"));
        List<List<String>> columns = new ArrayList<>();
        for (Metric metric : metrics) {
            head.add(metric.name() + (rows.size() > 1 ? " " : ""));
            columns.add(column(metric));
        }
        head.add("fit (s)");
        columns.add(rows.stream().map(row -> Digits.of(row.fitSeconds())).toList());
        if (predicted) {
            head.add("predict (s)");
            columns.add(
                    rows.stream().map(row -> Digits.of(row.predictSeconds())).toList());
        }
        List<List<String>> lines = IntStream.range(0, rows.size())
                .mapToObj(n -> {
                    List<String> line = new ArrayList<>(List.of(rows.get(n).label()));
                    columns.forEach(column -> line.add(column.get(n)));
                    return line;
                })
                .toList();
        return new TextTable(head, lines) + "\n" + notes() + (rows.size() > 1 ? " * best." : "");
    }

    private List<String> column(Metric metric) {
        double[] values = rows.stream().mapToDouble(row -> row.value(metric)).toArray();
        double best = best(metric).value(metric);
        Digits digits = Digits.forColumn(values);
        return IntStream.range(0, values.length)
                .mapToObj(n -> digits.write(values[n]) + (rows.size() == 1 ? "" : values[n] == best ? "*" : " "))
                .toList();
    }
}
