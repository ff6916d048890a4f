package matinee.data;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Writes a picture of at most 16 colors as PNG. The pixels are packed and not compressed: compressors differ from one JDK to the
 * next, and the same poster shall be the same bytes everywhere.
 *
 * <p>Source: Portable Network Graphics (PNG) Specification, second edition, W3C, 2003; Deutsch, Gailly: ZLIB compressed data format,
 * RFC 1950; Deutsch: DEFLATE, RFC 1951, section 3.2.4.
 */
final class IndexedPng {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BITS = 4;

    private IndexedPng() {}

    /**
     * Writes a picture.
     *
     * @param palette colors, {@code 0xRRGGBB}
     * @param pixels the number of each pixel's color, rows from the top; the width must be even
     */
    static byte[] of(int width, int[] palette, byte[] pixels) {
        int height = pixels.length / width;
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        byte indexed = 3;
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) BITS)
                        .put(indexed)
                        .array());
        ByteBuffer colors = ByteBuffer.allocate(3 * palette.length);
        for (int color : palette) {
            colors.put((byte) (color >> 16)).put((byte) (color >> 8)).put((byte) color);
        }
        chunk(png, "PLTE", colors.array());
        chunk(png, "IDAT", stored(packed(width, height, pixels)));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /** Packs two pixels into each byte; a row begins with the number of its filter, 0: none. */
    private static byte[] packed(int width, int height, byte[] pixels) {
        ByteBuffer rows = ByteBuffer.allocate(height * (1 + width / 2));
        for (int y = 0; y < height; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < width; x += 2) {
                rows.put((byte) (pixels[y * width + x] << BITS | pixels[y * width + x + 1]));
            }
        }
        return rows.array();
    }

    private static byte[] stored(byte[] data) {
        Adler32 sum = new Adler32();
        sum.update(data);
        return ByteBuffer.allocate(data.length + 11)
                .put((byte) 0x78)
                .put((byte) 0x01)
                .put((byte) 1)
                .putShort(Short.reverseBytes((short) data.length))
                .putShort(Short.reverseBytes((short) ~data.length))
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 check = new CRC32();
        check.update(named);
        png.writeBytes(ByteBuffer.allocate(8 + named.length)
                .putInt(data.length)
                .put(named)
                .putInt((int) check.getValue())
                .array());
    }
}
