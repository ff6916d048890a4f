package matinee.plot;

import java.awt.image.BufferedImage;
import matinee.Poster;

/** Is one small picture of {@link Tiles}, with a few words that stand below it. Immutable. */
public final class Tile {
    private static final int[] WHITE = {255, 255, 255};
    private static final int[] BLUE = {0, 114, 178};
    private static final int[] ORANGE = {230, 159, 0};

    private final int width;
    private final int[] colors;
    private final String caption;

    private Tile(int width, int[] colors, String caption) {
        this.width = width;
        this.colors = colors;
        this.caption = caption;
    }

    /** Shows a poster. */
    public static Tile of(Poster poster, String caption) {
        int[] colors = new int[poster.width() * poster.height()];
        for (int at = 0; at < colors.length; at++) {
            colors[at] = poster.color(at % poster.width(), at / poster.width());
        }
        return new Tile(poster.width(), colors, caption);
    }

    /**
     * Shows numbers: white is 0, blue above, orange below.
     *
     * @param plane height × width
     * @param most from which size on a color is full
     */
    public static Tile of(double[][] plane, double most, String caption) {
        int[] colors = new int[plane.length * plane[0].length];
        for (int at = 0; at < colors.length; at++) {
            double value = plane[at / plane[0].length][at % plane[0].length];
            double share = most > 0 ? Math.min(1, Math.abs(value) / most) : 0;
            colors[at] = mixed(value < 0 ? ORANGE : BLUE, share);
        }
        return new Tile(plane[0].length, colors, caption);
    }

    private static int mixed(int[] hue, double share) {
        int color = 0;
        for (int channel = 0; channel < 3; channel++) {
            color = color << 8 | (int) Math.round(WHITE[channel] + share * (hue[channel] - WHITE[channel]));
        }
        return color;
    }

    /**
     * Shows a template over red, green and blue in its own colors: gray is 0.
     *
     * @param template colors × height × width
     * @param most from which size on a color is full
     */
    public static Tile ofColors(double[][][] template, double most, String caption) {
        int wide = template[0][0].length;
        int[] colors = new int[template[0].length * wide];
        for (int at = 0; at < colors.length; at++) {
            for (double[][] channel : template) {
                double level = 0.5 + channel[at / wide][at % wide] / (2 * most);
                colors[at] = colors[at] << 8 | (int) Math.round(255 * Math.max(0, Math.min(1, level)));
            }
        }
        return new Tile(wide, colors, caption);
    }

    /** Returns how wide it is (pixels). */
    public int width() {
        return width;
    }

    /** Returns how high it is (pixels). */
    public int height() {
        return colors.length / width;
    }

    /** Returns the words below it; may be empty. */
    public String caption() {
        return caption;
    }

    /** Returns the color of a pixel, {@code 0xRRGGBB}. */
    public int color(int x, int y) {
        return colors[y * width + x];
    }

    /** Draws it, a pixel for each of its own. */
    public BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height(), colors, 0, width);
        return image;
    }

    @Override
    public String toString() {
        return caption.isEmpty() ? "picture of " + width + " × " + height() + " pixels" : caption;
    }
}
