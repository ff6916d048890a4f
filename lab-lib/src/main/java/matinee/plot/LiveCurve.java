package matinee.plot;

import java.util.function.IntToDoubleFunction;
import matinee.TrainingCurve;

/**
 * Sketches a curve that still grows, as SVG: placed as {@link Figure#training} places it, but in a hundredth of its time, so that
 * it can be drawn anew many times while the training goes on. Its letters are the browser's own.
 */
public final class LiveCurve {
    private static final double LEFT = 81.5;
    private static final double RIGHT = 612;
    private static final double TOP = 52.5;
    private static final double BOTTOM = 336.5;

    private final TrainingCurve curve;
    private final Grid across;
    private final Grid up;
    private final StringBuilder svg = new StringBuilder(4_000);

    private LiveCurve(TrainingCurve curve, int epochs) {
        this.curve = curve;
        this.across = Learning.across(Axis.of("epoch"), epochs);
        this.up = Learning.up(curve, Axis.of(curve.objective().toString()));
    }

    /** Sketches the epochs that have ended, of so many. */
    public static String svg(TrainingCurve curve, int epochs) {
        return new LiveCurve(curve, epochs).draw();
    }

    private String draw() {
        svg.append(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"400\" viewBox=\"0 0 640 400\" role=\"img\" ")
                .append("aria-label=\"")
                .append(Xml.escape(curve.toString()))
                .append(
                        "\" style=\"max-width:100%;height:auto\" font-family=\"Open Sans,Segoe UI,sans-serif\" font-size=\"12\">")
                .append("<rect width=\"640\" height=\"400\" rx=\"8\" fill=\"#fff\"/>");
        text(347, 37, "middle", "fill=\"#222\" font-size=\"15\" font-weight=\"600\"", Learning.title(curve));
        text(347, 382, "middle", "fill=\"#222\" font-size=\"13\"", "epoch");
        text(
                0,
                0,
                "middle",
                "fill=\"#222\" font-size=\"13\" transform=\"translate(25 193) rotate(-90)\"",
                curve.objective().toString());
        grid();
        line(curve.epochs(), curve::loss, Palette.ORANGE, " stroke-dasharray=\"8 4\"");
        if (curve.hasValidation()) {
            line(curve.epochs(), curve::validation, Palette.BLUE, "");
            best();
            key(306, Palette.BLUE, "", "validation " + curve.objective().title());
            key(323, Palette.ORANGE, " stroke-dasharray=\"8 4\"", "training loss");
        }
        return svg.append("</svg>").toString();
    }

    private void grid() {
        StringBuilder lines = new StringBuilder();
        for (double tick = across.min(); tick <= across.max() + across.step() / 2; tick += across.step()) {
            lines.append('M').append(tenths(x(tick))).append(" 44.5V344.5");
            text(x(tick), 363, "middle", "fill=\"#555\"", across.labelAt(tick));
        }
        for (double tick = up.min(); tick <= up.max() + up.step() / 2; tick += up.step()) {
            lines.append("M67 ").append(tenths(y(tick))).append("H626.5");
            text(59, y(tick) + 4, "end", "fill=\"#555\"", up.labelAt(tick));
        }
        svg.append("<path stroke=\"#e4e4e4\" d=\"").append(lines).append("\"/>");
    }

    private void line(int epochs, IntToDoubleFunction value, Palette color, String dash) {
        if (epochs == 0) {
            return;
        }
        svg.append(
                        "<polyline fill=\"none\" stroke-width=\"2\" stroke-linejoin=\"round\" stroke-linecap=\"round\" stroke=\"")
                .append(color.hex())
                .append('"')
                .append(dash)
                .append(" points=\"");
        // More points than pixels cannot be seen.
        int step = 1 + epochs / 600;
        for (int epoch = 1; epoch <= epochs; epoch += step) {
            point(x(epoch), y(value.applyAsDouble(epoch)));
        }
        point(x(epochs), y(value.applyAsDouble(epochs)));
        svg.append("\"/>");
    }

    private void point(double x, double y) {
        svg.append(tenths(x)).append(',').append(tenths(y)).append(' ');
    }

    private static double tenths(double value) {
        return Math.round(10 * value) / 10.0;
    }

    private void best() {
        double x = x(curve.bestEpoch());
        double y = y(curve.validation(curve.bestEpoch()));
        svg.append("<circle cx=\"").append(tenths(x)).append("\" cy=\"").append(tenths(y));
        svg.append("\" r=\"4\" fill=\"").append(Palette.BLUE.hex()).append("\"/>");
        boolean isNearEnd = curve.bestEpoch() > Learning.NEAR_END * across.max();
        text(x, y - 10, isNearEnd ? "end" : "start", "fill=\"#222\"", Learning.best(curve));
    }

    private void key(int y, Palette color, String dash, String name) {
        svg.append("<path stroke-width=\"2\" stroke=\"")
                .append(color.hex())
                .append('"')
                .append(dash);
        svg.append(" d=\"M92 ").append(y).append("h26\"/>");
        text(126, y + 4, "start", "fill=\"#222\"", name);
    }

    private void text(double x, double y, String anchor, String style, String words) {
        svg.append("<text x=\"").append(tenths(x)).append("\" y=\"").append(tenths(y));
        svg.append("\" text-anchor=\"")
                .append(anchor)
                .append("\" ")
                .append(style)
                .append('>');
        svg.append(Xml.escape(words)).append("</text>");
    }

    private double x(double epoch) {
        return LEFT + (RIGHT - LEFT) * (epoch - across.min()) / (across.max() - across.min());
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * (value - up.min()) / (up.max() - up.min());
    }
}
