package matinee.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Locale;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Lists the colors of figures, in the order in which series take them. Color-blind readers can tell them apart, and no color
 * stands alone: each comes with a marker and a dash of its own.
 *
 * <p>Source: Masataka Okabe and Kei Ito, Color universal design: how to make figures and presentations that are friendly to
 * colorblind people, 2002.
 */
public enum Palette {
    /** For what is ours, or the only series. */
    BLUE(0x0072B2),
    /** For the second series. */
    ORANGE(0xE69F00),
    /** For the third series. */
    GREEN(0x009E73),
    /** For the fourth series. */
    VERMILION(0xD55E00),
    /** For the fifth series. */
    PURPLE(0xCC79A7),
    /** For the sixth series. */
    SKY(0x56B4E9),
    /** For areas only: too light for a line on white. */
    YELLOW(0xF0E442),
    /** For baselines. */
    GRAY(0x555555);

    private static final Palette[] LINES = {BLUE, ORANGE, GREEN, VERMILION, PURPLE, SKY, GRAY};

    private final Color color;

    Palette(int rgb) {
        this.color = new Color(rgb);
    }

    /** Returns the color of the nth series, counted from 0; after the seventh they begin again. */
    public static Palette ofSeries(int n) {
        return LINES[Math.floorMod(n, LINES.length)];
    }

    /** Returns the color. */
    public Color color() {
        return color;
    }

    /** Writes the color as {@code #0072B2}. */
    public String hex() {
        return String.format(Locale.ROOT, "#%06X", color.getRGB() & 0xFFFFFF);
    }

    Marker marker() {
        return switch (this) {
            case BLUE -> SeriesMarkers.CIRCLE;
            case ORANGE -> SeriesMarkers.SQUARE;
            case GREEN -> SeriesMarkers.TRIANGLE_UP;
            case VERMILION -> SeriesMarkers.DIAMOND;
            case PURPLE -> SeriesMarkers.TRIANGLE_DOWN;
            case SKY -> SeriesMarkers.CROSS;
            case GRAY -> SeriesMarkers.PLUS;
            case YELLOW -> SeriesMarkers.NONE;
        };
    }

    private float[] dash() {
        return switch (this) {
            case BLUE, YELLOW -> new float[0];
            case ORANGE -> new float[] {8, 4};
            case GREEN -> new float[] {2, 3};
            case VERMILION -> new float[] {8, 3, 2, 3};
            case PURPLE -> new float[] {12, 4};
            case SKY -> new float[] {4, 4};
            case GRAY -> new float[] {5, 3};
        };
    }

    BasicStroke stroke(float width) {
        return this == BLUE || this == YELLOW
                ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash(), 0);
    }
}
