package matinee.deep;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Is what makes an array of others, as either engine knows it.
 *
 * @param name what MXNet calls it in a graph
 * @param attributes what MXNet wants to know besides the arrays
 * @param atOnce how it is carried out at once; PyTorch has no other way
 */
record Operation(String name, Map<String, String> attributes, AtOnce atOnce) {
    /** Carries an operation out. */
    interface AtOnce {
        /**
         * Computes.
         *
         * @param training whether a gradient will be taken
         */
        NDArray of(NDList arrays, boolean training);
    }

    static final Operation PLUS = of("elemwise_add", in -> in.get(0).add(in.get(1)));
    static final Operation MINUS = of("elemwise_sub", in -> in.get(0).sub(in.get(1)));
    static final Operation TIMES = of("elemwise_mul", in -> in.get(0).mul(in.get(1)));
    static final Operation OVER = of("elemwise_div", in -> in.get(0).div(in.get(1)));
    static final Operation SQUARE = of("square", in -> in.head().square());
    static final Operation ABS = of("abs", in -> in.head().abs());
    static final Operation SUM = of("sum", in -> in.head().sum().reshape(1));
    static final Operation DOT = of("dot", in -> in.get(0).dot(in.get(1)));
    static final Operation RELU = activation("relu", Activation::relu);
    static final Operation SIGMOID = activation("sigmoid", Activation::sigmoid);
    static final Operation SOFT_PLUS = activation("softrelu", Activation::softPlus);
    static final Operation LARGEST =
            of("max", Map.of("axis", "2"), in -> in.head().max(new int[] {2}));
    static final Operation TAKE = new Operation("take", Map.of(), (in, training) -> embedding(in.get(1), in.get(0)));
    static final Operation LOG_SOFT_MAX = of("log_softmax", in -> in.head().logSoftmax(1));
    static final Operation PICK =
            of("pick", in -> in.get(0).get(new NDIndex().addAllDim().addPickDim(in.get(1))));

    private static Operation of(String name, Function<NDList, NDArray> atOnce) {
        return of(name, Map.of(), atOnce);
    }

    private static Operation of(String name, Map<String, String> attributes, Function<NDList, NDArray> atOnce) {
        return new Operation(name, attributes, (in, training) -> atOnce.apply(in));
    }

    private static Operation activation(String type, UnaryOperator<NDArray> atOnce) {
        return of("Activation", Map.of("act_type", type), in -> atOnce.apply(in.head()));
    }

    /**
     * Multiplies by a number. PyTorch reads the number again for the gradient, from where it was made; an array's own way to multiply by a
     * number has let go of that place by then, and what stands there is anything.
     */
    static Operation times(double factor) {
        return of("_mul_scalar", Map.of("scalar", Double.toString(factor)), in -> in.head()
                .mul(in.head().getManager().create((float) factor)));
    }

    static Operation part(int axis, long from, long to) {
        NDIndex index = new NDIndex().addAllDim(axis).addSliceDim(from, to).addEllipseDim();
        return of(
                "slice_axis",
                Map.of("axis", Integer.toString(axis), "begin", Long.toString(from), "end", Long.toString(to)),
                in -> in.head().get(index));
    }

    static Operation shaped(Shape shape) {
        return of("Reshape", Map.of("shape", list(shape)), in -> in.head().reshape(shape));
    }

    static Operation lookUp(Shape table) {
        return of(
                "Embedding",
                Map.of("input_dim", Long.toString(table.get(0)), "output_dim", Long.toString(table.get(1))),
                in -> embedding(in.get(0), in.get(1)));
    }

    /** Looks up; PyTorch wants whole numbers as ids. */
    private static NDArray embedding(NDArray ids, NDArray rows) {
        NDArray keys = ids.toType(DataType.INT32, false);
        return keys.getNDArrayInternal()
                .embedding(keys, rows, SparseFormat.DENSE)
                .singletonOrThrow();
    }

    static Operation linear(Shape weights, boolean biased) {
        return of(
                "FullyConnected",
                Map.of("num_hidden", Long.toString(weights.get(0)), "no_bias", biased ? "False" : "True"),
                in -> {
                    NDArray rows = in.get(0).reshape(in.get(0).getShape().get(0), weights.get(1));
                    return (biased ? Linear.linear(rows, in.get(1), in.get(2)) : Linear.linear(rows, in.get(1)))
                            .singletonOrThrow();
                });
    }

    static Operation convolution(Shape templates) {
        Shape window = templates.slice(2);
        Shape padding = new Shape(window.get(0) / 2, window.get(1) / 2);
        return of(
                "Convolution",
                Map.of(
                        "kernel", list(window),
                        "pad", list(padding),
                        "num_filter", Long.toString(templates.get(0)),
                        "no_bias", "True"),
                in -> Conv2d.conv2d(in.get(0), in.get(1), null, new Shape(1, 1), padding)
                        .singletonOrThrow());
    }

    static Operation pool(int side) {
        Shape window = new Shape(side, side);
        return of(
                "Pooling",
                Map.of("kernel", list(window), "stride", list(window), "pool_type", "max"),
                in -> Pool.maxPool2d(in.head(), window, window, new Shape(0, 0), false));
    }

    static Operation norm(float epsilon) {
        return new Operation(
                "BatchNorm",
                Map.of("eps", Float.toString(epsilon), "fix_gamma", "False", "axis", "1"),
                (in, training) -> BatchNorm.batchNorm(
                                in.get(0), in.get(3), in.get(4), in.get(1), in.get(2), 1, 0.9f, epsilon, training)
                        .singletonOrThrow());
    }

    static Operation recurrent(Cell cell, int width, int hidden) {
        return new Operation(
                "RNN",
                Map.of("mode", CellOnEngine.mode(cell), "state_size", Integer.toString(hidden), "num_layers", "1"),
                (in, training) -> CellOnEngine.read(cell, in, width, hidden, training));
    }

    private static String list(Shape shape) {
        return Arrays.stream(shape.getShape()).mapToObj(Long::toString).collect(Collectors.joining(",", "(", ")"));
    }
}
