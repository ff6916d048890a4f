package matinee.plot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Shows how two values go together. */
record Points(List<Series> series) implements Plot {
    @Override
    public String describe(Figure.Frame frame) {
        return series.stream().map(one -> describe(one, frame)).collect(Collectors.joining(" "));
    }

    private String describe(Series one, Figure.Frame frame) {
        int[] shown = one.points();
        String name = (series.size() > 1 ? one.name() + ": " : "") + NumberText.of(shown.length) + " points";
        if (shown.length == 0) {
            return name + ".";
        }
        if (shown.length == 1) {
            return (series.size() > 1 ? one.name() + ": " : "") + at(frame.x(), one.x(shown[0])) + ", "
                    + at(frame.y(), one.y(shown[0])) + ".";
        }
        double[] xs = Arrays.stream(shown).mapToDouble(one::x).toArray();
        double[] ys = Arrays.stream(shown).mapToDouble(one::y).toArray();
        double together = correlation(xs, ys);
        return name + "; " + range(frame.x(), xs) + ", " + range(frame.y(), ys)
                + (Double.isNaN(together) ? "." : "; correlation " + NumberText.of(together) + ".");
    }

    private static String at(Axis axis, double value) {
        return axis.quantity() + " " + axis.text(value);
    }

    private static String range(Axis axis, double[] values) {
        var range = Arrays.stream(values).summaryStatistics();
        return axis.quantity() + " from " + axis.text(range.getMin()) + " to " + axis.text(range.getMax());
    }

    private static double correlation(double[] xs, double[] ys) {
        double meanX = Arrays.stream(xs).average().orElse(0);
        double meanY = Arrays.stream(ys).average().orElse(0);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int n = 0; n < xs.length; n++) {
            xy += (xs[n] - meanX) * (ys[n] - meanY);
            xx += (xs[n] - meanX) * (xs[n] - meanX);
            yy += (ys[n] - meanY) * (ys[n] - meanY);
        }
        return xs.length < 3 || xx == 0 || yy == 0 ? Double.NaN : xy / Math.sqrt(xx * yy);
    }

    @Override
    public NumberTable data(Figure.Frame frame) {
        return SeriesTable.of(series, frame);
    }

    @Override
    public Sheet draw(Figure.Frame frame) {
        Sheet sheet = new Sheet(frame, Lines.across(series, frame), Lines.up(series, frame));
        for (int n = 0; n < series.size(); n++) {
            int many = series.get(n).size();
            sheet.points(
                    series.get(n), Palette.ofSeries(n), 0, many > 300 ? 5 : 8, many > 300 ? 90 : many > 30 ? 150 : 230);
        }
        return sheet;
    }
}
