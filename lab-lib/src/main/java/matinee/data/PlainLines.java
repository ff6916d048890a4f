package matinee.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import matinee.RatingColumns;

/**
 * Reads lines of bare numbers straight from their bytes, many times faster than a parser of every kind of CSV.
 *
 * <p>It knows no mistakes: at the first thing that it does not understand (a quote, a letter, a rating off the scale) it
 * gives up, and {@link RatingFile} reads the file afresh with the parser that understands or explains it. So both can only
 * agree.
 */
final class PlainLines {
    private static final int END = -1;
    private static final int NOT_PLAIN = -2;
    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private final InputStream in;
    private final byte[] separator;
    private final RatingShape shape;
    private final RatingColumns ratings;
    private final byte[] buffer = new byte[1 << 18];
    private int at;
    private int end;
    private long digits;
    private int decimals;
    private int user;
    private int item;
    private double value;
    private long time;

    private PlainLines(InputStream in, Dialect dialect, RatingShape shape, RatingColumns ratings) {
        this.in = in;
        this.separator = dialect.separator().getBytes(StandardCharsets.ISO_8859_1);
        this.shape = shape;
        this.ratings = ratings;
    }

    /** Adds every line's rating; false: not every line was plain, and the columns hold only a part of them. */
    static boolean addAll(InputStream in, Dialect dialect, RatingShape shape, RatingColumns ratings)
            throws IOException {
        PlainLines lines = new PlainLines(in, dialect, shape, ratings);
        return (!dialect.header() || lines.skipHeader()) && lines.addAll();
    }

    private boolean skipHeader() throws IOException {
        int c = next();
        while (c == '\n' || c == '\r') {
            c = next();
        }
        while (c != '\n' && c != END) {
            if (c == '"' || (c == '\r' && peek() != '\n')) {
                return false;
            }
            c = next();
        }
        return true;
    }

    private boolean addAll() throws IOException {
        int c = next();
        while (c != END) {
            if (c != '\n' && c != '\r') {
                c = line(c);
                if (c == NOT_PLAIN || !shape.allows(value)) {
                    return false;
                }
                ratings.add(user, item, value, time);
            }
            if (c == '\r' && next() != '\n') {
                return false;
            }
            c = next();
        }
        return true;
    }

    /** Reads a line from its first byte on and returns the byte that ended it. */
    private int line(int first) throws IOException {
        int c = first;
        for (int column = 0; column < shape.columns(); column++) {
            if (column > 0) {
                c = behindSeparator(c);
            }
            c = field(column, c);
            if (c == NOT_PLAIN) {
                return NOT_PLAIN;
            }
        }
        return c == '\n' || c == '\r' || c == END ? c : NOT_PLAIN;
    }

    private int behindSeparator(int first) throws IOException {
        int c = first;
        for (byte expected : separator) {
            if (c != expected) {
                return NOT_PLAIN;
            }
            c = next();
        }
        return c;
    }

    private int field(int column, int first) throws IOException {
        if (column != shape.user() && column != shape.item() && column != shape.rating() && column != shape.time()) {
            return skip(first);
        }
        int c = number(first);
        if (column == shape.rating()) {
            value = digits / TENS[Math.max(0, decimals)];
            return c;
        }
        if (decimals >= 0 || (column != shape.time() && digits > Integer.MAX_VALUE)) {
            return NOT_PLAIN;
        }
        if (column == shape.user()) {
            user = (int) digits;
        } else if (column == shape.item()) {
            item = (int) digits;
        } else {
            time = digits;
        }
        return c;
    }

    /** Reads digits with at most one point among them; so few that digits / 10^decimals is the nearest double there is. */
    private int number(int first) throws IOException {
        int c = first;
        digits = 0;
        decimals = -1;
        for (int count = 0; count <= 15; c = next()) {
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                count++;
                decimals += decimals >= 0 ? 1 : 0;
            } else if (c == '.' && decimals < 0 && count > 0) {
                decimals = 0;
            } else {
                return count > 0 ? c : NOT_PLAIN;
            }
        }
        return NOT_PLAIN;
    }

    private int skip(int first) throws IOException {
        int c = first;
        while (c != separator[0] && c != '\n' && c != '\r' && c != END) {
            if (c == '"' || c > 126 || c < 0) {
                return NOT_PLAIN;
            }
            c = next();
        }
        return c;
    }

    private int peek() throws IOException {
        int c = next();
        at -= c == END ? 0 : 1;
        return c;
    }

    private int next() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
            if (end == 0) {
                return END;
            }
        }
        return buffer[at++] & 0xff;
    }
}
