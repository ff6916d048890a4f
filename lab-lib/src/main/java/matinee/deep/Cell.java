package matinee.deep;

/** Says by what a network reads a sequence: how what it reads now joins what it has read. */
public enum Cell {
    /**
     * A plain recurrent layer: h(t) = tanh(W x(t) + U h(t − 1) + b), h(0) = 0.
     *
     * <p>Source: Elman: Finding structure in time. Cognitive Science 14(2), 1990. doi:10.1207/s15516709cog1402_1
     */
    RNN;

    /** Counts the numbers that are learned. */
    long parameters(int width, int hidden) {
        return switch (this) {
            case RNN -> (long) hidden * (width + hidden + 1);
        };
    }
}
