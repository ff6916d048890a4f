package matinee.plot;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/** Writes shapes as the data of an SVG path: relative, in hundredths of a pixel, so that it stays small. */
final class SvgPath {
    private final StringBuilder data = new StringBuilder();
    private long x;
    private long y;

    boolean isEmpty() {
        return data.isEmpty();
    }

    void add(Shape shape) {
        double[] c = new double[6];
        for (PathIterator walk = shape.getPathIterator(null); !walk.isDone(); walk.next()) {
            switch (walk.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> move(c[0], c[1]);
                case PathIterator.SEG_LINETO -> step("l", c, 2);
                case PathIterator.SEG_QUADTO -> step("q", c, 4);
                case PathIterator.SEG_CUBICTO -> step("c", c, 6);
                default -> data.append('z');
            }
        }
    }

    /** Adds a point that a stroke with round ends draws as a dot. */
    void addDot(double atX, double atY) {
        move(atX, atY);
        data.append("h0");
    }

    private void move(double toX, double toY) {
        x = hundredths(toX);
        y = hundredths(toY);
        data.append('M');
        number(x, true);
        number(y, false);
    }

    private void step(String command, double[] c, int count) {
        data.append(command);
        for (int n = 0; n < count; n += 2) {
            number(hundredths(c[n]) - x, n == 0);
            number(hundredths(c[n + 1]) - y, false);
        }
        x = hundredths(c[count - 2]);
        y = hundredths(c[count - 1]);
    }

    private void number(long hundredths, boolean first) {
        if (!first && hundredths >= 0) {
            data.append(' ');
        }
        long size = Math.abs(hundredths);
        data.append(hundredths < 0 ? "-" : "");
        if (size >= 100 || size == 0) {
            data.append(size / 100);
        }
        if (size % 100 != 0) {
            data.append('.').append(size % 100 / 10).append(size % 10 == 0 ? "" : String.valueOf(size % 10));
        }
    }

    private static long hundredths(double value) {
        return Math.round(value * 100);
    }

    @Override
    public String toString() {
        return data.toString();
    }
}
