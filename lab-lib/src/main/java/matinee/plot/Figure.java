package matinee.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import matinee.TrainingCurve;

/**
 * Shows numbers as a picture. Immutable; knows its numbers and says in words what it shows.
 *
 * <pre>{@code
 * Figure.line("RMSE stops falling after k = 30", "neighbors k", "RMSE (stars)", ks, errors)
 * Figure.line("Both go down", "k", "RMSE (stars)", Series.of("users", ks, first), Series.of("movies", ks, second))
 * Figure.histogram("Most ratings are 4 stars", "stars", values)
 * Figure.bars("The bias model wins", "RMSE (stars)", Bar.of("bias", 0.87, 0.86, 0.88), Bar.of("mean", 1.04))
 * }</pre>
 */
public final class Figure {
    /**
     * Surrounds what a figure shows.
     *
     * @param title what the figure says, as a sentence where it can
     * @param x the axis that lies
     * @param y the axis that stands
     * @param width (px)
     * @param height (px)
     */
    record Frame(String title, Axis x, Axis y, int width, int height) {}

    private static final int PNG_SCALE = 2;

    private final Frame frame;
    private final Plot plot;
    private final Optional<String> words;

    private Figure(Frame frame, Plot plot, Optional<String> words) {
        this.frame = frame;
        this.plot = plot;
        this.words = words;
    }

    private static Figure of(String title, String x, String y, Plot plot) {
        return new Figure(new Frame(title, Axis.of(x), Axis.of(y), 640, 400), plot, Optional.empty());
    }

    /** Draws one line through points. */
    public static Figure line(String title, String x, String y, double[] xs, double[] ys) {
        return line(title, x, y, Series.of(y, xs, ys));
    }

    /** Draws one line through points. */
    public static Figure line(
            String title, String x, String y, Collection<? extends Number> xs, Collection<? extends Number> ys) {
        return line(title, x, y, Series.of(y, xs, ys));
    }

    /** Draws one line for each series. */
    public static Figure line(String title, String x, String y, Series... series) {
        return of(title, x, y, new Lines(List.of(series)));
    }

    /** Draws one point for each pair of values. */
    public static Figure scatter(String title, String x, String y, double[] xs, double[] ys) {
        return scatter(title, x, y, Series.of(y, xs, ys));
    }

    /** Draws one point for each pair of values. */
    public static Figure scatter(
            String title, String x, String y, Collection<? extends Number> xs, Collection<? extends Number> ys) {
        return scatter(title, x, y, Series.of(y, xs, ys));
    }

    /** Draws points, in a color and a shape for each series. */
    public static Figure scatter(String title, String x, String y, Series... series) {
        return of(title, x, y, new Points(List.of(series)));
    }

    /**
     * Draws which class each place of the plane is given, as pale areas, behind points of known class.
     *
     * @param classOf tells the class from the two coordinates
     * @param series the points, a series for each class; its name is the class
     */
    public static Figure regions(
            String title, String x, String y, BiFunction<Double, Double, String> classOf, Series... series) {
        return of(title, x, y, Regions.of(List.of(series), classOf::apply));
    }

    /** Draws counts from the most to the least: {@code y} against the rank 1, 2, …, both on log scales. */
    public static Figure longTail(String title, String x, String y, double... counts) {
        double[] falling =
                Arrays.stream(counts).filter(count -> count > 0).sorted().toArray();
        double[] first = IntStream.range(0, falling.length)
                .mapToDouble(n -> falling[falling.length - 1 - n])
                .toArray();
        return line(title, x, y, Series.of(y, first)).withLogX().withLogY();
    }

    /** Draws one bar for each name, from zero to its value; the value stands at its end. */
    public static Figure bars(String title, String value, Bar... bars) {
        return bars(title, value, List.of(bars));
    }

    /** Draws one bar for each name, from zero to its value; the value stands at its end. */
    public static Figure bars(String title, String value, List<Bar> bars) {
        return of(title, value, "", new Bars(List.copyOf(bars), true));
    }

    /** Draws one bar for each entry, in the order of the map. */
    public static Figure bars(String title, String value, Map<?, ? extends Number> values) {
        return bars(
                title,
                value,
                values.entrySet().stream()
                        .map(entry -> Bar.of(
                                String.valueOf(entry.getKey()), entry.getValue().doubleValue()))
                        .toList());
    }

    /** Draws one dot for each name, with its interval, on an axis that need not begin at zero: for small differences. */
    public static Figure dots(String title, String value, Bar... bars) {
        return dots(title, value, List.of(bars));
    }

