package matinee.plot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Shows how values change along an axis. */
record Lines(List<Series> series) implements Plot {
    static final int MOST_MARKERS = 40;

    @Override
    public String describe(Figure.Frame frame) {
        return series.stream()
                .map(one -> Trend.of(one)
                        .describe(series.size() > 1 ? one.name() : frame.y().quantity(), frame))
                .collect(Collectors.joining(". ", "", "."));
    }

    @Override
    public NumberTable data(Figure.Frame frame) {
        return SeriesTable.of(series, frame);
    }

    @Override
    public Sheet draw(Figure.Frame frame) {
        Sheet sheet = new Sheet(frame, across(series, frame), up(series, frame));
        for (int n = 0; n < series.size(); n++) {
            Series one = series.get(n);
            sheet.points(one, Palette.ofSeries(n), 2f, one.size() <= MOST_MARKERS ? 7 : 0, 255);
        }
        return sheet;
    }

    static Grid across(List<Series> series, Figure.Frame frame) {
        return grid(
                frame.x(),
                series.stream()
                        .flatMapToDouble(s -> DoubleStream.of(
                                s.points().length == 0
                                        ? new double[0]
                                        : Arrays.stream(s.points())
                                                .mapToDouble(s::x)
                                                .toArray())));
    }

    static Grid up(List<Series> series, Figure.Frame frame) {
        return grid(frame.y(), series.stream().flatMapToDouble(s -> Arrays.stream(s.points())
                .mapToObj(n -> DoubleStream.of(s.y(n) - s.error(n), s.y(n) + s.error(n)))
                .flatMapToDouble(both -> both)));
    }

    private static Grid grid(Axis axis, DoubleStream values) {
        var range = values.filter(v -> axis.spacing() != Axis.Spacing.LOGARITHMIC || v > 0)
                .summaryStatistics();
        return range.getCount() == 0 ? axis.grid(1, 2, 7) : axis.grid(range.getMin(), range.getMax(), 7);
    }
}
