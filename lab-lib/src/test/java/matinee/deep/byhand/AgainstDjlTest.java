package matinee.deep.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.nn.recurrent.RNN;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.util.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import matinee.deep.OnTestEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Holds what is made by hand to what the engine computes, to 1e-4: outputs, and slopes by every weight. */
class AgainstDjlTest {
    private final NDManager manager = OnTestEngine.newManager();
    private final Random random = new Random(5);

    @AfterEach
    void free() {
        manager.close();
    }

    private float[] draw(int count) {
        float[] drawn = new float[count];
        for (int n = 0; n < count; n++) {
            drawn[n] = (float) (2 * random.nextDouble() - 1);
        }
        return drawn;
    }

    private static double[] doubles(float[] values) {
        double[] wide = new double[values.length];
        for (int n = 0; n < wide.length; n++) {
            wide[n] = values[n];
        }
        return wide;
    }

    private static double[][] rows(float[] values, int width) {
        double[][] rows = new double[values.length / width][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = doubles(Arrays.copyOfRange(values, row * width, (row + 1) * width));
        }
        return rows;
    }

    /** Sets all weights of a block at random, in the order in which it names them. */
    private List<float[]> setUp(Block block, Shape input) {
        block.initialize(manager, DataType.FLOAT32, input);
        List<float[]> weights = new ArrayList<>();
        for (Pair<String, Parameter> pair : block.getParameters()) {
            float[] drawn = draw((int) pair.getValue().getArray().getShape().size());
            pair.getValue().getArray().set(drawn);
            weights.add(drawn);
        }
        return weights;
    }

    /** Sends an input through; then leads the slopes of the output back. */
    private float[] through(Block block, NDArray input, float[] slopes) {
        try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
            NDArray output = block.forward(new ParameterStore(manager, false), new NDList(input), true)
                    .head();
            collector.backward(
                    output.mul(manager.create(slopes, output.getShape())).sum());
            return output.toFloatArray();
        }
    }

    private static float[] slope(Block block, int parameter) {
        try (NDArray gradient =
                block.getParameters().valueAt(parameter).getArray().getGradient()) {
            return gradient.toFloatArray();
        }
    }

    private static void same(double[] mine, float[] engine) {
        assertThat(mine).hasSameSizeAs(engine);
        assertThat(Slopes.apart(mine, doubles(engine))).isLessThan(1e-4);
    }

    private static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[] flat(double[][][] cube) {
        return Arrays.stream(cube)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    @Test
    void a_dense_layer_with_relu_does_what_the_engine_does() {
        Block block =
                new SequentialBlock().add(Linear.builder().setUnits(4).build()).add(Activation.reluBlock());
        List<float[]> weights = setUp(block, new Shape(1, 3));
        float[] input = draw(3);
        float[] slopes = draw(4);
        float[] output = through(block, manager.create(input, new Shape(1, 3)), slopes);
        Dense mine = new Dense(rows(weights.get(0), 3), doubles(weights.get(1)), matinee.deep.byhand.Activation.RELU);
        Dense.Back back = mine.back(doubles(input), doubles(slopes));

        same(mine.of(doubles(input)), output);
        same(flat(back.weights()), slope(block, 0));
        same(back.biases(), slope(block, 1));
    }

    @Test
    void adam_takes_the_steps_of_the_engine() {
        float[] start = draw(6);
        NDArray weights = manager.create(start);
        Optimizer adam =
                Optimizer.adam().optLearningRateTracker(Tracker.fixed(0.1f)).build();
        Adam mine = Adam.from(doubles(start), 0.1);
        for (int step = 0; step < 8; step++) {
            float[] gradient = draw(6);
            adam.update("w", weights, manager.create(gradient));
            mine = mine.against(doubles(gradient));
        }

        same(mine.weights(), weights.toFloatArray());
    }

    @Test
    void convolution_relu_and_pool_do_what_the_engine_does() {
        Block conv = Conv2d.builder()
                .setKernelShape(new Shape(3, 3))
                .optPadding(new Shape(1, 1))
                .setFilters(4)
                .build();
        Block block = new SequentialBlock().add(conv).add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
        List<float[]> weights = setUp(block, new Shape(1, 3, 6, 8));
        float[] pixels = draw(3 * 6 * 8);
        float[] slopes = draw(4 * 3 * 4);
        float[] output = through(block, manager.create(pixels, new Shape(1, 3, 6, 8)), slopes);
        double[][][][] kernels = new double[4][3][][];
        for (int n = 0; n < 12; n++) {
            kernels[n / 3][n % 3] = rows(Arrays.copyOfRange(weights.get(0), 9 * n, 9 * n + 9), 3);
        }
        Convolution mine = new Convolution(kernels, doubles(weights.get(1)), 1);
        MaxPool pool = new MaxPool(2);
        double[][][] image = cube(pixels, 3, 6, 8);
        double[][][] response = mine.of(image);
        Convolution.Back back = mine.back(image, pool.back(response, cube(slopes, 4, 3, 4)));

        same(flat(pool.of(response)), output);
        same(
                Arrays.stream(back.kernels())
                        .flatMapToDouble(kernel -> Arrays.stream(flat(kernel)))
                        .toArray(),
                slope(block, 0));
        same(back.biases(), slope(block, 1));
    }

    private static double[][][] cube(float[] values, int depth, int height, int width) {
        double[][][] cube = new double[depth][][];
        for (int n = 0; n < depth; n++) {
            cube[n] = rows(Arrays.copyOfRange(values, n * height * width, (n + 1) * height * width), width);
        }
        return cube;
    }

    @Test
    void a_recurrent_layer_does_what_the_engine_does() {
        Block block = RNN.builder()
                .setNumLayers(1)
                .setStateSize(4)
                .optReturnState(false)
                .optBatchFirst(true)
                .setActivation(RNN.Activation.TANH)
                .build();
        List<float[]> weights = setUp(block, new Shape(1, 5, 3));
        float[] input = draw(5 * 3);
        float[] slopes = new float[5 * 4];
        float[] last = draw(4);
        System.arraycopy(last, 0, slopes, 16, 4);
        float[] output = through(block, manager.create(input, new Shape(1, 5, 3)), slopes);
        double[][] joined = new double[4][7];
        double[] biases = new double[4];
        for (int unit = 0; unit < 4; unit++) {
            System.arraycopy(rows(weights.get(0), 3)[unit], 0, joined[unit], 0, 3);
            System.arraycopy(rows(weights.get(1), 4)[unit], 0, joined[unit], 3, 4);
            biases[unit] = weights.get(2)[unit] + weights.get(3)[unit];
        }
        Recurrent mine = new Recurrent(new Dense(joined, biases, matinee.deep.byhand.Activation.TANH));
        List<double[]> inputs = List.of(rows(input, 3));
        Recurrent.Back back = mine.back(inputs, doubles(last));

        same(flat(mine.states(inputs).toArray(double[][]::new)), output);
        same(
                Arrays.stream(back.weights())
                        .flatMapToDouble(row -> Arrays.stream(row, 0, 3))
                        .toArray(),
                slope(block, 0));
        same(
                Arrays.stream(back.weights())
                        .flatMapToDouble(row -> Arrays.stream(row, 3, 7))
                        .toArray(),
                slope(block, 1));
        same(back.biases(), slope(block, 2));
    }
}
