package matinee.notebook.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import matinee.notebook.Html;
import matinee.notebook.Pictures;
import matinee.plot.Figure;
import matinee.plot.Series;

/** Writes what {@link CorrelationByHand} shows as a figure that needs no kernel. */
final class CorrelationPicture {
    private CorrelationPicture() {}

    static String html(double[][] points, Map<String, Object> view) {
        String values = (view.get("values") instanceof List<?> list ? list : List.<Object>of())
                .stream()
                        .map(Knobs::of)
                        .map(value -> value.text("name") + " " + value.text("text"))
                        .collect(Collectors.joining(", "));
        double[] xs = Arrays.stream(points).mapToDouble(point -> point[0]).toArray();
        double[] ys = Arrays.stream(points).mapToDouble(point -> point[1]).toArray();
        Figure figure = Figure.scatter(
                        values.isEmpty() ? "No points yet" : values,
                        "one viewer's stars",
                        "the other's stars",
                        Series.of("movies", xs, ys))
                .withSize(480, 400)
                .withAlternativeText("Correlation by hand. " + values + ". Points: "
                        + Arrays.stream(points).map(CorrelationStudy::write).collect(Collectors.joining(", ")) + ".");
        return "<p style=\"margin:0 0 .3em 0;color:var(--jp-content-font-color1,inherit)\"><b>Correlation by hand</b>: "
                + Html.escape(values) + "</p>\n" + Pictures.html(figure);
    }
}
