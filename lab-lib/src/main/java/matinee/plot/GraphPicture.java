package matinee.plot;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import matinee.deep.byhand.Graph;

/** Draws what was computed from what, from left to right: in each box a number, and below it the slope of the result by it. */
public final class GraphPicture {
    private static final int BOX_WIDTH = 104;
    private static final int BOX_HEIGHT = 42;
    private static final int STEP_X = 140;
    private static final int STEP_Y = 56;
    private static final int MARGIN = 14;

    private final Graph graph;
    private final int[] columns;
    private final int[] rows;

    private GraphPicture(Graph graph) {
        this.graph = graph;
        this.columns = columns(graph);
        this.rows = rows(columns);
    }

    /** Prepares the picture of a graph. */
    public static GraphPicture of(Graph graph) {
        return new GraphPicture(graph);
    }

    /** Puts what was not computed right before what first uses it. */
    private static int[] columns(Graph graph) {
        int[] columns = graph.nodes().stream().mapToInt(Graph.Node::layer).toArray();
        for (int n = 0; n < columns.length; n++) {
            int node = n;
            boolean isComputed = graph.edges().stream().anyMatch(edge -> edge.to() == node);
            if (!isComputed) {
                columns[n] = graph.edges().stream()
                                .filter(edge -> edge.from() == node)
                                .mapToInt(edge -> columns[edge.to()])
                                .min()
                                .orElse(1)
                        - 1;
            }
        }
        return columns;
    }

    private static int[] rows(int[] columns) {
        int[] next = new int[Arrays.stream(columns).max().orElse(0) + 1];
        return Arrays.stream(columns).map(column -> next[column]++).toArray();
    }

    /** Returns the width (px). */
    public int width() {
        return 2 * MARGIN + Arrays.stream(columns).max().orElse(0) * STEP_X + BOX_WIDTH;
    }

    /** Returns the height (px). */
    public int height() {
        return 2 * MARGIN + Arrays.stream(rows).max().orElse(0) * STEP_Y + BOX_HEIGHT;
    }

    /** Draws it as SVG. */
    public String svg() {
        SvgCanvas canvas = new SvgCanvas();
        canvas.setStroke(new BasicStroke(1.2f));
        canvas.setColor(Palette.GRAY.color());
        for (Graph.Edge edge : graph.edges()) {
            canvas.draw(new Line2D.Double(
                    x(edge.from()) + BOX_WIDTH,
                    y(edge.from()) + BOX_HEIGHT / 2.0,
                    x(edge.to()),
                    y(edge.to()) + BOX_HEIGHT / 2.0));
        }
        for (int n = 0; n < columns.length; n++) {
            Graph.Node node = graph.nodes().get(n);
            canvas.setColor(Palette.BLUE.color());
            canvas.draw(new RoundRectangle2D.Double(x(n), y(n), BOX_WIDTH, BOX_HEIGHT, 8, 8));
            write(canvas, text(node), Typeface.semibold(12), n, 17);
            write(canvas, slope(node), Typeface.regular(11), n, 33);
        }
        return canvas.toSvg(width(), height(), "What was computed from what", alternativeText());
    }

    private void write(SvgCanvas canvas, String words, Font font, int node, int down) {
        canvas.setColor(Palette.GRAY.color().darker());
        FontRenderContext context = new FontRenderContext(null, true, true);
        canvas.fill(font.createGlyphVector(context, words).getOutline(x(node) + 8f, y(node) + (float) down));
    }

    private int x(int node) {
        return MARGIN + columns[node] * STEP_X;
    }

    private int y(int node) {
        return MARGIN + rows[node] * STEP_Y;
    }

    private static String text(Graph.Node node) {
        return (node.name().isEmpty() ? "" : node.name() + "   ") + number(node.number());
    }

    private static String slope(Graph.Node node) {
        return "slope " + number(node.slope());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    /** Says in words what the picture shows. */
    public String alternativeText() {
        return IntStream.range(0, columns.length)
                .mapToObj(this::sentence)
                .collect(Collectors.joining("; ", "What was computed from what: ", "."));
    }

    private String sentence(int n) {
        Graph.Node node = graph.nodes().get(n);
        String from = graph.edges().stream()
                .filter(edge -> edge.to() == n)
                .map(edge -> text(graph.nodes().get(edge.from())))
                .collect(Collectors.joining(" and "));
        return text(node) + (from.isEmpty() ? "" : " from " + from) + ", " + slope(node);
    }
}
