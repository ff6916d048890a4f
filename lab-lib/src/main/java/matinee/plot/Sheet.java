package matinee.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Holds an XChart in the look of the course, into which a figure puts its lines, points, areas and labels. */
final class Sheet {
    private static final Color INK = new Color(0x222222);
    private static final Color FAINT_INK = new Color(0x555555);
    private static final Color LINES = new Color(0xE4E4E4);
    private static final Color NOTHING = new Color(0, true);
    private static final BasicStroke THIN = new BasicStroke(1.2f);

    private final XYChart chart;
    private final Grid across;
    private final Grid up;
    private final List<double[]> taken = new ArrayList<>();

    Sheet(Figure.Frame frame, Grid across, Grid up) {
        this.across = across;
        this.up = up;
        this.chart = new XYChartBuilder()
                .width(frame.width())
                .height(frame.height())
                .title(frame.title())
                .xAxisTitle(frame.x().label())
                .yAxisTitle(frame.y().label())
                .build();
        style(chart.getStyler());
        chart.getStyler().setChartTitleFont(Typeface.semibold(titleSize(frame)));
        chart.getStyler().setXAxisMin(across.min()).setXAxisMax(across.max());
        chart.getStyler().setYAxisMin(up.min()).setYAxisMax(up.max());
        chart.getStyler()
                .setXAxisTickMarkSpacingHint(spacing(across, frame.width() * 0.84))
                .setYAxisTickMarkSpacingHint(spacing(up, frame.height() * 0.72));
        chart.setCustomXAxisTickLabelsFormatter(across::labelAt);
        chart.setCustomYAxisTickLabelsFormatter(up::labelAt);
        holdGrid();
    }

    /** Adds points, joined by a line of a width (px; 0: not joined), with markers of a size (px; 0: none). */
    void points(Series series, Palette palette, float lineWidth, int markerSize, int opacity) {
        int[] shown = series.points();
        double[] xs = new double[shown.length];
        double[] ys = new double[shown.length];
        for (int n = 0; n < shown.length; n++) {
            xs[n] = across.at(series.x(shown[n]));
            ys[n] = up.at(series.y(shown[n]));
            taken.add(new double[] {xs[n], ys[n]});
        }
        for (int point : shown) {
            if (series.error(point) > 0) {
                double y = series.y(point);
                interval(series.x(point), y - series.error(point), series.x(point), y + series.error(point), palette);
            }
        }
        if (shown.length > 0) {
            XYSeries added = chart.addSeries(unique(series.name()), xs, ys);
            Color color = new Color((palette.color().getRGB() & 0xFFFFFF) | (opacity << 24), true);
            added.setLabel(series.name());
            added.setXYSeriesRenderStyle(lineWidth > 0 ? XYSeriesRenderStyle.Line : XYSeriesRenderStyle.Scatter);
            added.setLineColor(palette.color());
            added.setLineStyle(palette.stroke(lineWidth));
            added.setMarker(markerSize > 0 ? palette.marker() : SeriesMarkers.NONE);
            added.setMarkerColor(color);
            chart.getStyler().setMarkerSize(markerSize);
        }
    }

    /** Adds a dot that stands for itself. */
    void dot(double x, double y, Palette palette) {
        XYSeries added = hidden(new double[] {across.at(x)}, new double[] {up.at(y)});
        added.setMarker(SeriesMarkers.CIRCLE);
        added.setMarkerColor(palette.color());
        chart.getStyler().setMarkerSize(10);
    }

    /** Adds a thin line between two points. */
    void interval(double x1, double y1, double x2, double y2, Palette palette) {
        double[] xs = {across.at(x1), across.at(x2)};
        double[] ys = {up.at(y1), up.at(y2)};
        hidden(xs, ys).setLineColor(palette.color()).setLineStyle(THIN);
    }

    /** Adds filled boxes, each given by its left, bottom, right and top. */
    void boxes(List<double[]> boxes, Palette palette) {
        boxes(boxes, palette.color());
    }

    /** Adds boxes filled with any color, such as a pale one behind points. */
    void boxes(List<double[]> boxes, Color color) {
        for (double[] box : boxes) {
            double left = across.at(box[0]);
            double right = across.at(box[2]);
            double[] xs = {left, left, right, right};
            double[] ys = {up.at(box[1]), up.at(box[3]), up.at(box[3]), up.at(box[1])};
            XYSeries area = hidden(xs, ys);
            area.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
            area.setFillColor(color);
            area.setLineColor(NOTHING);
        }
    }

