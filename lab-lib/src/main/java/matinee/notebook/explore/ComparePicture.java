package matinee.notebook.explore;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import matinee.data.Split;
import matinee.eval.Comparison;
import matinee.eval.Interval;
import matinee.eval.Metric;
import matinee.eval.Result;
import matinee.notebook.Html;
import matinee.notebook.Pictures;
import matinee.plot.Bar;
import matinee.plot.Figure;

/** Writes what {@link CompareRecipes} shows as a table and a figure that need no kernel; no seconds, so that it stays the same. */
final class ComparePicture {
    private static final String RIGHT = "text-align:right;padding:.2em .8em .2em 0;white-space:nowrap";
    private static final String LEFT = "text-align:left;font-weight:normal;padding:.2em .8em .2em 0";

    private ComparePicture() {}

    static String html(
            List<CompareStudy.Entry> entries, List<Metric> metrics, Optional<Comparison> measured, Split split) {
        String rows = entries.stream()
                .map(entry -> "<tr><th scope=\"row\" style=\"" + LEFT + "\">"
                        + Html.escape(entry.kind().name()) + "<br><code>"
                        + Html.escape(entry.written().code())
                        + "</code></th>" + cells(entry, metrics, measured) + "</tr>")
                .collect(Collectors.joining("\n"));
        String heads = metrics.stream()
                .map(metric -> "<th scope=\"col\" style=\"" + RIGHT + "\">" + Html.escape(metric.name())
                        + (metric.unit().isEmpty() ? "" : " (" + Html.escape(metric.unit()) + ")") + "</th>")
                .collect(Collectors.joining());
        return "<table style=\"border-collapse:collapse;margin:0 0 .5em 0;font-variant-numeric:tabular-nums;"
                + "color:var(--jp-content-font-color1,inherit)\">\n<caption style=\"caption-side:top;text-align:left;padding:.2em 0;"
                + "color:var(--jp-content-font-color1,inherit)\"><b>Compare</b>, on a validation part: "
                + Html.escape(CompareStudy.parts(split)) + (measured.isPresent() ? "" : ". Not run yet.")
                + "</caption>\n<thead><tr><th scope=\"col\" style=\"text-align:left\">recipe</th>" + heads
                + "</tr></thead>\n<tbody>\n" + rows + "\n</tbody>\n</table>"
                + measured.map(all -> "\n" + Pictures.html(figure(all, metrics.get(0))))
                        .orElse("");
    }

    private static String cells(CompareStudy.Entry entry, List<Metric> metrics, Optional<Comparison> measured) {
        Optional<Result> row = measured.flatMap(all -> all.rows().stream()
                .filter(result -> result.recipe().equals(entry.written().recipe()))
                .findFirst());
        return metrics.stream()
                .map(metric -> "<td style=\"" + RIGHT + "\">"
                        + row.map(result -> Words.three(result.value(metric))).orElse("–") + "</td>")
                .collect(Collectors.joining());
    }

    private static Figure figure(Comparison all, Metric metric) {
        return Figure.dots(
                metric.name() + " of each recipe, with its 95 % interval",
                metric.name() + (metric.unit().isEmpty() ? "" : " (" + metric.unit() + ")"),
                all.rows().stream()
                        .map(row -> bar(row.label().replaceFirst("\\[.*", ""), row.interval(metric)))
                        .toList());
    }

    private static Bar bar(String name, Interval interval) {
        return Double.isNaN(interval.low()) || Double.isNaN(interval.high())
                ? Bar.of(name, interval.value())
                : Bar.of(name, interval.value(), interval.low(), interval.high());
    }
}
