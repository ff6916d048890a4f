package matinee.deep;

import java.util.Arrays;
import matinee.deep.byhand.Convolution;

/**
 * Is a layer of templates in plain Java, with zeros around the picture so that its size stays.
 *
 * @param weights filters × channels × kernel × kernel, one behind the other
 * @param biases one for each filter
 * @param channels how many it reads
 * @param kernel how wide and high a template is (pixels)
 */
@SuppressWarnings("ArrayRecordComponent") // held by one network alone, never compared nor printed
record PlainConvolution(float[] weights, float[] biases, int channels, int kernel) {
    /** Slides over a picture, channels × side × side; what comes back is filters × side × side. */
    float[] of(float[] picture, int side) {
        float[] sums = new float[biases.length * side * side];
        for (int filter = 0; filter < biases.length; filter++) {
            Arrays.fill(sums, filter * side * side, (filter + 1) * side * side, biases[filter]);
            for (int channel = 0; channel < channels; channel++) {
                for (int place = 0; place < kernel * kernel; place++) {
                    float weight = weights[(filter * channels + channel) * kernel * kernel + place];
                    int down = place / kernel - kernel / 2;
                    int right = place % kernel - kernel / 2;
                    add(weight, picture, channel, down, right, sums, filter, side);
                }
            }
        }
        return sums;
    }

    /** Adds one place of a template at all places of the picture at once: a row is a loop that a processor does in large bites. */
    private static void add(
            float weight, float[] picture, int channel, int down, int right, float[] sums, int filter, int side) {
        for (int y = Math.max(0, -down); y < Math.min(side, side - down); y++) {
            int to = (filter * side + y) * side;
            int from = (channel * side + y + down) * side + right;
            for (int x = Math.max(0, -right); x < Math.min(side, side - right); x++) {
                sums[to + x] += weight * picture[from + x];
            }
        }
    }

    /** Makes the same layer as it is made by hand. */
    Convolution byHand() {
        double[][][][] kernels = new double[biases.length][channels][kernel][kernel];
        double[] wide = new double[biases.length];
        for (int n = 0; n < weights.length; n++) {
            int place = n % (kernel * kernel);
            int channel = n / (kernel * kernel) % channels;
            kernels[n / (kernel * kernel * channels)][channel][place / kernel][place % kernel] = weights[n];
        }
        for (int n = 0; n < wide.length; n++) {
            wide[n] = biases[n];
        }
        return new Convolution(kernels, wide, kernel / 2);
    }
}
