package matinee.deep;

import matinee.deep.byhand.Convolution;

/** Is a layer of templates in plain Java, with zeros around the picture so that its size stays. */
final class PlainConvolution {
    private final float[] weights;
    private final float[] biases;
    private final int channels;
    private final int kernel;
    private final float[] byPlace;

    /**
     * Takes the arrays over.
     *
     * @param weights filters × channels × kernel × kernel, one behind the other
     * @param biases one for each filter
     * @param channels how many it reads
     * @param kernel how wide and high a template is (pixels)
     */
    PlainConvolution(float[] weights, float[] biases, int channels, int kernel) {
        this.weights = weights;
        this.biases = biases;
        this.channels = channels;
        this.kernel = kernel;
        this.byPlace = new float[weights.length];
        int places = kernel * kernel;
        for (int n = 0; n < weights.length; n++) {
            int filter = n / (places * channels);
            byPlace[(n % places * channels + n / places % channels) * biases.length + filter] = weights[n];
        }
    }

    float[] weights() {
        return weights;
    }

    float[] biases() {
        return biases;
    }

    /** Slides over a picture, channels × side × side; what comes back is filters × side × side. */
    float[] of(float[] picture, int side) {
        int area = side * side;
        float[] response = new float[biases.length * area];
        for (int at = 0; at < area; at++) {
            float[] sums = at(picture, side, at / side, at % side);
            for (int filter = 0; filter < sums.length; filter++) {
                response[filter * area + at] = sums[filter];
            }
        }
        return response;
    }

    /** Responds at one place, all filters side by side: a loop that a processor does in large bites. Much of a picture is 0, and left out. */
    private float[] at(float[] picture, int side, int row, int column) {
        float[] sums = biases.clone();
        int half = kernel / 2;
        for (int place = 0; place < kernel * kernel; place++) {
            int y = row + place / kernel - half;
            int x = column + place % kernel - half;
            if (y >= 0 && y < side && x >= 0 && x < side) {
                for (int channel = 0; channel < channels; channel++) {
                    float value = picture[(channel * side + y) * side + x];
                    if (value != 0) {
                        add(value, (place * channels + channel) * sums.length, sums);
                    }
                }
            }
        }
        return sums;
    }

    private void add(float value, int from, float[] sums) {
        for (int filter = 0; filter < sums.length; filter++) {
            sums[filter] += value * byPlace[from + filter];
        }
    }

    /** Makes the same layer as it is made by hand. */
    Convolution byHand() {
        double[][][][] kernels = new double[biases.length][channels][kernel][kernel];
        for (int n = 0; n < weights.length; n++) {
            int place = n % (kernel * kernel);
            int channel = n / (kernel * kernel) % channels;
            kernels[n / (kernel * kernel * channels)][channel][place / kernel][place % kernel] = weights[n];
        }
        return new Convolution(kernels, Wide.of(biases), kernel / 2);
    }
}
