package matinee.plot;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes what XChart draws and writes it as SVG: shapes of one style that follow each other become one path, so that a figure
 * takes some 20 kB where a general writer of SVG takes several times as much. Text comes as outlines and needs no font to be
 * read. Nothing is clipped: a chart's axes hold all of its data.
 */
final class SvgCanvas extends VectorGraphics2D {
    private final StringBuilder body = new StringBuilder();
    private final List<SvgPath> paths = new ArrayList<>();
    private SvgPath path = new SvgPath();
    private String style = "";

    @Override
    public void fill(Shape shape) {
        if (getColor().getAlpha() == 0) {
            return;
        }
        AffineTransform at = getTransform();
        if (shape instanceof Ellipse2D dot && dot.getWidth() == dot.getHeight()) {
            take("fill=\"none\" stroke-linecap=\"round\" stroke-width=\"" + number(dot.getWidth()) + "\" "
                    + paint("stroke", getColor()));
            path.addDot(dot.getCenterX() + at.getTranslateX(), dot.getCenterY() + at.getTranslateY());
        } else {
            take(paint("fill", getColor()));
            path.add(at.createTransformedShape(shape));
        }
        endIfTranslucent();
    }

    @Override
    public void draw(Shape shape) {
        if (getColor().getAlpha() > 0 && getStroke() instanceof BasicStroke stroke) {
            take("fill=\"none\" stroke-width=\"" + number(stroke.getLineWidth()) + "\" " + dashes(stroke)
                    + paint("stroke", getColor()));
            path.add(getTransform().createTransformedShape(shape));
            endIfTranslucent();
        }
    }

    /** Ends the picture: a white card with rounded corners, whose title and description are for those who cannot see it. */
    String toSvg(int width, int height, String title, String description) {
        flush();
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 "
                + width + " " + height + "\" role=\"img\">\n<title>" + Xml.escape(title) + "</title>\n<desc>"
                + Xml.escape(description) + "</desc>\n<rect width=\"" + width + "\" height=\"" + height
                + "\" rx=\"8\" fill=\"#fff\"/>\n" + body + "</svg>\n";
    }

    private void take(String next) {
        if (!next.equals(style)) {
            flush();
            style = next;
        }
    }

    /** Ends a path whose color lets others shine through: drawn as one, its parts would not. */
    private void endIfTranslucent() {
        if (getColor().getAlpha() < 255) {
            endPath();
        }
    }

    private void endPath() {
        if (!path.isEmpty()) {
            paths.add(path);
            path = new SvgPath();
        }
    }

    private void flush() {
        endPath();
        if (paths.size() == 1) {
            body.append("<path ")
                    .append(style)
                    .append(" d=\"")
                    .append(paths.get(0))
                    .append("\"/>\n");
        } else if (paths.size() > 1) {
            body.append("<g ").append(style).append(">\n");
            paths.forEach(each -> body.append("<path d=\"").append(each).append("\"/>\n"));
            body.append("</g>\n");
        }
        paths.clear();
    }

    private static String paint(String attribute, Color color) {
        String opaque = attribute + "=\"" + String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xFFFFFF) + "\"";
        return color.getAlpha() == 255
                ? opaque
                : opaque + " " + attribute + "-opacity=\"" + number(color.getAlpha() / 255.0) + "\"";
    }

    private static String dashes(BasicStroke stroke) {
        StringBuilder text = new StringBuilder();
        if (stroke.getDashArray() != null) {
            text.append("stroke-dasharray=\"");
            for (float dash : stroke.getDashArray()) {
                text.append(number(dash)).append(' ');
            }
            text.setCharAt(text.length() - 1, '"');
            text.append(' ');
        }
        return text + (stroke.getEndCap() == BasicStroke.CAP_ROUND ? "stroke-linecap=\"round\" " : "");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
    }
}
