package matinee.deep;

import java.util.ArrayList;
import java.util.List;

/** Tells how much speaks for each genre: sums before the logistic function. */
final class PosterGraph {
    private static final float EPSILON = 1e-4f;

    /** Pictures, batch × colors × height × width. */
    final Leaf pictures = Leaf.read("pictures");
    /** 1 for each genre that a poster has, else 0, batch × genres. */
    final Leaf truths = Leaf.read("truths");
    /** How many posters there are. */
    final Leaf size = Leaf.read("size");
    /** The mask of the dropout, if there is one, batch × channels of the last layer. */
    final List<Leaf> masks;

    private final PosterShapes shapes;
    private final List<Convolution> layers = new ArrayList<>();
    private final Layer out;
    private final Graph graph;

    /** Names what a layer of templates learns and keeps; it needs no biases before a normalization, which would take them away. */
    private record Convolution(Leaf templates, Leaf added, Leaf ones, Leaf means, Leaf variances) {
        static Convolution of(int number, PosterShapes shapes) {
            String name = "layer" + number + ".";
            int filters = shapes.out(number);
            return new Convolution(
                    Leaf.learned(name + "templates", filters, shapes.in(number), shapes.kernel(), shapes.kernel()),
                    Leaf.learned(name + "added", filters),
                    Leaf.kept(name + "ones", filters),
                    Leaf.kept(name + "means", filters),
                    Leaf.kept(name + "variances", filters));
        }

        Node normed(Node maps) {
            return maps.normed(EPSILON, ones, added, means, variances);
        }
    }

    /**
     * Writes the network down. It halves first, then brings to one measure, then sets what is below 0 to 0: none of these changes which number is
     * the largest, so the order does not matter for what is fitted, and this one has a quarter of the work.
     */
    PosterGraph(PosterShapes shapes, boolean isThinned, double penalty) {
        this.shapes = shapes;
        this.masks = isThinned ? List.of(Leaf.read("mask")) : List.of();
        this.out = Layer.of("out", shapes.labels(), shapes.last());
        Node squares = out.weights().square().sum();
        Node values = pictures;
        for (int n = 0; n < shapes.layers(); n++) {
            Convolution layer = Convolution.of(n, shapes);
            layers.add(layer);
            values = values.convolved(layer.templates());
            values = n + 1 < shapes.layers() ? values.pooled(2) : values;
            values = layer.normed(values).relu();
            squares = squares.plus(layer.templates().square().sum());
        }
        Node error = crossEntropy(out.of(largest(values).thinned(masks)));
        this.graph = Graph.of(error.over(size).plus(squares.times(penalty)), error);
    }

    /**
     * Keeps the largest number of each map, first of small windows, then of what is left. To pool a whole map at once hands a gradient down
     * in an order of numbers for which oneDNN, MXNet's library, has no fast way: two thirds of a training went there.
     */
    private Node largest(Node maps) {
        int side = shapes.side(shapes.layers() - 1);
        int window = side % 4 == 0 ? 4 : side % 2 == 0 ? 2 : 1;
        Node halved = window == 1 ? maps : maps.pooled(window);
        long rest = (long) (side / window) * (side / window);
        return halved.shaped(-1, shapes.last(), rest).largest();
    }

    /** Adds up −ln p over all genres of all posters (nats): max(s, 0) − s · t + ln(1 + exp(−|s|)), which never overflows. */
    private Node crossEntropy(Node sums) {
        Node inTruth = sums.times(truths);
        return sums.relu().minus(inTruth).plus(sums.abs().times(-1).softPlus()).sum();
    }

    Graph graph() {
        return graph;
    }

    /** Draws where the training begins: so that what a layer gives is spread about as widely as what it reads (He and others, 2015). */
    void draw(OnEngine network, Start start, float[] biases) {
        for (int n = 0; n < layers.size(); n++) {
            float[] ones = Start.ones(shapes.out(n));
            network.set(
                    layers.get(n).templates(),
                    start.rectified(shapes.weights(n), shapes.in(n) * shapes.kernel() * shapes.kernel()));
            network.set(layers.get(n).ones(), ones);
            network.set(layers.get(n).variances(), ones);
        }
        out.set(network, start.layer(shapes.labels(), shapes.last()), biases);
    }

    /** Copies all weights into plain arrays. */
    PosterWeights weights(OnEngine network) {
        List<PlainConvolution> plain = new ArrayList<>();
        for (int n = 0; n < layers.size(); n++) {
            plain.add(plain(network, n));
        }
        return new PosterWeights(List.copyOf(plain), out.plain(network));
    }

    /** Works what was learned of means and deviations into the templates: one layer in place of two, with the same result. */
    private PlainConvolution plain(OnEngine network, int layer) {
        Convolution from = layers.get(layer);
        float[] weights = network.copy(from.templates());
        float[] biases = network.copy(from.added());
        float[] means = network.copy(from.means());
        float[] variances = network.copy(from.variances());
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
}
