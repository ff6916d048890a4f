package matinee.deep;

import java.util.Arrays;
import java.util.Random;

/**
 * Draws where a training begins, in Java, so that both engines begin alike.
 *
 * @param random where the numbers come from
 * @param deviation standard deviation of embeddings and factors
 */
record Start(Random random, double deviation) {
    /** Begins with 1 everywhere. */
    static float[] ones(int count) {
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Draws the rows of a table around 0; those of whom no rating is learned are 0. */
    float[] rows(int width, int[] counts) {
        float[] drawn = new float[counts.length * width];
        for (int n = 0; n < drawn.length; n++) {
            drawn[n] = counts[n / width] > 0 ? (float) (deviation * random.nextGaussian()) : 0;
        }
        return drawn;
    }

    /** Draws the weights of a layer, units × width: uniformly, the smaller the more numbers it joins (Glorot and Bengio, 2010). */
    float[] layer(int units, int width) {
        double bound = Math.sqrt(6.0 / (units + width));
        float[] drawn = new float[units * width];
        for (int n = 0; n < drawn.length; n++) {
            drawn[n] = (float) (bound * (2 * random.nextDouble() - 1));
        }
        return drawn;
    }

    /** Draws weights of units that set what is below 0 to 0: around 0, the smaller the more numbers each joins (He and others, 2015). */
    float[] rectified(int count, int joined) {
        double wide = Math.sqrt(2.0 / joined);
        float[] drawn = new float[count];
        for (int n = 0; n < count; n++) {
            drawn[n] = (float) (wide * random.nextGaussian());
        }
        return drawn;
    }

    /**
     * Draws a rotation, units × units: rows of length 1 that stand at right angles, by Gram and Schmidt. What is sent through it
     * again and again grows no larger and no smaller (Saxe, McClelland and Ganguli, 2014).
     */
    float[] rotation(int units) {
        double[][] rows = new double[units][units];
        for (int row = 0; row < units; row++) {
            for (int n = 0; n < units; n++) {
                rows[row][n] = random.nextGaussian();
            }
            for (int before = 0; before < row; before++) {
                double shadow = dot(rows[row], rows[before]);
                for (int n = 0; n < units; n++) {
                    rows[row][n] -= shadow * rows[before][n];
                }
            }
            double length = Math.sqrt(dot(rows[row], rows[row]));
            for (int n = 0; n < units; n++) {
                rows[row][n] /= length;
            }
        }
        float[] drawn = new float[units * units];
        for (int n = 0; n < drawn.length; n++) {
            drawn[n] = (float) rows[n / units][n % units];
        }
        return drawn;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int n = 0; n < a.length; n++) {
            sum += a[n] * b[n];
        }
        return sum;
    }
}
