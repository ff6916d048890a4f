package matinee.factor;

import matinee.Algorithm;
import matinee.Progress;
import matinee.Ratings;
import matinee.Training;
import matinee.TrainingCurve;
import matinee.store.Restorable;
import matinee.store.State;

/**
 * Ranks by factors that were learned from who rated what, whatever the stars: to have rated a movie is 1, not to have rated it 0, and
 * of the ones one is more confident than of the many zeros. Minimizes
 *
 * <pre>
 *   Σ c (x − p(user) · q(item))² + penalty · (Σ |p|² + Σ |q|²)     over all pairs of a user and a movie
 *   x = 1, c = 1 + confidence     where the user rated the movie
 *   x = 0, c = 1                  elsewhere
 * </pre>
 *
 * <p>by alternating: all movies with the users held fixed, then all users, {@code epochs} times. The sum over all pairs costs no more
 * than that over the ratings, as Σ q qᵀ is the same for all users. Each user's equations are not solved to the end: two steps of
 * conjugate gradients from where they were take a small part of the time and come as near. Users, and movies, are solved on all
 * cores, with the same result at any number of threads.
 *
 * <p>The score is p · q, near 1 for what the user is likely to have rated; there is no estimate of stars. A stranger's p is the mean of
 * all users'.
 *
 * <p>Advantages: good lists, fast. Disadvantages: predicts what people watch, not how they like it.
 *
 * <p>Source: Hu, Koren, Volinsky: Collaborative filtering for implicit feedback datasets. ICDM 2008. doi:10.1109/ICDM.2008.22; the few
 * steps: Takács, Pilászy, Tikk: Applications of the conjugate gradient method for implicit feedback collaborative filtering.
 * RecSys 2011. doi:10.1145/2043932.2043987
 *
 * @param rank how many factors
 * @param epochs how many times both sides are solved
 * @param penalty how strongly factors are drawn to 0
 * @param confidence how much more a rating weighs than none, 0 or more
 * @param seed what the factors at the start are drawn with
 */
public record ImplicitLeastSquares(int rank, int epochs, double penalty, double confidence, long seed)
        implements Algorithm, Restorable {
    /** Refuses what cannot be solved with. */
    public ImplicitLeastSquares {
        Knobs.checkRank(rank);
        Knobs.checkPositive("penalty", penalty);
        if (!(confidence >= 0) || Double.isInfinite(confidence)) {
            throw new IllegalArgumentException("confidence must be 0 or more, such as 1, but was " + confidence);
        }
        new Training(epochs, 1);
    }

    /** Makes the recipe with 15 epochs, penalty 0.01 and confidence 1. */
    public static ImplicitLeastSquares ofRank(int rank) {
        return new ImplicitLeastSquares(rank, 15, 0.01, 1, 42);
    }

    /** Varies how many times both sides are solved. */
    public ImplicitLeastSquares withEpochs(int times) {
        return new ImplicitLeastSquares(rank, times, penalty, confidence, seed);
    }

    /** Varies how strongly factors are drawn to 0. */
    public ImplicitLeastSquares withPenalty(double strength) {
        return new ImplicitLeastSquares(rank, epochs, strength, confidence, seed);
    }

    /** Varies how much more a rating weighs than none. */
    public ImplicitLeastSquares withConfidence(double more) {
        return new ImplicitLeastSquares(rank, epochs, penalty, more, seed);
    }

    /** Varies the seed. */
    public ImplicitLeastSquares withSeed(long other) {
        return new ImplicitLeastSquares(rank, epochs, penalty, confidence, other);
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
        var result = new Training(epochs, 1).run(new ImplicitAlternation(this, train.notEmpty()), progress);
        return model(train, result.model(), result.curve());
    }

    @Override
    public FactorModel restore(State state) {
        Ratings train = state.ratings().notEmpty();
        return model(train, Factors.read(state, train, rank), state.curve());
    }

    private FactorModel model(Ratings train, Factors factors, TrainingCurve curve) {
        return new FactorModel(
                train, this, factors, curve, Reach.RANKS, NewcomerByConfidence.of(factors, penalty, confidence));
    }
}