    /** Writes a text that begins a little to the right of a point. */
    void note(String text, double x, double y) {
        chart.addAnnotation(new Note(text, across.at(x), up.at(y)));
    }

    void paint(Graphics2D canvas) {
        long named = chart.getSeriesMap().values().stream()
                .filter(XYSeries::isShowInLegend)
                .count();
        chart.getStyler().setLegendVisible(named > 1).setLegendPosition(emptiestCorner());
        chart.paint(canvas, chart.getWidth(), chart.getHeight());
    }

    private void style(XYStyler styler) {
        styler.setChartBackgroundColor(NOTHING)
                .setPlotBackgroundColor(NOTHING)
                .setPlotBorderVisible(false)
                .setChartFontColor(INK)
                .setChartPadding(14)
                .setChartTitleBoxVisible(false)
                .setChartTitlePadding(8)
                .setPlotContentSize(0.95)
                .setLegendFont(Typeface.regular(12))
                .setLegendBackgroundColor(new Color(255, 255, 255, 225))
                .setLegendBorderColor(NOTHING)
                .setLegendPadding(6)
                .setLegendSeriesLineLength(26)
                .setAnnotationTextFont(Typeface.regular(12))
                .setAnnotationTextFontColor(INK)
                .setXAxisTitleColor(INK)
                .setYAxisTitleColor(INK);
        styler.setAxisTitleFont(Typeface.regular(13))
                .setAxisTickLabelsFont(Typeface.regular(12))
                .setAxisTickLabelsColor(FAINT_INK)
                .setAxisTicksLineVisible(false)
                .setAxisTicksMarksVisible(false)
                .setPlotMargin(0)
                .setAxisTitlePadding(10)
                .setAxisTickPadding(6)
                .setPlotGridLinesColor(LINES)
                .setPlotGridLinesStroke(new BasicStroke(1))
                .setYAxisLabelAlignment(TextAlignment.Right);
    }

    /** Makes the title as large as fits, 15 pixels at most. */
    private static double titleSize(Figure.Frame frame) {
        double width = Typeface.semibold(15)
                .getStringBounds(frame.title(), new FontRenderContext(null, true, true))
                .getWidth();
        return Math.max(9, Math.min(15, 15 * (frame.width() * 0.8) / width));
    }

    /**
     * Finds the spacing (px) that makes XChart take the grid's step: it takes 1, 2 or 5 times a power of ten, whichever is near
     * the spacing it is asked for.
     */
    private static int spacing(Grid grid, double pixels) {
        return (int) Math.max(10, 1.1 * grid.step() / (grid.max() - grid.min()) * pixels * 0.95);
    }

    /** Keeps XChart from putting ticks where the data are, as it does where these are as far apart as each other. */
    private void holdGrid() {
        double width = across.max() - across.min();
        double height = up.max() - up.min();
        double[] xs = {across.min() + 0.3137 * width, across.max()};
        double[] ys = {up.min() + 0.3137 * height, up.max()};
        hidden(xs, ys).setLineColor(NOTHING);
    }

    private XYSeries hidden(double[] xs, double[] ys) {
        XYSeries series = chart.addSeries(unique(""), xs, ys);
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
        series.setMarker(SeriesMarkers.NONE);
        series.setShowInLegend(false);
        return series;
    }

    private String unique(String name) {
        return name + " #" + chart.getSeriesMap().size();
    }

    private LegendPosition emptiestCorner() {
        long[] points = new long[4];
        for (double[] point : taken) {
            boolean right = point[0] > (across.min() + across.max()) / 2;
            boolean top = point[1] > (up.min() + up.max()) / 2;
            points[(top ? 0 : 2) + (right ? 0 : 1)]++;
        }
        int best = 0;
        for (int corner = 1; corner < 4; corner++) {
            best = points[corner] < points[best] ? corner : best;
        }
        return List.of(
                        LegendPosition.InsideNE,
                        LegendPosition.InsideNW,
                        LegendPosition.InsideSE,
                        LegendPosition.InsideSW)
                .get(best);
    }
}
