package matinee.deep;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.nn.recurrent.RecurrentBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;
import ai.djl.util.PairList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads sequences on the engine, and answers where it is asked to. In: ids (times × batch), the places where it is asked (each
 * time · batch + column); out: answers (places × answers).
 *
 * <p>Short sequences are filled up at their end. Nobody asks there, so what the cell makes of it is never seen: no mask is needed.
 */
final class SequenceBlock extends AbstractBlock {
    private final SequenceShape shape;
    private final IdTable table;
    private final RecurrentBlock cell;
    private final Linear out;

    SequenceBlock(SequenceShape shape) {
        this.shape = shape;
        this.table = addChildBlock("table", new IdTable(shape.ids(), shape.width()));
        this.cell = addChildBlock("cell", shape.cell().block(shape.hidden()));
        this.out =
                addChildBlock("out", Linear.builder().setUnits(shape.answers()).build());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
        NDArray rows = table.of(inputs.get(0), store, training);
        NDArray states = cell.forward(store, new NDList(rows), training).head();
        NDArray asked = IdTable.lookUp(inputs.get(1), states.reshape(-1, shape.hidden()));
        return out.forward(store, new NDList(asked), training);
    }

    /** Adds up the squares of all weights that multiply; biases are left alone. */
    NDArray squares(ParameterStore store, ai.djl.Device device) {
        List<NDArray> squares = getParameters().stream()
                .map(Pair::getValue)
                .filter(parameter -> parameter.getType() != Parameter.Type.BIAS)
                .map(parameter ->
                        store.getValue(parameter, device, true).square().sum())
                .toList();
        return squares.stream().reduce(NDArray::add).orElseThrow();
    }

    /** Draws where the training begins. */
    void draw(Start start) {
        int[] known = new int[shape.ids()];
        Arrays.fill(known, 1, known.length, 1);
        OnEngine.set(table.table(), start.rows(shape.width(), known));
        shape.cell().draw(cell, start, shape.width(), shape.hidden());
        OnEngine.set(OnEngine.weights(out), start.layer(shape.answers(), shape.hidden()));
        OnEngine.set(OnEngine.bias(out), new float[shape.answers()]);
    }

    /** Copies what is learned. */
    SequenceWeights weights() {
        float[] flat = OnEngine.copy(table.table());
        float[][] rows = new float[shape.ids()][shape.width()];
        for (int id = 0; id < rows.length; id++) {
            System.arraycopy(flat, id * shape.width(), rows[id], 0, shape.width());
        }
        return new SequenceWeights(rows, shape.cell().plain(cell), OnEngine.plain(out));
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        table.initialize(manager, type, inputs[0]);
        cell.initialize(manager, type, inputs[0].add(shape.width()));
        out.initialize(manager, type, new Shape(inputs[0].size(), shape.hidden()));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[1].size(), shape.answers())};
    }
}
