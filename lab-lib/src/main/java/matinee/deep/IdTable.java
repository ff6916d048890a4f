package matinee.deep;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/**
 * Looks rows up in a table, on either engine: an embedding. In: ids of any shape; out: that shape × width.
 *
 * <p>Users and movies share one table, the movies' rows behind the users': on MXNet to join two arrays costs more than all the
 * rest of a step.
 */
final class IdTable extends AbstractBlock {
    private final int width;
    private final Parameter table;

    IdTable(int rows, int width) {
        this.width = width;
        this.table = addParameter(Parameter.builder()
                .setName("table")
                .setType(Parameter.Type.WEIGHT)
                .optShape(new Shape(rows, width))
                .build());
    }

    Parameter table() {
        return table;
    }

    int width() {
        return width;
    }

    NDArray of(NDArray ids, ParameterStore store, boolean training) {
        return lookUp(ids, store.getValue(table, ids.getDevice(), training));
    }

    /** Looks up; PyTorch wants whole numbers as ids, MXNet takes them as floats. */
    static NDArray lookUp(NDArray ids, NDArray rows) {
        NDArray keys = Started.here().compute().engine() == Backend.PYTORCH ? ids.toType(DataType.INT32, false) : ids;
        return keys.getNDArrayInternal()
                .embedding(keys, rows, SparseFormat.DENSE)
                .singletonOrThrow();
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
        return new NDList(of(inputs.head(), store, training));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {inputs[0].add(width)};
    }
}
