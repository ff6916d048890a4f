package matinee.deep;

import java.util.List;
import matinee.Algorithm;
import matinee.Progress;
import matinee.Ratings;
import matinee.store.Restorable;
import matinee.store.State;

/**
 * Predicts by a network that reads what it has learned of the user and of the movie: two rows of numbers, their embeddings, side by
 * side through hidden layers with ReLU to one number, which two biases join:
 *
 * <pre>
 *   μ + b(user) + b(item) + layers([e(user), e(item)])     (stars), μ the mean of the ratings it learns from
 * </pre>
 *
 * <p>Trained by Adam against the sum of the squared errors plus λ times the squares of all biases and embeddings (weight decay): as if
 * each user and each movie had λ more ratings that ask for 0. With dropout, numbers between layers are set to 0 at random in training.
 *
 * <p>A stranger has bias 0 and an embedding of zeros, which is where everybody begins; where both are strangers there is no estimate.
 * The same recipe and ratings give the same network on a CPU, bit for bit, and on another engine nearly so.
 *
 * <p>Advantages: it can learn what a dot product cannot. Disadvantages: slow to train, it learns the noise too unless it is held
 * back, and what a number of an embedding means is anybody's guess.
 *
 * <p>Source: He, Liao, Zhang, Nie, Hu, Chua: Neural collaborative filtering. WWW 2017. doi:10.1145/3038912.3052569 (there for clicks,
 * here for stars)
 *
 * @param width how many numbers an embedding has
 * @param hidden how many units each hidden layer has; none: the output sees the embeddings
 * @param steps how it is trained
 */
public record NeuralRatings(int width, List<Integer> hidden, Steps steps) implements Algorithm, Restorable {
    /** Refuses what cannot be learned with. */
    public NeuralRatings {
        if (width < 1) {
            throw new IllegalArgumentException("width must be 1 or more, but was " + width);
        }
        hidden = Shapes.checked(hidden);
    }

    /**
     * Makes the recipe with hidden layers of 64 and 32 units, at most 30 epochs of batches of 256, learning rate 0.002, dropout 0.1,
     * penalty 10, and a tenth held out to find the best epoch.
     */
    public static NeuralRatings ofWidth(int width) {
        return new NeuralRatings(width, List.of(64, 32), new Steps(30, 256, 0.002, 0.1, 10, 0.1, 5, 42));
    }

    /** Varies how many units each hidden layer has; none: the output sees the embeddings. */
    public NeuralRatings withHidden(Integer... units) {
        return new NeuralRatings(width, List.of(units), steps);
    }

    /** Varies how many times each rating is learned, at most. */
    public NeuralRatings withEpochs(int most) {
        return new NeuralRatings(width, hidden, steps.withEpochs(most));
    }

    /** Varies how many ratings make a step. */
    public NeuralRatings withBatch(int samples) {
        return new NeuralRatings(width, hidden, steps.withBatch(samples));
    }

    /** Varies how far a step moves what is learned. */
    public NeuralRatings withLearningRate(double rate) {
        return new NeuralRatings(width, hidden, steps.withLearningRate(rate));
    }

    /** Varies which share of the numbers between layers is set to 0 in training. */
    public NeuralRatings withDropout(double share) {
        return new NeuralRatings(width, hidden, steps.withDropout(share));
    }

    /** Varies how strongly what is learned of a user and a movie is drawn to 0. */
    public NeuralRatings withPenalty(double strength) {
        return new NeuralRatings(width, hidden, steps.withPenalty(strength));
    }

    /** Varies which share of the training ratings is held out to find the best epoch; 0: none, and the last is taken. */
    public NeuralRatings withValidation(double share) {
        return new NeuralRatings(width, hidden, steps.withValidation(share));
    }

    /** Varies after how many epochs without a lower validation error the training ends. */
    public NeuralRatings withPatience(int epochsWithout) {
        return new NeuralRatings(width, hidden, steps.withPatience(epochsWithout));
    }

    /** Varies the seed. */
    public NeuralRatings withSeed(long other) {
        return new NeuralRatings(width, hidden, steps.withSeed(other));
    }

    /** Makes a committee of such networks, with seeds one after the other. */
    public Committee inCommittee(int size) {
        return Committee.of(size, n -> withSeed(steps.seed() + n));
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
        return new Shapes(train.userCount(), train.itemCount(), 0, width, hidden);
    }
}
