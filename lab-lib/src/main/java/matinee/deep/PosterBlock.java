package matinee.deep;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells how much speaks for each genre. In: pictures (batch × colors × height × width), then a mask of the dropout if there is one
 * (batch × channels of the last layer); out: sums before the logistic function (batch × genres), and the sum of the squares of all weights.
 */
final class PosterBlock extends AbstractBlock {
    private static final float EPSILON = 1e-4f;

    private final PosterShapes shapes;
    private final List<Conv2d> layers = new ArrayList<>();
    private final List<BatchNorm> norms = new ArrayList<>();
    private final Linear out;

    /** Gives the layers no biases: the normalization behind them has one, and would take any other away. */
    PosterBlock(PosterShapes shapes) {
        this.shapes = shapes;
        Shape kernel = new Shape(shapes.kernel(), shapes.kernel());
        Shape padding = new Shape(shapes.kernel() / 2, shapes.kernel() / 2);
        for (int channels : shapes.channels()) {
            layers.add(addChildBlock(
                    "layer",
                    Conv2d.builder()
                            .setKernelShape(kernel)
                            .setFilters(channels)
                            .optPadding(padding)
                            .optBias(false)
                            .build()));
            norms.add(addChildBlock(
                    "norm",
                    BatchNorm.builder().optEpsilon(EPSILON).optScale(false).build()));
        }
        this.out =
                addChildBlock("out", Linear.builder().setUnits(shapes.labels()).build());
    }

    /**
     * Halves first, then brings to one measure, then sets what is below 0 to 0: none of these changes which number is the largest, so the order
     * does not matter for what is fitted, and this one has a quarter of the work.
     */
    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
        NDArray values = inputs.head();
        NDArray squares = squares(out, store, values);
        for (int n = 0; n < layers.size(); n++) {
            values = layers.get(n).forward(store, new NDList(values), training).head();
            if (n + 1 < layers.size()) {
                values = Pool.maxPool2d(values, new Shape(2, 2), new Shape(2, 2), new Shape(0, 0), false);
            }
            values = Activation.relu(
                    norms.get(n).forward(store, new NDList(values), training).head());
            squares = squares.add(squares(layers.get(n), store, values));
        }
        values = largest(values);
        NDArray thinned = inputs.size() > 1 ? values.mul(inputs.get(1)) : values;
        return new NDList(out.forward(store, new NDList(thinned), training).head(), squares);
    }

    /**
     * Keeps the largest number of each map, first of small windows, then of what is left. To pool a whole map at once hands a gradient down
     * in an order of numbers for which oneDNN, MXNet's library, has no fast way: two thirds of a training went there.
     */
    private NDArray largest(NDArray maps) {
        int side = shapes.side(layers.size() - 1);
        int window = side % 4 == 0 ? 4 : side % 2 == 0 ? 2 : 1;
        NDArray halved = window == 1
                ? maps
                : Pool.maxPool2d(maps, new Shape(window, window), new Shape(window, window), new Shape(0, 0), false);
        long rest = (long) (side / window) * (side / window);
        return halved.reshape(-1, shapes.last(), rest).max(new int[] {2});
    }

    private static NDArray squares(Block layer, ParameterStore store, NDArray place) {
        return store.getValue(OnEngine.weights(layer), place.getDevice(), true)
                .square()
                .sum();
    }

    /** Draws where the training begins: so that what a layer gives is spread about as widely as what it reads (He and others, 2015). */
    void draw(Start start, float[] biases) {
        for (int n = 0; n < layers.size(); n++) {
            OnEngine.set(
                    OnEngine.weights(layers.get(n)),
                    start.rectified(shapes.weights(n), shapes.in(n) * shapes.kernel() * shapes.kernel()));
        }
        OnEngine.set(OnEngine.weights(out), start.layer(shapes.labels(), shapes.last()));
        OnEngine.set(OnEngine.bias(out), biases);
    }

    /** Copies all weights into plain arrays. */
    PosterWeights weights() {
        List<PlainConvolution> plain = new ArrayList<>();
        for (int n = 0; n < layers.size(); n++) {
            plain.add(plain(n));
        }
        return new PosterWeights(List.copyOf(plain), OnEngine.plain(out));
    }

    /** Works what was learned of means and deviations into the templates: one layer in place of two, with the same result. */
    private PlainConvolution plain(int layer) {
        float[] weights = OnEngine.copy(OnEngine.weights(layers.get(layer)));
        float[] biases = normed(layer, "beta");
        float[] means = normed(layer, "runningMean");
        float[] variances = normed(layer, "runningVar");
        int each = weights.length / biases.length;
        for (int filter = 0; filter < biases.length; filter++) {
            float times = (float) (1 / Math.sqrt(variances[filter] + EPSILON));
            biases[filter] -= means[filter] * times;
            for (int n = 0; n < each; n++) {
                weights[filter * each + n] *= times;
            }
        }
        return new PlainConvolution(weights, biases, shapes.in(layer), shapes.kernel());
    }

    private float[] normed(int layer, String what) {
        return OnEngine.copy(norms.get(layer).getParameters().get(what));
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        long size = inputs[0].get(0);
        for (int n = 0; n < layers.size(); n++) {
            layers.get(n).initialize(manager, type, new Shape(size, shapes.in(n), shapes.side(n), shapes.side(n)));
            norms.get(n).initialize(manager, type, new Shape(size, shapes.out(n), shapes.side(n), shapes.side(n)));
        }
        out.initialize(manager, type, new Shape(size, shapes.last()));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0), shapes.labels()), new Shape()};
    }
}
