package matinee.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** A comparison fold by fold. */
record FoldTable(Comparison comparison) {
    /** Writes each number with ten decimals, and nothing where it is undefined. */
    String csv() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(head(
                metric -> metric.name().toLowerCase(Locale.ROOT).replace(' ', '_'), "fit_seconds", "predict_seconds"));
        for (Result row : comparison.rows()) {
            for (int fold = 0; fold < row.folds(); fold++) {
                lines.add(line(row, String.valueOf(fold), ofFold(row, fold), FoldTable::exactly));
            }
        }
        return lines.stream()
                .map(line -> line.stream().map(FoldTable::quoted).collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining());
    }

    /** Writes each number for a reader, and the means behind each recipe's last fold. */
    String text() {
        List<List<String>> lines = new ArrayList<>();
        for (Result row : comparison.rows()) {
            for (int fold = 0; fold < row.folds(); fold++) {
                lines.add(line(row, String.valueOf(fold), ofFold(row, fold), Digits::of));
            }
            lines.add(line(row, "mean", means(row), Digits::of));
        }
        return new TextTable(head(Metric::name, "fit (s)", "predict (s)"), lines) + "\n" + comparison.notes();
    }

    private List<String> head(Function<Metric, String> nameOf, String fit, String predict) {
        List<String> head = new ArrayList<>(List.of("recipe", "fold"));
        comparison.metrics().forEach(metric -> head.add(nameOf.apply(metric)));
        head.addAll(List.of(fit, predict));
        return head;
    }

    private DoubleStream ofFold(Result row, int fold) {
        return DoubleStream.concat(
                comparison.metrics().stream().mapToDouble(metric -> row.value(metric, fold)),
                DoubleStream.of(row.fitSeconds(fold), row.predictSeconds(fold)));
    }

    private DoubleStream means(Result row) {
        return DoubleStream.concat(
                comparison.metrics().stream().mapToDouble(row::value),
                DoubleStream.of(row.fitSeconds(), row.predictSeconds()));
    }

    private static List<String> line(Result row, String fold, DoubleStream numbers, DoubleFunction<String> written) {
        List<String> line = new ArrayList<>(List.of(row.label(), fold));
        numbers.mapToObj(written).forEach(line::add);
        return line;
    }

    private static String exactly(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.10f", value);
    }

    /** Quotes a field as RFC 4180 has it. */
    private static String quoted(String field) {
        return field.matches("[^,\"\r\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
