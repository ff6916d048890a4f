package matinee.deep;

import matinee.Poster;

/** Brings posters to one measure: each color has mean 0, all colors together standard deviation 1. */
final class PosterInput {
    private PosterInput() {}

    /** Returns colors × side × side numbers; all 0 for a poster of a single color. */
    static float[] of(Poster any, int side) {
        Poster poster = any.resized(side, side);
        int pixels = poster.width() * poster.height();
        float[] numbers = new float[PosterShapes.COLORS * pixels];
        double squares = 0;
        for (int color = 0; color < PosterShapes.COLORS; color++) {
            double sum = 0;
            for (int at = 0; at < pixels; at++) {
                sum += poster.at(color, at % poster.width(), at / poster.width());
            }
            for (int at = 0; at < pixels; at++) {
                double off = poster.at(color, at % poster.width(), at / poster.width()) - sum / pixels;
                numbers[color * pixels + at] = (float) off;
                squares += off * off;
            }
        }
        double deviation = Math.sqrt(squares / numbers.length);
        for (int n = 0; n < numbers.length; n++) {
            numbers[n] = deviation < 1e-6 ? 0 : (float) (numbers[n] / deviation);
        }
        return numbers;
    }

    /** Copies a picture moved to the right and down; what comes in from outside is 0, the mean. */
    static void moved(float[] picture, int side, int right, int down, float[] to, int from) {
        int first = Math.max(0, right);
        int length = side - Math.abs(right);
        for (int color = 0; color < PosterShapes.COLORS; color++) {
            for (int y = Math.max(0, down); y < Math.min(side, side + down) && length > 0; y++) {
                int row = (color * side + y) * side;
                System.arraycopy(picture, row - down * side + first - right, to, from + row + first, length);
            }
        }
    }
}
