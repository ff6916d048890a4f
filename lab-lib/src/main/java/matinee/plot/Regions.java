package matinee.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Shows which class a classifier gives each place of a plane, as pale areas behind points: a series of them for each class.
 *
 * @param series the points, a series for each class; its name is the class
 * @param across the left edges of the cells, and the right edge of the last
 * @param up the lower edges of the cells, and the upper edge of the last
 * @param classes the class of each cell, line by line from below
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record Regions(List<Series> series, double[] across, double[] up, List<List<String>> classes) implements Plot {
    private static final int COLUMNS = 72;
    private static final int LINES = 44;

    /** Tells of which class a place is. */
    @FunctionalInterface
    interface ClassOf {
        String at(double x, double y);
    }

    static Regions of(List<Series> series, ClassOf classOf) {
        double[] across = edges(series.stream().flatMapToDouble(one -> coordinates(one, true)), COLUMNS);
        double[] up = edges(series.stream().flatMapToDouble(one -> coordinates(one, false)), LINES);
        List<List<String>> classes = IntStream.range(0, LINES)
                .mapToObj(line -> IntStream.range(0, COLUMNS)
                        .mapToObj(column -> classOf.at(middle(across, column), middle(up, line)))
                        .toList())
                .toList();
        return new Regions(series, across, up, classes);
    }

    private static DoubleStream coordinates(Series one, boolean x) {
        return IntStream.of(one.points()).mapToDouble(n -> x ? one.x(n) : one.y(n));
    }

    private static double[] edges(DoubleStream values, int cells) {
        var range = values.summaryStatistics();
        boolean none = range.getCount() == 0;
        double low = none ? 0 : range.getMin();
        double high = none ? 1 : range.getMax();
        double margin = high > low ? (high - low) * 0.04 : 0.5;
        return IntStream.rangeClosed(0, cells)
                .mapToDouble(n -> low - margin + n * (high - low + 2 * margin) / cells)
                .toArray();
    }

    private static double middle(double[] edges, int cell) {
        return (edges[cell] + edges[cell + 1]) / 2;
    }

    @Override
    public String describe(Figure.Frame frame) {
        Map<String, Long> areas = classes.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        String shares = areas.entrySet().stream()
                .map(one -> one.getKey() + " " + NumberText.of(Math.rint(100.0 * one.getValue() / (COLUMNS * LINES)))
                        + " %")
                .collect(Collectors.joining(", "));
        String points = series.stream()
                .map(one -> one.name() + " " + NumberText.of(one.points().length))
                .collect(Collectors.joining(", "));
        return "Area over " + frame.x().quantity() + " and " + frame.y().quantity() + ": " + shares + ". Points: "
                + points + ".";
    }

    @Override
    public NumberTable data(Figure.Frame frame) {
        return SeriesTable.of(series, frame);
    }

    @Override
    public Sheet draw(Figure.Frame frame) {
        Grid alongX = frame.x().grid(across[0], across[COLUMNS], 7);
        Grid alongY = frame.y().grid(up[0], up[LINES], 7);
        Sheet sheet = new Sheet(
                frame,
                alongX.from(across[0]).to(across[COLUMNS]),
                alongY.from(up[0]).to(up[LINES]));
        Map<String, List<double[]>> areas = new TreeMap<>();
        for (int line = 0; line < LINES; line++) {
            addRuns(line, areas);
        }
        areas.forEach((name, boxes) -> sheet.boxes(boxes, pale(colorOf(name).color())));
        for (int n = 0; n < series.size(); n++) {
            sheet.points(series.get(n), Palette.ofSeries(n), 0, series.get(n).size() > 100 ? 6 : 8, 230);
        }
        return sheet;
    }

    /** Adds a box for each run of cells of one class. */
    private void addRuns(int line, Map<String, List<double[]>> areas) {
        List<String> cells = classes.get(line);
        int start = 0;
        for (int column = 1; column <= COLUMNS; column++) {
            if (column == COLUMNS || !cells.get(column).equals(cells.get(start))) {
                areas.computeIfAbsent(cells.get(start), name -> new ArrayList<>())
                        .add(new double[] {across[start], up[line], across[column], up[line + 1]});
                start = column;
            }
        }
    }

    private Palette colorOf(String name) {
        return IntStream.range(0, series.size())
                .filter(n -> series.get(n).name().equals(name))
                .mapToObj(Palette::ofSeries)
                .findFirst()
                .orElse(Palette.GRAY);
    }

    private static Color pale(Color color) {
        return new Color(
                255 - (255 - color.getRed()) / 4,
                255 - (255 - color.getGreen()) / 4,
                255 - (255 - color.getBlue()) / 4);
    }
}
