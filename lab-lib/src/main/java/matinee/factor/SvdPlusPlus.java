package matinee.factor;

import matinee.Algorithm;
import matinee.Progress;
import matinee.Ratings;
import matinee.Training;
import matinee.TrainingCurve;
import matinee.store.Restorable;
import matinee.store.State;

/**
 * Predicts like {@link MatrixFactorization}, and lets a user be described by <i>which</i> movies he rated, too:
 *
 * <pre>
 *   μ + b(user) + b(item) + (p(user) + z(user)) · q(item)     (stars)
 *   z(user) = Σ y(j) / √n     over the n movies j that the user rated
 * </pre>
 *
 * <p>learned by stochastic gradient descent, user by user in the order of their ids, a user's ratings in the order of the
 * training ratings, {@code epochs} times; with e the rating minus the prediction, γ the learning rate and λ the penalty:
 *
 * <pre>
 *   b ← b + γ (e − λ b)     p ← p + γ (e q − λ p)     q ← q + γ (e (p + z) − λ q)     y(j) ← y(j) + γ (e q / √n − λ y(j))  for all n
 * </pre>
 *
 * <p>All y of a user move by the same step and shrink by the same factor, so they are moved once, behind his last rating: the
 * same numbers in time that grows with n, not with n².
 *
 * <p>Biases start at 0, factors at random around 0. A stranger has bias 0 and no factors; where both are strangers there is no
 * estimate.
 *
 * <p>Advantages: more accurate than factors alone, and says something of users with few ratings. Disadvantages: three times the
 * work.
 *
 * <p>Source: Koren: Factorization meets the neighborhood: a multifaceted collaborative filtering model. KDD 2008.
 * doi:10.1145/1401890.1401944
 *
 * @param rank how many factors
 * @param epochs how many times each rating is learned, at most
 * @param learningRate how far a rating moves what is learned, γ
 * @param penalty how strongly biases and factors are drawn to 0, λ
 * @param initialDeviation standard deviation of the factors at the start
 * @param validation which share of the training ratings is held out to measure the error of each epoch, in [0, 1); then the
 *     best epoch's model is the result
 * @param patience after how many epochs without a lower validation error the training ends
 * @param seed what the factors at the start, and the ratings held out, are drawn with
 */
public record SvdPlusPlus(
        int rank,
        int epochs,
        double learningRate,
        double penalty,
        double initialDeviation,
        double validation,
        int patience,
        long seed)
        implements Algorithm, Restorable {
    /** Refuses what cannot be learned with. */
    public SvdPlusPlus {
        Knobs.check(rank, learningRate, penalty);
        Knobs.checkStart(initialDeviation);
        Knobs.checkValidation(validation);
        new Training(epochs, patience);
    }

    /** Makes the recipe with 20 epochs, learning rate 0.007, penalty 0.02, and nothing held out. */
    public static SvdPlusPlus ofRank(int rank) {
        return new SvdPlusPlus(rank, 20, 0.007, 0.02, 0.1, 0, 3, 42);
    }

    /** Varies how many times each rating is learned, at most. */
    public SvdPlusPlus withEpochs(int most) {
        return new SvdPlusPlus(rank, most, learningRate, penalty, initialDeviation, validation, patience, seed);
    }

    /** Varies how far a rating moves what is learned. */
    public SvdPlusPlus withLearningRate(double rate) {
        return new SvdPlusPlus(rank, epochs, rate, penalty, initialDeviation, validation, patience, seed);
    }

    /** Varies how strongly biases and factors are drawn to 0. */
    public SvdPlusPlus withPenalty(double strength) {
        return new SvdPlusPlus(rank, epochs, learningRate, strength, initialDeviation, validation, patience, seed);
    }

    /** Varies the standard deviation of the factors at the start. */
    public SvdPlusPlus withInitialDeviation(double deviation) {
        return new SvdPlusPlus(rank, epochs, learningRate, penalty, deviation, validation, patience, seed);
    }

    /** Varies which share of the training ratings is held out to find the best epoch; 0: none, and the last is taken. */
    public SvdPlusPlus withValidation(double share) {
        return new SvdPlusPlus(rank, epochs, learningRate, penalty, initialDeviation, share, patience, seed);
    }

    /** Varies after how many epochs without a lower validation error the training ends. */
    public SvdPlusPlus withPatience(int epochsWithout) {
        return new SvdPlusPlus(rank, epochs, learningRate, penalty, initialDeviation, validation, epochsWithout, seed);
    }

    /** Varies the seed. */
    public SvdPlusPlus withSeed(long other) {
        return new SvdPlusPlus(rank, epochs, learningRate, penalty, initialDeviation, validation, patience, other);
    }

    @Override
    public FactorModel fit(Ratings train) {
        return fit(train, Progress.silent());
    }

    /**
     * Learns from the ratings, and reports how far it is. When the progress is stopped, the training ends within
     * milliseconds and hands back the best model so far.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; it stays interrupted
     * @throws IllegalArgumentException if there are no ratings, or the learning rate is so large that the loss grows beyond all
     *     bounds
     */
    @Override
    public FactorModel fit(Ratings train, Progress progress) {
        var result = new Training(epochs, patience).run(MarkedDescent.of(this, train.notEmpty()), progress);
        return model(train, result.model(), result.curve());
    }

    @Override
    public FactorModel restore(State state) {
        Ratings train = state.ratings().notEmpty();
        return model(train, Factors.read(state, train, rank), state.curve());
    }

    private FactorModel model(Ratings train, Factors factors, TrainingCurve curve) {
        return new FactorModel(train, this, factors, curve, Reach.STARS, NewcomerByRidge.of(factors, curve));
    }
}
