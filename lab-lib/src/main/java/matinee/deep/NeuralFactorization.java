package matinee.deep;

import java.util.List;
import matinee.Algorithm;
import matinee.Progress;
import matinee.Ratings;
import matinee.store.Restorable;
import matinee.store.State;

/**
 * Predicts by a matrix factorization and a network at once: how well factors p of the user and q of the movie agree, each product
 * with a weight of its own, and what hidden layers make of two embeddings side by side:
 *
 * <pre>
 *   μ + b(user) + b(item) + w · (p(user) ∘ q(item)) + layers([e(user), e(item)])     (stars)
 * </pre>
 *
 * <p>Trained as {@link NeuralRatings}, whose notes on strangers and seeds hold here too; the penalty draws the factors to 0 as well.
 *
 * <p>Advantages: the layers need to learn only what the factors cannot say. Disadvantages: as a network's; and two parts that can say
 * nearly the same learn the noise twice as well.
 *
 * <p>Source: He, Liao, Zhang, Nie, Hu, Chua: Neural collaborative filtering. WWW 2017. doi:10.1145/3038912.3052569 (there for clicks,
 * here for stars)
 *
 * @param rank how many factors
 * @param width how many numbers an embedding has
 * @param hidden how many units each hidden layer has; none: the output sees the embeddings
 * @param steps how it is trained
 */
public record NeuralFactorization(int rank, int width, List<Integer> hidden, Steps steps)
        implements Algorithm, Restorable {
    /** Refuses what cannot be learned with. */
    public NeuralFactorization {
        if (rank < 1 || width < 1) {
            throw new IllegalArgumentException("rank and width must be 1 or more, but were " + rank + " and " + width);
        }
        hidden = Shapes.checked(hidden);
    }

    /**
     * Makes the recipe with embeddings as wide as the rank, hidden layers of 32 and 16 units, at most 30 epochs of batches of 256,
     * learning rate 0.002, dropout 0.1, penalty 10, and a tenth held out to find the best epoch.
     */
    public static NeuralFactorization ofRank(int rank) {
        return new NeuralFactorization(rank, rank, List.of(32, 16), new Steps(30, 256, 0.002, 0.1, 10, 0.1, 5, 42));
    }

    /** Varies how many numbers an embedding has. */
    public NeuralFactorization withWidth(int numbers) {
        return new NeuralFactorization(rank, numbers, hidden, steps);
    }

    /** Varies how many units each hidden layer has; none: the output sees the embeddings. */
    public NeuralFactorization withHidden(Integer... units) {
        return new NeuralFactorization(rank, width, List.of(units), steps);
    }

    /** Varies how many times each rating is learned, at most. */
    public NeuralFactorization withEpochs(int most) {
        return new NeuralFactorization(rank, width, hidden, steps.withEpochs(most));
    }

    /** Varies how many ratings make a step. */
    public NeuralFactorization withBatch(int samples) {
        return new NeuralFactorization(rank, width, hidden, steps.withBatch(samples));
    }

    /** Varies how far a step moves what is learned. */
    public NeuralFactorization withLearningRate(double rate) {
        return new NeuralFactorization(rank, width, hidden, steps.withLearningRate(rate));
    }

    /** Varies which share of the numbers between layers is set to 0 in training. */
    public NeuralFactorization withDropout(double share) {
        return new NeuralFactorization(rank, width, hidden, steps.withDropout(share));
    }

    /** Varies how strongly what is learned of a user and a movie is drawn to 0. */
    public NeuralFactorization withPenalty(double strength) {
        return new NeuralFactorization(rank, width, hidden, steps.withPenalty(strength));
    }

    /** Varies which share of the training ratings is held out to find the best epoch; 0: none, and the last is taken. */
    public NeuralFactorization withValidation(double share) {
        return new NeuralFactorization(rank, width, hidden, steps.withValidation(share));
    }

    /** Varies after how many epochs without a lower validation error the training ends. */
    public NeuralFactorization withPatience(int epochsWithout) {
        return new NeuralFactorization(rank, width, hidden, steps.withPatience(epochsWithout));
    }

    /** Varies the seed. */
    public NeuralFactorization withSeed(long other) {
        return new NeuralFactorization(rank, width, hidden, steps.withSeed(other));
    }

    @Override
    public RatingNetwork fit(Ratings train) {
        return fit(train, Progress.silent());
    }

    /**
     * Learns from the ratings, and reports how far it is. When the progress is stopped, the training ends within a few steps and
     * hands back the best network so far.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; it stays interrupted
     * @throws IllegalArgumentException if there are no ratings, or the learning rate is so large that the loss grows beyond all
     *     bounds
     * @throws IllegalStateException if no engine can be started; the message has the remedy
     */
    @Override
    public RatingNetwork fit(Ratings train, Progress progress) {
        return RatingNetwork.fit(this, steps, shapes(train), train.notEmpty(), progress);
    }

    @Override
    public RatingNetwork restore(State state) {
        Ratings train = state.ratings();
        return RatingNetwork.restore(this, shapes(train), train, state);
    }

    private Shapes shapes(Ratings train) {
        return new Shapes(train.userCount(), train.itemCount(), rank, width, hidden);
    }
}
