package matinee.deep;

import java.util.Arrays;
import java.util.function.BinaryOperator;

/**
 * Reads sequences on the engine, and answers where it is asked to.
 *
 * <p>Short sequences are filled up at their end. Nobody asks there, so what the cell makes of it is never seen: no mask is needed.
 */
final class SequenceGraph {
    /** Ids, times × batch. */
    final Leaf ids = Leaf.read("ids");
    /** What the cell has in mind before the first input, 1 × batch × hidden. */
    final Leaf begin = Leaf.read("begin");
    /** The places where it is asked, each time · batch + column. */
    final Leaf places = Leaf.read("places");
    /** What should be answered, a number for each place. */
    final Leaf truths = Leaf.read("truths");
    /** By what squares of weights count in this batch. */
    final Leaf penalty = Leaf.read("penalty");
    /** How many places there are. */
    final Leaf asked = Leaf.read("asked");

    private final SequenceShape shape;
    private final Leaf table;
    private final Leaf cell;
    private final Layer out;
    private final Graph graph;

    /**
     * Writes the network down.
     *
     * @param errors adds up the errors of answers (places × answers), given what is true
     */
    SequenceGraph(SequenceShape shape, BinaryOperator<Node> errors, boolean isPenalized) {
        this.shape = shape;
        this.table = Leaf.learned("table", shape.ids(), shape.width());
        this.cell = Leaf.learned("cell", CellOnEngine.numbers(shape.cell(), shape.width(), shape.hidden()));
        this.out = Layer.of("out", shape.answers(), shape.hidden());
        Node states = ids.in(table).read(shape.cell(), shape.width(), shape.hidden(), cell, begin);
        Node answers = out.of(states.shaped(-1, shape.hidden()).at(places));
        Node error = errors.apply(answers, truths);
        Node loss = isPenalized ? error.plus(squares().times(penalty)) : error;
        this.graph = Graph.of(loss.over(asked), error);
    }

    /** Adds up the squares of all weights that multiply; biases are left alone. */
    private Node squares() {
        int weights = CellOnEngine.weights(shape.cell(), shape.width(), shape.hidden());
        return table.square()
                .sum()
                .plus(cell.part(0, 0, weights).square().sum())
                .plus(out.weights().square().sum());
    }

    Graph graph() {
        return graph;
    }

    /** Draws where the training begins. */
    void draw(OnEngine network, Start start) {
        int[] known = new int[shape.ids()];
        Arrays.fill(known, 1, known.length, 1);
        network.set(table, start.rows(shape.width(), known));
        network.set(cell, CellOnEngine.drawn(shape.cell(), start, shape.width(), shape.hidden()));
        out.set(network, start.layer(shape.answers(), shape.hidden()), new float[shape.answers()]);
    }

    /** Copies what is learned. */
    SequenceWeights weights(OnEngine network) {
        float[] flat = network.copy(table);
        float[][] rows = new float[shape.ids()][shape.width()];
        for (int id = 0; id < rows.length; id++) {
            System.arraycopy(flat, id * shape.width(), rows[id], 0, shape.width());
        }
        return new SequenceWeights(
                rows,
                CellOnEngine.plain(shape.cell(), network.copy(cell), shape.width(), shape.hidden()),
                out.plain(network));
    }
}
