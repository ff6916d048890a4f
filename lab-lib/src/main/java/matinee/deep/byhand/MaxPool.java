package matinee.deep.byhand;

/**
 * Keeps the largest number of each square of an image: what was found counts, and hardly where.
 *
 * @param size width and height of a square; what is left over at the right and at the bottom is dropped
 */
public record MaxPool(int size) {
    /** Pools channels × height × width into channels × height/size × width/size. */
    public double[][][] of(double[][][] image) {
        double[][][] pooled = new double[image.length][image[0].length / size][image[0][0].length / size];
        for (int channel = 0; channel < pooled.length; channel++) {
            for (int row = 0; row < pooled[channel].length; row++) {
                for (int column = 0; column < pooled[channel][row].length; column++) {
                    int best = best(image[channel], row, column);
                    pooled[channel][row][column] =
                            image[channel][row * size + best / size][column * size + best % size];
                }
            }
        }
        return pooled;
    }

    /** Leads slopes back: to the largest number of each square, the first of several; the others have none. */
    public double[][][] back(double[][][] image, double[][][] slopes) {
        double[][][] toImage = new double[image.length][image[0].length][image[0][0].length];
        for (int channel = 0; channel < slopes.length; channel++) {
            for (int row = 0; row < slopes[channel].length; row++) {
                for (int column = 0; column < slopes[channel][row].length; column++) {
                    int best = best(image[channel], row, column);
                    toImage[channel][row * size + best / size][column * size + best % size] =
                            slopes[channel][row][column];
                }
            }
        }
        return toImage;
    }

    private int best(double[][] plane, int row, int column) {
        int best = 0;
        for (int n = 1; n < size * size; n++) {
            double value = plane[row * size + n / size][column * size + n % size];
            best = value > plane[row * size + best / size][column * size + best % size] ? n : best;
        }
        return best;
    }
}
