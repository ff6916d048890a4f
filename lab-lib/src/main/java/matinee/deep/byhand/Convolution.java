package matinee.deep.byhand;

/**
 * Slides small templates over an image and says at each place how well it matches: a convolution as networks have it, with a stride
 * of 1 and zeros around the image.
 *
 * <pre>
 *   y(f, r, c) = b(f) + Σ w(f, ch, i, j) · x(ch, r + i − padding, c + j − padding)
 * </pre>
 *
 * <p>over all channels ch and all places (i, j) of the template. (Mathematicians call this a cross-correlation.)
 *
 * @param kernels w, filters × channels × height × width
 * @param biases b, one for each filter
 * @param padding how many zeros there are on each side
 */
@SuppressWarnings("ArrayRecordComponent") // numbers to look at, never compared
public record Convolution(double[][][][] kernels, double[] biases, int padding) {
    /**
     * Holds what comes back through a convolution.
     *
     * @param image the slope of the loss by each pixel, channels × height × width
     * @param kernels the slope by each weight, filters × channels × height × width
     * @param biases the slope by each bias
     */
    public record Back(double[][][] image, double[][][][] kernels, double[] biases) {}

    /** Makes a convolution of one channel with one template, no bias and no padding. */
    public static Convolution of(double[][] template) {
        return new Convolution(new double[][][][] {{template}}, new double[1], 0);
    }

    /**
     * Slides over an image.
     *
     * @param image channels × height × width
     * @return filters × height × width, smaller by the template's size less one, larger by twice the padding
     */
    public double[][][] of(double[][][] image) {
        double[][][] response = new double[kernels.length][rows(image)][columns(image)];
        eachPlace(image, (filter, row, column) -> {
            response[filter][row][column] = biases[filter];
        });
        eachProduct(image, (filter, row, column, channel, i, j) -> {
            response[filter][row][column] +=
                    kernels[filter][channel][i][j] * image[channel][row + i - padding][column + j - padding];
        });
        return response;
    }

    /**
     * Leads the slope of the loss back: each product y += w · x gives w's slope the pixel times y's, and the pixel's the weight times
     * y's.
     *
     * @param image what was seen, channels × height × width
     * @param slopes the slope of the loss by each number of the response
     */
    public Back back(double[][][] image, double[][][] slopes) {
        double[][][] toImage = new double[image.length][image[0].length][image[0][0].length];
        double[][][][] toKernels = new double[kernels.length][image.length][height()][width()];
        double[] toBiases = new double[kernels.length];
        eachPlace(image, (filter, row, column) -> toBiases[filter] += slopes[filter][row][column]);
        eachProduct(image, (filter, row, column, channel, i, j) -> {
            double slope = slopes[filter][row][column];
            int y = row + i - padding;
            int x = column + j - padding;
            toKernels[filter][channel][i][j] += slope * image[channel][y][x];
            toImage[channel][y][x] += slope * kernels[filter][channel][i][j];
        });
        return new Back(toImage, toKernels, toBiases);
    }

    private interface Place {
        void at(int filter, int row, int column);
    }

    private interface Product {
        void at(int filter, int row, int column, int channel, int i, int j);
    }

    private void eachPlace(double[][][] image, Place place) {
        for (int filter = 0; filter < kernels.length; filter++) {
            for (int row = 0; row < rows(image); row++) {
                for (int column = 0; column < columns(image); column++) {
                    place.at(filter, row, column);
                }
            }
        }
    }

    /** Visits every product; those with a zero around the image are nothing, and left out. */
    private void eachProduct(double[][][] image, Product product) {
        eachPlace(image, (filter, row, column) -> {
            for (int channel = 0; channel < image.length; channel++) {
                for (int i = Math.max(0, padding - row); i < height() && row + i - padding < image[0].length; i++) {
                    for (int j = Math.max(0, padding - column);
                            j < width() && column + j - padding < image[0][0].length;
                            j++) {
                        product.at(filter, row, column, channel, i, j);
                    }
                }
            }
        });
    }

    private int height() {
        return kernels[0][0].length;
    }

    private int width() {
        return kernels[0][0][0].length;
    }

    private int rows(double[][][] image) {
        return image[0].length + 2 * padding - height() + 1;
    }

    private int columns(double[][][] image) {
        return image[0][0].length + 2 * padding - width() + 1;
    }

    /** Writes {@code 16 filters of 3 channels × 5 × 5, padding 2}. */
    @Override
    public String toString() {
        return kernels.length + (kernels.length == 1 ? " filter of " : " filters of ") + kernels[0].length
                + (kernels[0].length == 1 ? " channel × " : " channels × ") + height() + " × " + width() + ", padding "
                + padding;
    }
}
