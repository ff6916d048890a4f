package matinee.deep;

/**
 * Names what a dense layer learns on the engine.
 *
 * @param weights units × inputs
 * @param biases one for each unit
 */
record Layer(Leaf weights, Leaf biases) {
    static Layer of(String name, int units, int inputs) {
        return new Layer(Leaf.learned(name + ".weights", units, inputs), Leaf.learned(name + ".biases", units));
    }

    Node of(Node samples) {
        return samples.through(weights, biases);
    }

    void set(OnEngine network, float[] startWeights, float[] startBiases) {
        network.set(weights, startWeights);
        network.set(biases, startBiases);
    }

    PlainLayer plain(OnEngine network) {
        return new PlainLayer(network.copy(weights), network.copy(biases));
    }
}
