package matinee.deep;

import java.util.List;
import matinee.History;
import matinee.NextAlgorithm;
import matinee.Progress;
import matinee.store.Restorable;
import matinee.store.State;

/**
 * Predicts the next movie by a network that reads a history movie after movie and keeps in mind what it has read. With h(t) what its
 * cell knows after the first t movies, the chance that movie i comes next is a soft-max:
 *
 * <pre>
 *   p(i) = exp(v(i) · h(t) + d(i)) / Σ exp(v(j) · h(t) + d(j))
 * </pre>
 *
 * <p>Trained by Adam on all beginnings of all histories at once, each asking for the movie that came next, against −log p plus λ/2 times
 * the squares of all weights; gradients longer than 1 are shortened, and the learning rate falls to 0 over the epochs. With dropout,
 * movies are read as unknown at random in training. Histories longer than {@code length} are cut into pieces of that length, each read with
 * nothing remembered; so are the last {@code length} movies when it predicts. Movies that it has not learned are passed over. Whole histories
 * are held out to find the best epoch. The same recipe and histories give the same network on a CPU, bit for bit, and on another engine nearly
 * so.
 *
 * <p>Advantages: what was watched, and when, both count. Disadvantages: slow to train, and a plain cell soon forgets.
 *
 * <p>Source: Hidasi, Karatzoglou, Baltrunas, Tikk: Session-based recommendations with recurrent neural networks. ICLR 2016.
 * arXiv:1511.06939
 *
 * @param width how many numbers a movie's embedding has
 * @param hidden how many units the cell has
 * @param cell by what it reads
 * @param length how many movies it reads at most
 * @param steps how it is trained; a sample is a history, or a piece of one
 */
public record NextMovie(int width, int hidden, Cell cell, int length, Steps steps)
        implements NextAlgorithm, Restorable {
    /** Refuses what cannot be learned with. */
    public NextMovie {
        SequenceShape.check(width, hidden, length);
    }

    /**
     * Makes the recipe with a plain recurrent cell and embeddings of 16 numbers, at most 15 epochs of batches of 32 histories of at most 50
     * movies, learning rate 0.005, dropout 0.1, penalty 1, and a tenth held out to find the best epoch.
     */
    public static NextMovie ofHidden(int units) {
        return new NextMovie(16, units, Cell.RNN, 50, new Steps(15, 32, 0.005, 0.1, 1, 0.1, 5, 42));
    }

    /** Varies how many numbers a movie's embedding has. */
    public NextMovie withWidth(int numbers) {
        return new NextMovie(numbers, hidden, cell, length, steps);
    }

    /** Varies by what it reads. */
    public NextMovie withCell(Cell other) {
        return new NextMovie(width, hidden, other, length, steps);
    }

    /** Varies how many movies it reads at most. */
    public NextMovie withLength(int movies) {
        return new NextMovie(width, hidden, cell, movies, steps);
    }

    /** Varies how many times each history is learned, at most. */
    public NextMovie withEpochs(int most) {
        return with(steps.withEpochs(most));
    }

    /** Varies how many histories make a step. */
    public NextMovie withBatch(int samples) {
        return with(steps.withBatch(samples));
    }

    /** Varies how far a step moves what is learned. */
    public NextMovie withLearningRate(double rate) {
        return with(steps.withLearningRate(rate));
    }

    /** Varies which share of the movies is read as unknown in training. */
    public NextMovie withDropout(double share) {
        return with(steps.withDropout(share));
    }

    /** Varies how strongly weights are drawn to 0. */
    public NextMovie withPenalty(double strength) {
        return with(steps.withPenalty(strength));
    }

    /** Varies which share of the histories is held out to find the best epoch; 0: none, and the last is taken. */
    public NextMovie withValidation(double share) {
        return with(steps.withValidation(share));
    }

    /** Varies after how many epochs without a lower validation error the training ends. */
    public NextMovie withPatience(int epochsWithout) {
        return with(steps.withPatience(epochsWithout));
    }

    /** Varies the seed. */
    public NextMovie withSeed(long other) {
        return with(steps.withSeed(other));
    }

    private NextMovie with(Steps other) {
        return new NextMovie(width, hidden, cell, length, other);
    }

    @Override
    public NextNetwork fit(List<History> train) {
        return fit(train, Progress.silent());
    }

    /**
     * Learns from the histories, and reports how far it is. When the progress is stopped, the training ends within a few steps and hands
     * back the best network so far.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; it stays interrupted
     * @throws IllegalArgumentException if no history has two movies, or the learning rate is so large that the loss grows beyond all
     *     bounds
     * @throws IllegalStateException if no engine can be started; the message has the remedy
     */
    @Override
    public NextNetwork fit(List<History> train, Progress progress) {
        return NextNetwork.fit(this, train, progress);
    }

    @Override
    public NextNetwork restore(State state) {
        return NextNetwork.restore(this, state);
    }

    SequenceShape shape(ItemNumbers items) {
        return new SequenceShape(items.size() + 1, width, cell, hidden, items.size());
    }
}