    /** Draws one dot for each name, with its interval, on an axis that need not begin at zero: for small differences. */
    public static Figure dots(String title, String value, List<Bar> bars) {
        return of(title, value, "", new Bars(List.copyOf(bars), false));
    }

    /** Counts how many values lie where. */
    public static Figure histogram(String title, String x, double... values) {
        return of(title, x, "count", Histogram.of(values));
    }

    /** Counts how many values lie where. */
    public static Figure histogram(String title, String x, Collection<? extends Number> values) {
        return histogram(title, x, Series.array(values));
    }

    /**
     * Counts how many moments lie in each year; in each month or day where they are close together.
     *
     * @param y what is counted, such as {@code ratings}
     * @param seconds the moments (s since 1970-01-01T00:00Z)
     */
    public static Figure timeline(String title, String y, long... seconds) {
        return of(title, "date", y, Moments.count(seconds)).withDates();
    }

    /** Draws how a training went: its loss dashed, the validation error solid, epoch by epoch, the best epoch named. */
    public static Figure training(TrainingCurve curve) {
        return training(curve, curve.epochs());
    }

    /** Draws how a training goes that will have so many epochs: room for all of them, so that the axis stays as it is. */
    public static Figure training(TrainingCurve curve, int epochs) {
        return of(Learning.title(curve), "epoch", curve.objective().toString(), new Learning(curve, epochs));
    }

    /** Makes the figure with a log scale along the axis that lies; values of zero or less cannot be shown on it. */
    public Figure withLogX() {
        return with(frame.x().with(Axis.Spacing.LOGARITHMIC), frame.y());
    }

    /** Makes the figure with a log scale along the axis that stands; values of zero or less cannot be shown on it. */
    public Figure withLogY() {
        return with(frame.x(), frame.y().with(Axis.Spacing.LOGARITHMIC));
    }

    /** Makes the figure with dates along the axis that lies; its values are in seconds since 1970-01-01T00:00Z. */
    public Figure withDates() {
        return with(frame.x().with(Axis.Spacing.TIME), frame.y());
    }

    /** Makes the figure with another name for what is counted or measured upward, such as {@code ratings}. */
    public Figure withY(String name) {
        return with(frame.x(), new Axis(name, frame.y().spacing()));
    }

    /** Makes the figure in another size (px); 640 × 400 if nothing is said. */
    public Figure withSize(int width, int height) {
        if (width < 160 || height < 100) {
            throw new IllegalArgumentException(
                    "a figure must be 160 × 100 pixels or more, but was " + width + " × " + height);
        }
        return new Figure(new Frame(frame.title(), frame.x(), frame.y(), width, height), plot, words);
    }

    /** Makes the figure with other words for those who cannot see it, where the words made from its numbers will not do. */
    public Figure withAlternativeText(String text) {
        return new Figure(frame, plot, Optional.of(text));
    }

    private Figure with(Axis x, Axis y) {
        return new Figure(new Frame(frame.title(), x, y, frame.width(), frame.height()), plot, words);
    }

    /** Returns what the figure says. */
    public String title() {
        return frame.title();
    }

    /** Returns the width (px). */
    public int width() {
        return frame.width();
    }

    /** Returns the height (px). */
    public int height() {
        return frame.height();
    }

    /** Says in words what the picture shows, made from its numbers. */
    public String alternativeText() {
        return words.orElseGet(
                () -> frame.title() + (frame.title().matches("(?s).*[.?!]") ? " " : ". ") + plot.describe(frame));
    }

    /** Lists the numbers that the picture shows. */
    public NumberTable data() {
        return plot.data(frame);
    }

    /** Draws the figure as SVG: a white card that needs no fonts and no style of its surroundings. */
    public String svg() {
        SvgCanvas canvas = new SvgCanvas();
        plot.draw(frame).paint(canvas);
        return canvas.toSvg(frame.width(), frame.height(), frame.title(), alternativeText());
    }

    /** Draws the figure as PNG, at twice its size. */
    public byte[] png() {
        BufferedImage image =
                new BufferedImage(PNG_SCALE * frame.width(), PNG_SCALE * frame.height(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.scale(PNG_SCALE, PNG_SCALE);
        canvas.setColor(Color.WHITE);
        canvas.fill(new RoundRectangle2D.Double(0, 0, frame.width(), frame.height(), 16, 16));
        plot.draw(frame).paint(canvas);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the figure as PNG", e);
        }
        return bytes.toByteArray();
    }

    /** Says in words what the picture shows. */
    @Override
    public String toString() {
        return alternativeText();
    }
}
