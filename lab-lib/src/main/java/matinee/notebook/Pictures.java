package matinee.notebook;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import matinee.plot.Figure;
import matinee.plot.GraphPicture;
import matinee.plot.Tile;
import matinee.plot.Tiles;

/**
 * Writes pictures as HTML, each with its alternative text. A picture is in the HTML itself, as the source of an {@code img}:
 * an output of its own type would have no place for the text, and inline SVG is taken out of notebooks that are not trusted.
 */
public final class Pictures {
    private static final int MOST_SVG = 64_000;

    private Pictures() {}

    /** Writes a figure as a picture with its words, and its numbers folded below it. */
    public static String html(Figure figure) {
        try {
            return withNumbers(
                    figure, img(source(figure), figure.alternativeText(), figure.width(), figure.height()), "");
        } catch (LinkageError | InternalError e) {
            return withNumbers(
                    figure,
                    "<p>" + Html.escape(figure.alternativeText())
                            + "</p>\n<p><b>The picture could not be drawn</b>: this Java has "
                            + "no letters to write with. Install libfreetype6 and fontconfig, then restart the kernel. ("
                            + Html.escape(String.valueOf(e)) + ")</p>",
                    " open");
        }
    }

    private static String source(Figure figure) {
        String svg = figure.svg();
        return svg.length() <= MOST_SVG ? svgSource(svg) : pngSource(figure.png());
    }

    private static String withNumbers(Figure figure, String picture, String open) {
        return "<figure style=\"margin:0 0 .5em 0;max-width:" + figure.width() + "px\">\n" + picture + "\n<details"
                + open
                + "><summary style=\"cursor:pointer;color:var(--jp-content-font-color2,inherit)\">The numbers</summary>\n"
                + Grids.of(figure.data()).html() + "\n</details>\n</figure>";
    }

    static String html(GraphPicture picture) {
        return img(svgSource(picture.svg()), picture.alternativeText(), picture.width(), picture.height());
    }

    static String html(BufferedImage image) {
        return img(pngSource(png(image)), describe(image), image.getWidth(), image.getHeight());
    }

    /** Writes small pictures side by side, as many in a row as there is room for, each with its words below it. */
    public static String html(Tiles tiles) {
        StringBuilder html =
                new StringBuilder("<figure style=\"margin:0 0 .5em 0;color:var(--jp-content-font-color1,inherit)\">\n"
                        + "<figcaption style=\"font-weight:600;padding:.2em 0\">" + Html.escape(tiles.title())
                        + "</figcaption>\n<div style=\"display:flex;flex-wrap:wrap;gap:8px\">\n");
        for (Tile tile : tiles.tiles()) {
            int width = Math.max(1, Math.round((float) tiles.height() * tile.width() / tile.height()));
            html.append("<div style=\"width:" + Math.max(width, 48)
                    + "px;font-size:12px;line-height:1.25;text-align:center\">"
                    + "<img alt=\"" + Html.escape(tile.toString()) + "\" width=\"" + width + "\" height=\""
                    + tiles.height()
                    + "\" style=\"image-rendering:pixelated;border:1px solid var(--jp-border-color2,#d0d0d0)\" src=\""
                    + pngSource(png(tile.image())) + "\">"
                    + (tile.caption().isEmpty()
                            ? ""
                            : "<br><span aria-hidden=\"true\">" + Html.escape(tile.caption()) + "</span>")
                    + "</div>\n");
        }
        return html + "</div>\n</figure>";
    }

    static String describe(BufferedImage image) {
        return "Picture of " + image.getWidth() + " × " + image.getHeight() + " pixels";
    }

    /** Draws what stands for a poster: a card in a color of its genre's, with the first letter of the title. */
    public static String poster(String title, String genre) {
        int hue = Math.floorMod(genre.hashCode() * 47, 360);
        String letter = title.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("·");
        return "<img alt=\"\" width=\"40\" height=\"60\" style=\"vertical-align:middle;border-radius:3px\" src=\""
                + svgSource("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"60\">"
                        + "<rect width=\"40\" height=\"60\" fill=\"hsl(" + hue + ",35%,42%)\"/>"
                        + "<text x=\"20\" y=\"37\" font-family=\"sans-serif\" font-size=\"20\" text-anchor=\"middle\" fill=\"#fff\">"
                        + Html.escape(letter) + "</text></svg>")
                + "\">";
    }

    private static String img(String source, String text, int width, int height) {
        return "<img alt=\"" + Html.escape(text) + "\" width=\"" + width + "\" height=\"" + height
                + "\" style=\"max-width:100%;height:auto\" src=\"" + source + "\">";
    }

    private static String svgSource(String svg) {
        return "data:image/svg+xml,"
                + svg.replace("%", "%25")
                        .replace("#", "%23")
                        .replace("\"", "'")
                        .replace("<", "%3C")
                        .replace(">", "%3E")
                        .replace("&", "%26")
                        .replace("$", "%24")
                        .replace("\n", "");
    }

    private static String pngSource(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the picture as PNG", e);
        }
        return bytes.toByteArray();
    }
}
