package matinee.item;

import matinee.store.State;

/** Says how strongly movies speak for each other. Movies are known by their positions. */
interface PairWeights {
    /** Scores one movie for who rated these. */
    double score(int[] rated, int item);

    /** Scores all movies for who rated these: the very numbers that {@link #score} gives one by one. */
    double[] scores(int[] rated);

    /** Tells how strongly each movie speaks for one. */
    double[] towards(int item);

    /** Adds what was found to a state; nothing where it is quicker to find it anew. */
    default State store(State state) {
        return state;
    }
}
