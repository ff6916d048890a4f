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

/**
 * Says rows of ratings again, through a layer of hidden units. In: rows (batch × users), then a mask of the dropout if there is one;
 * out: rows (batch × users), and the sum of the squares of all weights.
 */
final class RowBlock extends AbstractBlock {
    private final int users;
    private final int hidden;
    private final Linear in;
    private final Linear out;

    RowBlock(int users, int hidden) {
        this.users = users;
        this.hidden = hidden;
        this.in = addChildBlock("in", Linear.builder().setUnits(hidden).build());
        this.out = addChildBlock("out", Linear.builder().setUnits(users).build());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
        NDArray units = Activation.sigmoid(
                in.forward(store, inputs.subNDList(0, 1), training).head());
        NDArray thinned = inputs.size() > 1 ? units.mul(inputs.get(1)) : units;
        NDArray rows = out.forward(store, new NDList(thinned), training).head();
        NDArray squares = squares(in, store, rows).add(squares(out, store, rows));
        return new NDList(rows, squares);
    }

    private static NDArray squares(Linear layer, ParameterStore store, NDArray place) {
        return store.getValue(OnEngine.weights(layer), place.getDevice(), true)
                .square()
                .sum();
    }

    /** Draws where the training begins; users of whom nothing is learned get zeros. */
    void draw(Start start, int[] counts) {
        OnEngine.set(OnEngine.weights(in), start.layer(hidden, users));
        OnEngine.set(OnEngine.bias(in), new float[hidden]);
        OnEngine.set(OnEngine.weights(out), start.rows(hidden, counts));
        OnEngine.set(OnEngine.bias(out), new float[users]);
    }

    PlainLayer in() {
        return OnEngine.plain(in);
    }

    PlainLayer out() {
        return OnEngine.plain(out);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        long size = inputs[0].get(0);
        in.initialize(manager, type, new Shape(size, users));
        out.initialize(manager, type, new Shape(size, hidden));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {inputs[0], new Shape()};
    }
}
