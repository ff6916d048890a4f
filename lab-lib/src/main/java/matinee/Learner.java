package matinee;

/**
 * Learns sample by sample, in epochs: what a {@link Training} leads. Used by one thread.
 *
 * @param <M> what it has learned at a moment, immutable
 */
public interface Learner<M> {
    /** Counts the samples of an epoch. */
    int samples();

    /** Returns how many samples it learns at a time, at most. */
    default int stride() {
        return 4096;
    }

    /** Tells what it makes small; unless told otherwise, the RMSE. */
    default Objective objective() {
        return Objective.RMSE;
    }

    /**
     * Learns the samples {@code from} to {@code to - 1}, in order.
     *
     * @return the sum of their errors as the {@linkplain #objective objective} counts them, such as squares (stars²), each taken
     *     before the sample was learned
     */
    double learn(int from, int to);

    /** Measures the error on what is held out, in the objective's unit; NaN where nothing is. */
    double validate();

    /** Copies what is learned so far. */
    M snapshot();
}
