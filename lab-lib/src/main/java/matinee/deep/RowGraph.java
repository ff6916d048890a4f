package matinee.deep;

import java.util.List;

/** Says rows of ratings again, through a layer of hidden units. */
final class RowGraph {
    /** How far ratings are from the mean, batch × users; 0 where there is none. */
    final Leaf rows = Leaf.read("rows");
    /** 1 where there is a rating to learn, else 0. */
    final Leaf isThere = Leaf.read("isThere");
    /** By what squares of weights count in this batch. */
    final Leaf penalty = Leaf.read("penalty");
    /** How many ratings a batch of this size has, usually. */
    final Leaf usual = Leaf.read("usual");
    /** The mask of the dropout, if there is one, batch × hidden units. */
    final List<Leaf> masks;

    private final int users;
    private final int hidden;
    private final Layer in;
    private final Layer out;
    private final Graph graph;

    RowGraph(int users, int hidden, boolean isThinned) {
        this.users = users;
        this.hidden = hidden;
        this.masks = isThinned ? List.of(Leaf.read("mask")) : List.of();
        this.in = Layer.of("in", hidden, users);
        this.out = Layer.of("out", users, hidden);
        Node units = in.of(rows).sigmoid().thinned(masks);
        Node error = out.of(units).minus(rows).times(isThere).square().sum();
        Node squares = in.weights().square().sum().plus(out.weights().square().sum());
        this.graph = Graph.of(error.plus(squares.times(penalty)).over(usual), error);
    }

    Graph graph() {
        return graph;
    }

    /** Draws where the training begins; users of whom nothing is learned get zeros. */
    void draw(OnEngine network, Start start, int[] counts) {
        in.set(network, start.layer(hidden, users), new float[hidden]);
        out.set(network, start.rows(hidden, counts), new float[users]);
    }

    PlainLayer in(OnEngine network) {
        return in.plain(network);
    }

    PlainLayer out(OnEngine network) {
        return out.plain(network);
    }
}
