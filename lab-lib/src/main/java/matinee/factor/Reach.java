package matinee.factor;

/** Says what a model's numbers mean. */
enum Reach {
    /** Stars; of a stranger the mean and the biases tell something. */
    STARS,
    /** Stars, but only of pairs that are both known. */
    STARS_OF_PAIRS,
    /** No stars: a rank order. */
    RANKS
}
