package matinee.notebook.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import matinee.Profile;
import matinee.plot.NumberText;
import matinee.similarity.Ranks;

/** Thinks for {@link CorrelationByHand}: what each measure says of the points as they lie, and what their ranks are. */
final class CorrelationStudy implements Exploration {
    static final double LOW = 0.5;
    static final double HIGH = 5;
    private static final int MOST_POINTS = 60;

    private final List<Measure> measures;
    private final List<PointSet> sets;

    CorrelationStudy(List<Measure> measures, List<PointSet> sets) {
        this.measures = List.copyOf(measures);
        this.sets = List.copyOf(sets);
    }

    @Override
    public String frontEnd() {
        return "correlation-by-hand";
    }

    @Override
    public Map<String, Object> fixed() {
        return Map.of(
                "low",
                LOW,
                "high",
                HIGH,
                "most",
                MOST_POINTS,
                "sets",
                sets.stream().map(PointSet::json).toList());
    }

    /** Reads where the points lie; those of the first set while none were touched. */
    double[][] points(Knobs knobs) {
        if (!knobs.values().containsKey("points")) {
            return sets.get(0).points();
        }
        List<double[]> points = new ArrayList<>();
        for (Object point : knobs.list("points")) {
            if (points.size() < MOST_POINTS
                    && point instanceof List<?> pair
                    && pair.size() == 2
                    && pair.get(0) instanceof Number x
                    && pair.get(1) instanceof Number y) {
                points.add(new double[] {onScale(x.doubleValue()), onScale(y.doubleValue())});
            }
        }
        return points.toArray(double[][]::new);
    }

    private static double onScale(double stars) {
        return Math.max(LOW, Math.min(HIGH, stars));
    }

    @Override
    public Map<String, Object> view(Knobs knobs) {
        double[][] points = points(knobs);
        double[] xs = Arrays.stream(points).mapToDouble(point -> point[0]).toArray();
        double[] ys = Arrays.stream(points).mapToDouble(point -> point[1]).toArray();
        List<Map<String, Object>> values =
                measures.stream().map(measure -> value(measure, xs, ys)).toList();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("values", values);
        view.put("ranks", ranks(xs, ys));
        view.put("mean", points.length == 0 ? List.of() : List.of(mean(xs), mean(ys)));
        view.put("ties", ties(xs) + ties(ys));
        view.put("says", says(values, points.length));
        return view;
    }

    private static Map<String, Object> value(Measure measure, double[] xs, double[] ys) {
        double value = measure.similarity().between(Profile.of(xs), Profile.of(ys));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", measure.name());
        json.put("text", Double.isNaN(value) ? "undefined" : Words.three(value));
        if (!Double.isNaN(value)) {
            json.put("value", Math.max(-1, Math.min(1, value)));
        }
        return json;
    }

    private static List<List<Double>> ranks(double[] xs, double[] ys) {
        double[] rankX = Ranks.average(xs);
        double[] rankY = Ranks.average(ys);
        return IntStream.range(0, xs.length)
                .mapToObj(n -> List.of(rankX[n], rankY[n]))
                .toList();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    /** Counts the values that another value equals. */
    private static int ties(double[] values) {
        return (int) Arrays.stream(values)
                .filter(value ->
                        Arrays.stream(values).filter(other -> other == value).count() > 1)
                .count();
    }

    private static String says(List<Map<String, Object>> values, int points) {
        StringBuilder says = new StringBuilder(Words.count(points, "point"));
        values.forEach(
                value -> says.append(", ").append(value.get("name")).append(' ').append(value.get("text")));
        return says + ".";
    }

    @Override
    public String picture(Knobs knobs, Map<String, Object> view) {
        return CorrelationPicture.html(points(knobs), view);
    }

    /** Writes a point as {@code (3.5, 4)}. */
    static String write(double[] point) {
        return "(" + NumberText.of(point[0]) + ", " + NumberText.of(point[1]) + ")";
    }
}
