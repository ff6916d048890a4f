package matinee.factor;

import matinee.Algorithm;
import matinee.Progress;
import matinee.Ratings;
import matinee.Training;
import matinee.TrainingCurve;
import matinee.store.Restorable;
import matinee.store.State;

/**
 * Predicts like {@link MatrixFactorization},
 *
 * <pre>
 *   μ + b(user) + b(item) + p(user) · q(item)     (stars)
 * </pre>
 *
 * <p>and finds biases and factors by solving in place of stepping. With everything of the users held fixed, the best bias and
 * factors of a movie are a ridge regression on its ratings, and the other way round; so all movies are solved, then all users,
 * {@code epochs} times. Each side minimizes
 *
 * <pre>
 *   Σ (r − r̂)² + biasPenalty · b² + penalty · |q|²     over the movie's ratings
 * </pre>
 *
 * <p>Movies do not wait for each other, so they are solved on all cores, with the same result at any number of threads. Users'
 * factors start at random around 0. A stranger has bias 0 and no factors; where both are strangers there is no estimate.
 *
 * <p>Advantages: few epochs, no learning rate, parallel. Disadvantages: time grows with rank² per rating and rank³ per user and movie.
 *
 * <p>Source: Zhou, Wilkinson, Schreiber, Pan: Large-scale parallel collaborative filtering for the Netflix Prize. AAIM 2008.
 * doi:10.1007/978-3-540-68880-8_32 (there without biases)
 *
 * @param rank how many factors
 * @param epochs how many times both sides are solved
 * @param penalty how strongly factors are drawn to 0 (ratings)
 * @param biasPenalty how strongly biases are drawn to 0 (ratings)
 * @param seed what the factors at the start are drawn with
 */
public record AlternatingLeastSquares(int rank, int epochs, double penalty, double biasPenalty, long seed)
        implements Algorithm, Restorable {
    /** Refuses what cannot be solved with. */
    public AlternatingLeastSquares {
        Knobs.checkRank(rank);
        Knobs.checkPositive("penalty", penalty);
        Knobs.checkPositive("biasPenalty", biasPenalty);
        new Training(epochs, 1);
    }

    /** Makes the recipe with 15 epochs, penalty 14 and bias penalty 3. */
    public static AlternatingLeastSquares ofRank(int rank) {
        return new AlternatingLeastSquares(rank, 15, 14, 3, 42);
    }

    /** Varies how many times both sides are solved. */
    public AlternatingLeastSquares withEpochs(int times) {
        return new AlternatingLeastSquares(rank, times, penalty, biasPenalty, seed);
    }

    /** Varies how strongly factors are drawn to 0. */
    public AlternatingLeastSquares withPenalty(double strength) {
        return new AlternatingLeastSquares(rank, epochs, strength, biasPenalty, seed);
    }

    /** Varies how strongly biases are drawn to 0. */
    public AlternatingLeastSquares withBiasPenalty(double strength) {
        return new AlternatingLeastSquares(rank, epochs, penalty, strength, seed);
    }

    /** Varies the seed. */
    public AlternatingLeastSquares withSeed(long other) {
        return new AlternatingLeastSquares(rank, epochs, penalty, biasPenalty, other);
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
        var result = new Training(epochs, 1).run(new Alternation(this, train.notEmpty()), progress);
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
                Reach.STARS,
                rated -> Alternation.meet(factors, rated, penalty, biasPenalty));
    }
}
