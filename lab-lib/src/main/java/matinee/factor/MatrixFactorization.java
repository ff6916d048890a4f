package matinee.factor;

import matinee.Algorithm;
import matinee.Progress;
import matinee.Ratings;
import matinee.Training;
import matinee.TrainingCurve;
import matinee.store.Restorable;
import matinee.store.State;

/**
 * Predicts by biases and by how well a user's factors p and a movie's factors q agree:
 *
 * <pre>
 *   μ + b(user) + b(item) + p(user) · q(item)     (stars), μ the mean of the ratings it learns from
 * </pre>
 *
 * <p>learned by stochastic gradient descent: rating by rating in the order of the training ratings, {@code epochs} times, with
 * e the rating minus the prediction, γ the learning rate and λ the penalty:
 *
 * <pre>
 *   b ← b + γ (e − λ b)     p ← p + γ (e q − λ p)     q ← q + γ (e p − λ q)
 * </pre>
 *
 * <p>Biases start at 0, factors at random around 0. A stranger has bias 0 and no factors; where both are strangers there is no
 * estimate.
 *
 * <p>Advantages: accurate, small, quick to predict. Disadvantages: what a factor means is anybody's guess, and whoever comes new
 * needs a new training.
 *
 * <p>Source: Koren, Bell, Volinsky: Matrix factorization techniques for recommender systems. IEEE Computer 42(8), 2009.
 * doi:10.1109/MC.2009.263
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
public record MatrixFactorization(
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
    public MatrixFactorization {
        Knobs.check(rank, learningRate, penalty);
        Knobs.checkStart(initialDeviation);
        Knobs.checkValidation(validation);
        new Training(epochs, patience);
    }

    /** Makes the recipe with 20 epochs, learning rate 0.005, penalty 0.02, and nothing held out. */
    public static MatrixFactorization ofRank(int rank) {
        return new MatrixFactorization(rank, 20, 0.005, 0.02, 0.1, 0, 3, 42);
    }

    /** Varies how many times each rating is learned, at most. */
    public MatrixFactorization withEpochs(int most) {
        return new MatrixFactorization(rank, most, learningRate, penalty, initialDeviation, validation, patience, seed);
    }

    /** Varies how far a rating moves what is learned. */
    public MatrixFactorization withLearningRate(double rate) {
        return new MatrixFactorization(rank, epochs, rate, penalty, initialDeviation, validation, patience, seed);
    }

    /** Varies how strongly biases and factors are drawn to 0. */
    public MatrixFactorization withPenalty(double strength) {
        return new MatrixFactorization(
                rank, epochs, learningRate, strength, initialDeviation, validation, patience, seed);
    }

    /** Varies the standard deviation of the factors at the start. */
    public MatrixFactorization withInitialDeviation(double deviation) {
        return new MatrixFactorization(rank, epochs, learningRate, penalty, deviation, validation, patience, seed);
    }

    /** Varies which share of the training ratings is held out to find the best epoch; 0: none, and the last is taken. */
    public MatrixFactorization withValidation(double share) {
        return new MatrixFactorization(rank, epochs, learningRate, penalty, initialDeviation, share, patience, seed);
    }

    /** Varies after how many epochs without a lower validation error the training ends. */
    public MatrixFactorization withPatience(int epochsWithout) {
        return new MatrixFactorization(
                rank, epochs, learningRate, penalty, initialDeviation, validation, epochsWithout, seed);
    }

    /** Varies the seed. */
    public MatrixFactorization withSeed(long other) {
        return new MatrixFactorization(
                rank, epochs, learningRate, penalty, initialDeviation, validation, patience, other);
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
        var result = new Training(epochs, patience).run(Descent.of(this, train.notEmpty()), progress);
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
