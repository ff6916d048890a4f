package matinee.deep;

import java.util.List;
import matinee.Progress;
import matinee.Review;
import matinee.store.Restorable;
import matinee.store.State;

/**
 * Predicts stars from what was written, by a network that reads word after word and keeps in mind what it has read:
 *
 * <pre>
 *   μ + v · h(T) + d     (stars), h(t) what the cell knows after word t, T the last, μ the mean of the stars it learns from
 * </pre>
 *
 * <p>Words are those of {@link Review#words}: in small letters, no punctuation. A word that stands in fewer than two of the reviews is
 * as good as unknown; all unknown words are one. Of a long text the last {@code length} words are read. A text without any word is worth
 * μ. What comes out is moved to the lowest or highest stars learned from, if it lies outside.
 *
 * <p>Trained by Adam against the squared errors plus λ/2 times the squares of all weights; gradients longer than 1 are shortened, and the
 * learning rate falls to 0 over the epochs. With dropout, words are read as unknown at random in training. The same recipe and reviews give the same network on a CPU, bit for bit, and on another engine nearly so.
 *
 * <p>Advantages: the order of words counts. Disadvantages: slow to train, and what it knows after the last word is all that is left of
 * the first.
 *
 * <p>Source: Elman: Finding structure in time. Cognitive Science 14(2), 1990. doi:10.1207/s15516709cog1402_1
 *
 * @param width how many numbers a word's embedding has
 * @param hidden how many units the cell has
 * @param cell by what it reads
 * @param length how many words it reads at most
 * @param steps how it is trained
 */
public record ReviewNet(int width, int hidden, Cell cell, int length, Steps steps) implements Restorable {
    /** Refuses what cannot be learned with. */
    public ReviewNet {
        SequenceShape.check(width, hidden, length);
    }

    /**
     * Makes the recipe with a plain recurrent cell and embeddings of 16 numbers, at most 40 epochs of batches of 32 reviews of at most 60
     * words, learning rate 0.01, dropout 0.1, penalty 5, and a tenth held out to find the best epoch.
     */
    public static ReviewNet ofHidden(int units) {
        return new ReviewNet(16, units, Cell.RNN, 60, new Steps(40, 32, 0.01, 0.1, 5, 0.1, 15, 42));
    }

    /** Varies how many numbers a word's embedding has. */
    public ReviewNet withWidth(int numbers) {
        return new ReviewNet(numbers, hidden, cell, length, steps);
    }

    /** Varies by what it reads. */
    public ReviewNet withCell(Cell other) {
        return new ReviewNet(width, hidden, other, length, steps);
    }

    /** Varies how many words it reads at most. */
    public ReviewNet withLength(int words) {
        return new ReviewNet(width, hidden, cell, words, steps);
    }

    /** Varies how many times each review is learned, at most. */
    public ReviewNet withEpochs(int most) {
        return with(steps.withEpochs(most));
    }

    /** Varies how many reviews make a step. */
    public ReviewNet withBatch(int samples) {
        return with(steps.withBatch(samples));
    }

    /** Varies how far a step moves what is learned. */
    public ReviewNet withLearningRate(double rate) {
        return with(steps.withLearningRate(rate));
    }

    /** Varies which share of the words is read as unknown in training. */
    public ReviewNet withDropout(double share) {
        return with(steps.withDropout(share));
    }

    /** Varies how strongly weights are drawn to 0. */
    public ReviewNet withPenalty(double strength) {
        return with(steps.withPenalty(strength));
    }

    /** Varies which share of the reviews is held out to find the best epoch; 0: none, and the last is taken. */
    public ReviewNet withValidation(double share) {
        return with(steps.withValidation(share));
    }

    /** Varies after how many epochs without a lower validation error the training ends. */
    public ReviewNet withPatience(int epochsWithout) {
        return with(steps.withPatience(epochsWithout));
    }

    /** Varies the seed. */
    public ReviewNet withSeed(long other) {
        return with(steps.withSeed(other));
    }

    private ReviewNet with(Steps other) {
        return new ReviewNet(width, hidden, cell, length, other);
    }

    /** Learns from reviews, in silence. */
    public ReviewReader fit(List<Review> reviews) {
        return fit(reviews, Progress.silent());
    }

    /**
     * Learns from reviews, and reports how far it is. When the progress is stopped, the training ends within a few steps and hands back
     * the best network so far.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; it stays interrupted
     * @throws IllegalArgumentException if no review has a word, or the learning rate is so large that the loss grows beyond all bounds
     * @throws IllegalStateException if no engine can be started; the message has the remedy
     */
    public ReviewReader fit(List<Review> reviews, Progress progress) {
        return ReviewReader.fit(this, reviews, progress);
    }

    @Override
    public ReviewReader restore(State state) {
        return ReviewReader.restore(this, state);
    }

    SequenceShape shape(Vocabulary vocabulary) {
        return new SequenceShape(vocabulary.size(), width, cell, hidden, 1);
    }
}
