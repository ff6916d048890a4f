package matinee.deep;

import matinee.Algorithm;
import matinee.Progress;
import matinee.Ratings;
import matinee.store.Restorable;
import matinee.store.State;

/**
 * Predicts by an autoencoder: a network that reads all ratings of a movie, squeezes them through one layer of hidden units, and says
 * the ratings again, those that nobody has given too. With r the row of a movie's ratings, one place for each user, μ taken off and 0
 * where there is none:
 *
 * <pre>
 *   μ + b(user) + V σ(W r + c)     (stars), σ the logistic function, μ the mean of the ratings it learns from
 * </pre>
 *
 * <p>Trained by Adam, movies in batches, against the squared errors at the ratings that are there, plus λ/2 times the squares of all
 * weights. With dropout, hidden units are set to 0 at random in training.
 *
 * <p>There is no estimate for a stranger: a new user has no place in the rows, and an unknown movie no row.
 *
 * <p>Advantages: a movie is described by its ratings, so what is learned does not grow with the movies. Disadvantages: it does grow
 * with the users, and each row is as long as there are users, most of it zeros.
 *
 * <p>Source: Sedhain, Menon, Sanner, Xie: AutoRec: autoencoders meet collaborative filtering. WWW 2015 companion.
 * doi:10.1145/2740908.2742726
 *
 * @param hidden how many hidden units
 * @param steps how it is trained; a sample is a movie
 */
public record AutoRec(int hidden, Steps steps) implements Algorithm, Restorable {
    /** Refuses what cannot be learned with. */
    public AutoRec {
        if (hidden < 1) {
            throw new IllegalArgumentException("hidden must be 1 unit or more, but was " + hidden);
        }
    }

    /**
     * Makes the recipe with at most 60 epochs of batches of 128 movies, learning rate 0.002, dropout 0.4, penalty 50, and a tenth of the
     * ratings held out to find the best epoch.
     */
    public static AutoRec ofHidden(int units) {
        return new AutoRec(units, new Steps(60, 128, 0.002, 0.4, 50, 0.1, 5, 42));
    }

    /** Varies how many times each movie's ratings are learned, at most. */
    public AutoRec withEpochs(int most) {
        return new AutoRec(hidden, steps.withEpochs(most));
    }

    /** Varies how many movies make a step. */
    public AutoRec withBatch(int samples) {
        return new AutoRec(hidden, steps.withBatch(samples));
    }

    /** Varies how far a step moves what is learned. */
    public AutoRec withLearningRate(double rate) {
        return new AutoRec(hidden, steps.withLearningRate(rate));
    }

    /** Varies which share of the hidden units is set to 0 in training. */
    public AutoRec withDropout(double share) {
        return new AutoRec(hidden, steps.withDropout(share));
    }

    /** Varies how strongly the weights are drawn to 0. */
    public AutoRec withPenalty(double strength) {
        return new AutoRec(hidden, steps.withPenalty(strength));
    }

    /** Varies which share of the training ratings is held out to find the best epoch; 0: none, and the last is taken. */
    public AutoRec withValidation(double share) {
        return new AutoRec(hidden, steps.withValidation(share));
    }

    /** Varies after how many epochs without a lower validation error the training ends. */
    public AutoRec withPatience(int epochsWithout) {
        return new AutoRec(hidden, steps.withPatience(epochsWithout));
    }

    /** Varies the seed. */
    public AutoRec withSeed(long other) {
        return new AutoRec(hidden, steps.withSeed(other));
    }

    @Override
    public RowNetwork fit(Ratings train) {
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
    public RowNetwork fit(Ratings train, Progress progress) {
        return RowNetwork.fit(this, train.notEmpty(), progress);
    }

    @Override
    public RowNetwork restore(State state) {
        return RowNetwork.restore(this, state);
    }
}
