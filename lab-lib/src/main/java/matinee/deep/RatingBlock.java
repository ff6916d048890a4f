package matinee.deep;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Predicts how far a rating is from the mean: by two biases, by how well two rows of factors agree, and by layers that read the
 * two embeddings side by side. In: ids (batch × 2), masks of the dropout, and if it is penalized how much each look-up counts for that
 * (1 × twice the batch); out: predictions (batch × 1), and if it is penalized the sum of the squares of all that was looked up, each as it
 * counts.
 */
final class RatingBlock extends AbstractBlock {
    private final Shapes shapes;
    private final boolean penalized;
    final IdTable biases;
    final List<IdTable> factors = new ArrayList<>();
    final List<Linear> agreement = new ArrayList<>();
    final List<IdTable> embeddings = new ArrayList<>();
    final List<Linear> layers = new ArrayList<>();

    RatingBlock(Shapes shapes, boolean penalized) {
        this.shapes = shapes;
        this.penalized = penalized;
        this.biases = addChildBlock("biases", new IdTable(shapes.rows(), 1));
        if (shapes.rank() > 0) {
            factors.add(addChildBlock("factors", new IdTable(shapes.rows(), shapes.rank())));
            agreement.add(addChildBlock(
                    "agreement", Linear.builder().setUnits(1).optBias(false).build()));
        }
        if (shapes.width() > 0) {
            embeddings.add(addChildBlock("embeddings", new IdTable(shapes.rows(), shapes.width())));
            for (int units : shapes.layers()) {
                layers.add(
                        addChildBlock("layer", Linear.builder().setUnits(units).build()));
            }
        }
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
        NDArray ids = inputs.head();
        NDArray bias = biases.of(ids, store, training);
        NDArray sum = bias.reshape(-1, 2).dot(ids.getManager().ones(new Shape(2, 1)));
        NDList squares = new NDList();
        addSquares(squares, bias, 1, inputs);
        for (IdTable table : factors) {
            NDArray rows = table.of(ids, store, training);
            NDArray product = rows.get(":, 0").mul(rows.get(":, 1"));
            sum = sum.add(agreement
                    .get(0)
                    .forward(store, new NDList(product), training)
                    .head());
            addSquares(squares, rows, shapes.rank(), inputs);
        }
        for (IdTable table : embeddings) {
            NDArray rows = table.of(ids, store, training);
            sum = sum.add(through(store, inputs, rows.reshape(-1, 2L * shapes.width()), training));
            addSquares(squares, rows, shapes.width(), inputs);
        }
        NDList outputs = new NDList(sum);
        squares.stream().reduce(NDArray::add).ifPresent(outputs::add);
        return outputs;
    }

    /** Adds up as a product of matrices: on MXNet a plain sum over the same numbers takes longer than all the rest of a step. */
    private void addSquares(NDList squares, NDArray rows, long width, NDList inputs) {
        if (penalized) {
            NDArray shares = inputs.get(inputs.size() - 1);
            squares.add(shares.dot(rows.reshape(-1, width).square()).sum());
        }
    }

    private NDArray through(ParameterStore store, NDList inputs, NDArray rows, boolean training) {
        NDArray values = masked(rows, inputs, 1);
        for (int n = 0; n < layers.size(); n++) {
            values = layers.get(n).forward(store, new NDList(values), training).head();
            if (n + 1 < layers.size()) {
                values = masked(Activation.relu(values), inputs, n + 2);
            }
        }
        return values;
    }

    private NDArray masked(NDArray values, NDList inputs, int mask) {
        int masks = inputs.size() - (penalized ? 2 : 1);
        return mask <= masks ? values.mul(inputs.get(mask)) : values;
    }

    /** Draws where the training begins. Who is in no rating that is learned gets zeros, and keeps them. */
    void draw(Start start, int[] counts) {
        OnEngine.set(biases.table(), new float[shapes.rows()]);
        factors.forEach(table -> OnEngine.set(table.table(), start.rows(table.width(), counts)));
        agreement.forEach(layer -> OnEngine.set(OnEngine.weights(layer), ones(shapes.rank())));
        embeddings.forEach(table -> OnEngine.set(table.table(), start.rows(table.width(), counts)));
        int width = 2 * shapes.width();
        for (Linear layer : layers) {
            int units = (int) OnEngine.weights(layer).getArray().getShape().get(0);
            OnEngine.set(OnEngine.weights(layer), start.layer(units, width));
            OnEngine.set(OnEngine.bias(layer), new float[units]);
            width = units;
        }
    }

    private static float[] ones(int count) {
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /**
     * Copies all weights into plain arrays, the first layer taken apart. Behind the movies stand two rows of zeros: what a stranger
     * among the users, and one among the movies, would begin with.
     */
    RatingWeights weights(double mean) {
        List<PlainLayer> plain = layers.stream().map(OnEngine::plain).toList();
        float[][] rows = embeddings.isEmpty() ? new float[0][] : rows(embeddings.get(0));
        return new RatingWeights(
                mean,
                Arrays.copyOf(OnEngine.copy(biases.table()), shapes.rows() + 2),
                rows,
                weighed(),
                plain.isEmpty() ? new float[0][] : first(rows, plain.get(0)),
                plain);
    }

    private float[][] weighed() {
        float[][] rows = factors.isEmpty() ? new float[0][] : rows(factors.get(0));
        float[] weights = factors.isEmpty() ? new float[0] : OnEngine.copy(OnEngine.weights(agreement.get(0)));
        for (int user = 0; user < Math.min(shapes.users(), rows.length); user++) {
            for (int f = 0; f < weights.length; f++) {
                rows[user][f] *= weights[f];
            }
        }
        return rows;
    }

    private float[][] first(float[][] rows, PlainLayer layer) {
        PlainLayer ofUsers = layer.columns(0, shapes.width(), true);
        PlainLayer ofItems = layer.columns(shapes.width(), 2 * shapes.width(), false);
        float[][] first = new float[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            boolean isUser = row < shapes.users() || row == shapes.strangeUser();
            first[row] = (isUser ? ofUsers : ofItems).of(rows[row]);
        }
        return first;
    }

    private float[][] rows(IdTable table) {
        float[] all = OnEngine.copy(table.table());
        float[][] rows = new float[shapes.rows() + 2][table.width()];
        for (int row = 0; row < shapes.rows(); row++) {
            System.arraycopy(all, row * table.width(), rows[row], 0, table.width());
        }
        return rows;
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        Shape ids = inputs[0];
        biases.initialize(manager, type, ids);
        factors.forEach(table -> table.initialize(manager, type, ids));
        agreement.forEach(layer -> layer.initialize(manager, type, new Shape(ids.get(0), shapes.rank())));
        embeddings.forEach(table -> table.initialize(manager, type, ids));
        long width = 2L * shapes.width();
        for (int n = 0; n < layers.size(); n++) {
            layers.get(n).initialize(manager, type, new Shape(ids.get(0), width));
            width = shapes.layers().get(n);
        }
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0), 1), new Shape()};
    }
}
