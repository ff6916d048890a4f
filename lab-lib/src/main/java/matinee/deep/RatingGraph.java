package matinee.deep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Predicts how far a rating is from the mean: by two biases, by how well two rows of factors agree, and by layers that read the
 * two embeddings side by side. Users and movies share each table, the movies' rows behind the users'.
 */
final class RatingGraph {
    /** Ids, batch × 2: users, and movies behind them. */
    final Leaf ids = Leaf.read("ids");
    /** How far ratings are from the mean, batch × 1. */
    final Leaf truths = Leaf.read("truths");
    /** How large the batch is. */
    final Leaf size = Leaf.read("size");
    /** How much each look-up counts for the penalty, 1 × twice the batch. */
    final Leaf shares = Leaf.read("shares");
    /** Masks of the dropout: for the embeddings side by side, then for each hidden layer. */
    final List<Leaf> masks = new ArrayList<>();

    private final Shapes shapes;
    private final Leaf biases;
    private final Leaf factors;
    private final Leaf embeddings;
    private final Leaf both = Leaf.kept("both", 1, 2);
    private final Leaf agreement;
    private final List<Layer> layers = new ArrayList<>();
    private final Graph graph;

    /**
     * Writes the network down.
     *
     * @param isThinned whether there is a dropout
     * @param penalty by what the squares of all that is looked up count; 0: not at all
     */
    RatingGraph(Shapes shapes, boolean isThinned, double penalty) {
        this.shapes = shapes;
        this.biases = Leaf.learned("biases", shapes.rows(), 1);
        this.factors = Leaf.learned("factors", shapes.rows(), shapes.rank());
        this.agreement = Leaf.learned("agreement", 1, shapes.rank());
        this.embeddings = Leaf.learned("embeddings", shapes.rows(), shapes.width());
        Node bias = ids.in(biases);
        Node squares = squares(bias, 1);
        Node sum = bias.through(both);
        if (shapes.rank() > 0) {
            Node rows = ids.in(factors);
            Node products = rows.part(1, 0, 1).times(rows.part(1, 1, 2));
            sum = sum.plus(products.through(agreement));
            squares = squares.plus(squares(rows, shapes.rank()));
        }
        if (shapes.width() > 0) {
            Node rows = ids.in(embeddings);
            sum = sum.plus(through(rows, isThinned));
            squares = squares.plus(squares(rows, shapes.width()));
        }
        Node error = sum.minus(truths).square().sum();
        Node loss = penalty > 0 ? error.plus(squares.times(penalty)) : error;
        this.graph = Graph.of(loss.over(size), error);
    }

    private Node through(Node rows, boolean isThinned) {
        int width = 2 * shapes.width();
        Node values = isThinned ? rows.shaped(-1, width).times(mask()) : rows;
        for (int units : shapes.layers()) {
            Layer layer = Layer.of("layer" + layers.size(), units, width);
            layers.add(layer);
            values = layer.of(values);
            if (layers.size() < shapes.layers().size()) {
                values = isThinned ? values.relu().times(mask()) : values.relu();
            }
            width = units;
        }
        return values;
    }

    private Node mask() {
        Leaf mask = Leaf.read("mask" + masks.size());
        masks.add(mask);
        return mask;
    }

    /** Adds up as a product of matrices: on MXNet a plain sum over the same numbers takes longer than all the rest of a step. */
    private Node squares(Node rows, int width) {
        return shares.dot(rows.shaped(-1, width).square()).sum();
    }

    Graph graph() {
        return graph;
    }

    /** Draws where the training begins. Who is in no rating that is learned gets zeros, and keeps them. */
    void draw(OnEngine network, Start start, int[] counts) {
        network.set(both, Start.ones(2));
        if (shapes.rank() > 0) {
            network.set(factors, start.rows(shapes.rank(), counts));
            network.set(agreement, Start.ones(shapes.rank()));
        }
        if (shapes.width() > 0) {
            network.set(embeddings, start.rows(shapes.width(), counts));
        }
        int width = 2 * shapes.width();
        for (int n = 0; n < layers.size(); n++) {
            int units = shapes.layers().get(n);
            layers.get(n).set(network, start.layer(units, width), new float[units]);
            width = units;
        }
    }

    /**
     * Copies all weights into plain arrays, the first layer taken apart. Behind the movies stand two rows of zeros: what a stranger
     * among the users, and one among the movies, would begin with.
     */
    RatingWeights weights(OnEngine network, double mean) {
        List<PlainLayer> plain =
                layers.stream().map(layer -> layer.plain(network)).toList();
        float[][] rows = shapes.width() > 0 ? rows(network.copy(embeddings), shapes.width()) : new float[0][];
        return new RatingWeights(
                mean,
                Arrays.copyOf(network.copy(biases), shapes.rows() + 2),
                rows,
                shapes.rank() > 0 ? weighed(network) : new float[0][],
                plain.isEmpty() ? new float[0][] : first(rows, plain.get(0)),
                plain);
    }

    private float[][] weighed(OnEngine network) {
        float[][] rows = rows(network.copy(factors), shapes.rank());
        float[] weights = network.copy(agreement);
        for (int user = 0; user < shapes.users(); user++) {
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

    private float[][] rows(float[] all, int width) {
        float[][] rows = new float[shapes.rows() + 2][width];
        for (int row = 0; row < shapes.rows(); row++) {
            System.arraycopy(all, row * width, rows[row], 0, width);
        }
        return rows;
    }
}
