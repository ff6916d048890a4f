package matinee.deep;

import java.util.Random;

/**
 * Turns the colors of pictures at random, so that a network learns shapes: red, green and blue of each pixel are multiplied by one
 * orthogonal matrix. Colors that were apart stay as far apart, but dark may become light, and blue orange.
 */
final class ColorTurn {
    private static final int COLORS = PosterShapes.COLORS;

    private ColorTurn() {}

    /** Turns one picture, colors × area numbers, in place. */
    static void turn(float[] pictures, int from, int area, Random random) {
        double[][] matrix = matrix(random);
        float[] pixel = new float[COLORS];
        for (int at = from; at < from + area; at++) {
            for (int color = 0; color < COLORS; color++) {
                pixel[color] = pictures[at + color * area];
            }
            for (int color = 0; color < COLORS; color++) {
                double[] row = matrix[color];
                pictures[at + color * area] = (float) (row[0] * pixel[0] + row[1] * pixel[1] + row[2] * pixel[2]);
            }
        }
    }

    /** Draws an orthogonal matrix, each as likely as the next: normal numbers, made orthogonal row by row (Gram and Schmidt). */
    static double[][] matrix(Random random) {
        double[][] matrix = new double[COLORS][COLORS];
        for (int row = 0; row < COLORS; row++) {
            for (int n = 0; n < COLORS; n++) {
                matrix[row][n] = random.nextGaussian();
            }
            for (int before = 0; before < row; before++) {
                double shared = dot(matrix[row], matrix[before]);
                for (int n = 0; n < COLORS; n++) {
                    matrix[row][n] -= shared * matrix[before][n];
                }
            }
            double length = Math.sqrt(dot(matrix[row], matrix[row]));
            for (int n = 0; n < COLORS; n++) {
                matrix[row][n] /= length;
            }
        }
        return matrix;
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
