package matinee.deep;

import ai.djl.nn.recurrent.RecurrentBlock;
import matinee.store.State;

/** Says by what a network reads a sequence: how what it reads now joins what it has read. */
public enum Cell {
    /**
     * A plain recurrent layer: h(t) = tanh(W x(t) + U h(t − 1) + b), h(0) = 0.
     *
     * <p>Source: Elman: Finding structure in time. Cognitive Science 14(2), 1990. doi:10.1207/s15516709cog1402_1
     */
    RNN;

    /** Makes it for the engine; it reads times × batch × width. */
    RecurrentBlock block(int hidden) {
        return switch (this) {
            case RNN ->
                ai.djl
                        .nn
                        .recurrent
                        .RNN
                        .builder()
                        .setNumLayers(1)
                        .setStateSize(hidden)
                        .optReturnState(false)
                        .optBatchFirst(false)
                        .setActivation(ai.djl.nn.recurrent.RNN.Activation.TANH)
                        .build();
        };
    }

    /** Draws where the training begins. */
    void draw(RecurrentBlock block, Start start, int width, int hidden) {
        switch (this) {
            case RNN -> PlainRnn.draw(block, start, width, hidden);
        }
    }

    /** Copies what it has learned. */
    PlainCell plain(RecurrentBlock block) {
        return switch (this) {
            case RNN -> PlainRnn.copy(block);
        };
    }

    /** Reads what was saved. */
    PlainCell saved(State state, int width, int hidden) {
        return switch (this) {
            case RNN -> PlainRnn.of(state, width, hidden);
        };
    }

    /** Counts the numbers that are learned. */
    long parameters(int width, int hidden) {
        return switch (this) {
            case RNN -> (long) hidden * (width + hidden + 1);
        };
    }
}
