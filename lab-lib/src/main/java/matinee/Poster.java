package matinee;

import java.util.Arrays;

/**
 * Holds the picture of a movie's poster: rows from the top, in each row pixels from the left, in each pixel red, green and blue. Immutable.
 */
public final class Poster {
    private static final int CHANNELS = 3;

    private final int item;
    private final int width;
    private final int height;
    private final byte[] rgb;

    private Poster(int item, int width, int height, byte[] rgb) {
        this.item = item;
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /**
     * Makes a poster.
     *
     * @param item id of the movie
     * @param rgb height × width × 3 bytes, each from 0 to 255 without a sign
     * @throws IllegalArgumentException if the picture is empty or there are not so many bytes
     */
    public static Poster of(int item, int width, int height, byte[] rgb) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "a poster must be 1 pixel wide and high or more, but was " + width + " × " + height);
        }
        if (rgb.length != width * height * CHANNELS) {
            throw new IllegalArgumentException("rgb must have " + width * height * CHANNELS + " bytes for " + width
                    + " × " + height + " pixels, but has " + rgb.length);
        }
        return new Poster(item, width, height, rgb.clone());
    }

    /** Returns the id of the movie. */
    public int item() {
        return item;
    }

    /** Returns how wide it is (pixels). */
    public int width() {
        return width;
    }

    /** Returns how high it is (pixels). */
    public int height() {
        return height;
    }

    /**
     * Returns how strong a color is at a pixel, in [0, 1].
     *
     * @param channel 0 for red, 1 for green, 2 for blue
     * @param x column, from 0 at the left
     * @param y row, from 0 at the top
     */
    public double at(int channel, int x, int y) {
        return level(channel, x, y) / 255.0;
    }

    private int level(int channel, int x, int y) {
        return rgb[(y * width + x) * CHANNELS + channel] & 0xff;
    }

    /** Returns the color of a pixel as Java's pictures have it: {@code 0xRRGGBB}. */
    public int color(int x, int y) {
        return level(0, x, y) << 16 | level(1, x, y) << 8 | level(2, x, y);
    }

    /**
     * Returns the poster in another size: each new pixel is the mean of the part of the old picture that it covers, weighted by how
     * much of each old pixel that is. The proportions may change.
     *
     * @throws IllegalArgumentException if the size is below 1 pixel
     */
    public Poster resized(int newWidth, int newHeight) {
        if (newWidth == width && newHeight == height) {
            return this;
        }
        byte[] small = new byte[Math.max(0, newWidth) * Math.max(0, newHeight) * CHANNELS];
        for (int n = 0; n < small.length; n++) {
            int channel = n % CHANNELS;
            int x = n / CHANNELS % newWidth;
            int y = n / CHANNELS / newWidth;
            small[n] = (byte) Math.round(mean(
                    channel,
                    (double) x * width / newWidth,
                    (x + 1.0) * width / newWidth,
                    (double) y * height / newHeight,
                    (y + 1.0) * height / newHeight));
        }
        return of(item, newWidth, newHeight, small);
    }

    private double mean(int channel, double left, double right, double top, double bottom) {
        double sum = 0;
        double area = 0;
        for (int y = (int) top; y < Math.min(height, bottom); y++) {
            double high = Math.min(bottom, y + 1) - Math.max(top, y);
            for (int x = (int) left; x < Math.min(width, right); x++) {
                double part = high * (Math.min(right, x + 1) - Math.max(left, x));
                sum += part * level(channel, x, y);
                area += part;
            }
        }
        return sum / area;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Poster that
                && item == that.item
                && width == that.width
                && height == that.height
                && Arrays.equals(rgb, that.rgb);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * item + width) + height) + Arrays.hashCode(rgb);
    }

    /** Writes {@code poster of movie 17, 64 × 64 pixels}. */
    @Override
    public String toString() {
        return "poster of movie " + item + ", " + width + " × " + height + " pixels";
    }
}
