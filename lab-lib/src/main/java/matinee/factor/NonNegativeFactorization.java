package matinee.factor;

import matinee.Algorithm;
import matinee.Progress;
import matinee.Ratings;
import matinee.Training;
import matinee.TrainingCurve;
import matinee.store.Restorable;
import matinee.store.State;

/**
 * Predicts by factors that are never below 0, so that each of them can only add:
 *
 * <pre>
 *   p(user) · q(item)     (stars)
 * </pre>
 *
 * <p>learned by multiplying, which never changes a sign: in each epoch, with r̂ the predictions at its start, n how many ratings the
 * user, or the movie, has, and λ the penalty,
 *
 * <pre>
 *   p(f) ← p(f) · Σ q(f) r / (Σ q(f) r̂ + λ n p(f))     over the user's ratings
 *   q(f) ← q(f) · Σ p(f) r / (Σ p(f) r̂ + λ n q(f))     over the movie's ratings, with the p at the epoch's start in the sums
 * </pre>
 *
 * <p>Factors start at random in [0, 1). Strangers have none: there is no estimate.
 *
 * <p>Advantages: a factor can be read as a theme that a movie has more or less of. Disadvantages: without biases, less accurate.
 *
 * <p>Source: Luo, Zhou, Xia, Zhu: An efficient non-negative matrix-factorization-based approach to collaborative filtering for
 * recommender systems. IEEE Transactions on Industrial Informatics 10(2), 2014. doi:10.1109/TII.2014.2308433
 *
 * @param rank how many factors
 * @param epochs how many times everything is multiplied
 * @param penalty how strongly factors are drawn to 0, λ
 * @param seed what the factors at the start are drawn with
 */
public record NonNegativeFactorization(int rank, int epochs, double penalty, long seed)
        implements Algorithm, Restorable {
    /** Refuses what cannot be learned with. */
    public NonNegativeFactorization {
        Knobs.checkRank(rank);
        Knobs.checkPenalty(penalty);
        new Training(epochs, 1);
    }

    /** Makes the recipe with 50 epochs and penalty 0.06. */
    public static NonNegativeFactorization ofRank(int rank) {
        return new NonNegativeFactorization(rank, 50, 0.06, 42);
    }

    /** Varies how many times everything is multiplied. */
    public NonNegativeFactorization withEpochs(int times) {
        return new NonNegativeFactorization(rank, times, penalty, seed);
    }

    /** Varies how strongly factors are drawn to 0. */
    public NonNegativeFactorization withPenalty(double strength) {
        return new NonNegativeFactorization(rank, epochs, strength, seed);
    }

    /** Varies the seed. */
    public NonNegativeFactorization withSeed(long other) {
        return new NonNegativeFactorization(rank, epochs, penalty, other);
    }

    @Override
    public FactorModel fit(Ratings train) {
        return fit(train, Progress.silent());
    }

    /**
     * Learns from the ratings, and reports how far it is. When the progress is stopped, the model of the last whole epoch comes
     * back.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; it stays interrupted
     * @throws IllegalArgumentException if there are no ratings
     */
    @Override
    public FactorModel fit(Ratings train, Progress progress) {
        return learned(train, Multiplication.atRandom(this, train.notEmpty()), progress);
    }

    /** Learns from where a learner begins. */
    FactorModel learned(Ratings train, Multiplication learner, Progress progress) {
        Training.Result<Factors> result = new Training(epochs, 1).run(learner, progress);
        return model(train, result.model(), result.curve());
    }

    @Override
    public FactorModel restore(State state) {
        Ratings train = state.ratings().notEmpty();
        return model(train, Factors.read(state, train, rank), state.curve());
    }

    private FactorModel model(Ratings train, Factors factors, TrainingCurve curve) {
        return new FactorModel(
                train,
                this,
                factors,
                curve,
                Reach.STARS_OF_PAIRS,
                rated -> Multiplication.meet(factors, rated, epochs, penalty));
    }
}
