package matinee.notebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import matinee.eval.Comparison;
import matinee.eval.Interval;
import matinee.eval.Metric;
import matinee.eval.Result;

/** Shows a comparison: a row for each recipe, each value with its confidence interval, the best of each column bold. */
final class Comparisons {
    private Comparisons() {}

    static Grid of(Comparison comparison) {
        List<Result> rows = comparison.rows();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("recipe", rows.stream().map(Result::label).toList()));
        Set<String> best = new HashSet<>();
        for (Metric metric : comparison.metrics()) {
            String unit = metric.unit().isEmpty() ? "" : " (" + metric.unit() + ")";
            double winner = comparison.best(metric).value(metric);
            for (int row = 0; row < rows.size(); row++) {
                if (rows.size() > 1 && rows.get(row).value(metric) == winner) {
                    best.add(row + ":" + columns.size());
                }
            }
            columns.add(new Column(
                    metric.name() + unit,
                    rows.stream().map(row -> text(row.interval(metric))).toList(),
                    true));
        }
        columns.add(seconds("fit (s)", rows.stream().map(Result::fitSeconds).toList()));
        if (rows.stream().noneMatch(row -> Double.isNaN(row.predictSeconds()))) {
            columns.add(seconds(
                    "predict (s)", rows.stream().map(Result::predictSeconds).toList()));
        }
        return new Grid("", columns, best, comparison.notes() + (best.isEmpty() ? "" : " Bold: best."));
    }

    private static String text(Interval interval) {
        String value = number(interval.value());
        return Double.isNaN(interval.low()) || Double.isNaN(interval.high())
                ? value
                : value + " (" + number(interval.low()) + "–" + number(interval.high()) + ")";
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%,.3f", value);
    }

    private static Column seconds(String name, List<Double> values) {
        return new Column(
                name,
                values.stream()
                        .map(value -> String.format(Locale.ROOT, "%.2f", value))
                        .toList(),
                true);
    }
}
