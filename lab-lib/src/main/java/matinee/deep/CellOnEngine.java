package matinee.deep;

import ai.djl.nn.recurrent.RNN;
import ai.djl.nn.recurrent.RecurrentBlock;
import matinee.store.State;

/** Knows for each cell its block on the engine, and its twin in plain Java. */
final class CellOnEngine {
    private CellOnEngine() {}

    /** Makes it for the engine; it reads times × batch × width. */
    static RecurrentBlock block(Cell cell, int hidden) {
        return switch (cell) {
            case RNN ->
                RNN.builder()
                        .setNumLayers(1)
                        .setStateSize(hidden)
                        .optReturnState(false)
                        .optBatchFirst(false)
                        .setActivation(RNN.Activation.TANH)
                        .build();
        };
    }

    /** Draws where the training begins. */
    static void draw(Cell cell, RecurrentBlock block, Start start, int width, int hidden) {
        switch (cell) {
            case RNN -> PlainRnn.draw(block, start, width, hidden);
        }
    }

    /** Copies what it has learned. */
    static PlainCell plain(Cell cell, RecurrentBlock block) {
        return switch (cell) {
            case RNN -> PlainRnn.copy(block);
        };
    }

    /** Reads what was saved. */
    static PlainCell saved(Cell cell, State state, int width, int hidden) {
        return switch (cell) {
            case RNN -> PlainRnn.of(state, width, hidden);
        };
    }
}
