package matinee.notebook.explore;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import matinee.notebook.Html;
import matinee.notebook.Pictures;
import matinee.plot.Figure;
import matinee.plot.NumberText;
import matinee.plot.Series;

/** Writes what {@link NeighborExplorer} shows as a table and two figures that need no kernel. */
final class NeighborPicture {
    private static final String RIGHT = "text-align:right;padding:.2em .8em .2em 0";

    private NeighborPicture() {}

    static String html(NeighborStudy.Setting setting, Map<String, Object> view) {
        return table(setting, view) + "\n<div style=\"display:flex;flex-wrap:wrap;gap:1em\">"
                + Pictures.html(cloud(view)) + Pictures.html(curve(setting, view)) + "</div>";
    }

    private static String table(NeighborStudy.Setting setting, Map<String, Object> view) {
        String rows = list(view, "list").stream()
                .map(Knobs::of)
                .map(row ->
                        "<tr><th scope=\"row\" style=\"text-align:left;font-weight:normal;padding:.2em .8em .2em 0\">"
                                + Html.escape(row.text("label")) + "</th><td style=\"" + RIGHT + "\">"
                                + Words.three(row.number("similarity", Double.NaN, -1e9, 1e9)) + "</td><td style=\""
                                + RIGHT + "\">"
                                + row.whole("overlap", 0, 0, Integer.MAX_VALUE) + "</td></tr>")
                .collect(Collectors.joining("\n"));
        return "<table style=\"border-collapse:collapse;margin:0 0 .5em 0;font-variant-numeric:tabular-nums;"
                + "color:var(--jp-content-font-color1,inherit)\">\n<caption style=\"caption-side:top;text-align:left;padding:.2em 0;"
                + "color:var(--jp-content-font-color1,inherit)\"><b>Neighbors of "
                + Html.escape(Knobs.of(view.getOrDefault("who", Map.of())).text("label")) + "</b>, by <code>"
                + Html.escape(setting.code())
                + "</code></caption>\n<thead><tr><th scope=\"col\" style=\"text-align:left\">"
                + (setting.byUser() ? "viewer" : "movie") + "</th><th scope=\"col\" style=\"" + RIGHT
                + "\">similarity</th><th scope=\"col\" style=\"" + RIGHT + "\">"
                + (setting.byUser() ? "movies both rated" : "viewers of both") + "</th></tr></thead>\n<tbody>\n" + rows
                + "\n</tbody>\n</table>";
    }

    private static Figure cloud(Map<String, Object> view) {
        return Figure.scatter(
                        "How alike, over how much in common",
                        "co-rated",
                        "similarity",
                        points("the k nearest", view, 1),
                        points("others", view, 0))
                .withSize(480, 340);
    }

    private static Series points(String name, Map<String, Object> view, int kind) {
        List<double[]> points = list(view, "cloud").stream()
                .map(NeighborPicture::numbers)
                .filter(point -> point[2] == kind)
                .toList();
        return Series.of(
                name,
                points.stream().map(point -> point[0]).toList(),
                points.stream().map(point -> point[1]).toList());
    }

    private static Figure curve(NeighborStudy.Setting setting, Map<String, Object> view) {
        double[] rmse = numbers(view.getOrDefault("curve", List.of()));
        double[] ks = IntStream.rangeClosed(1, rmse.length).asDoubleStream().toArray();
        int best = 1
                + IntStream.range(0, rmse.length)
                        .reduce((a, b) -> rmse[b] < rmse[a] ? b : a)
                        .orElse(0);
        return Figure.line(
                        "RMSE is lowest with " + best + " neighbors; with " + setting.k() + " it is "
                                + NumberText.of(rmse[setting.k() - 1]),
                        "neighbors k",
                        "RMSE (stars)",
                        Series.of("RMSE (stars)", ks, rmse))
                .withLogX()
                .withSize(480, 340);
    }

    private static List<?> list(Map<String, Object> view, String name) {
        return view.get(name) instanceof List<?> list ? list : List.of();
    }

    private static double[] numbers(Object values) {
        return values instanceof List<?> list
                ? list.stream()
                        .mapToDouble(value -> ((Number) value).doubleValue())
                        .toArray()
                : new double[0];
    }
}
