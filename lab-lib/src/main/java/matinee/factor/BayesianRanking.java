package matinee.factor;

import matinee.Algorithm;
import matinee.Progress;
import matinee.Ratings;
import matinee.Training;
import matinee.TrainingCurve;
import matinee.store.Restorable;
import matinee.store.State;

/**
 * Ranks by factors that were learned from comparisons: what a user rated should come before what he did not. Maximizes
 *
 * <pre>
 *   Σ ln σ(x(i) − x(j)) − penalty · (b² + |p|² + |q|²)     σ(x) = 1 / (1 + e⁻ˣ)
 *   x(i) = b(i) + p(user) · q(i)
 * </pre>
 *
 * <p>by stochastic gradient ascent. An epoch draws as many ratings as there are, at random; for each a movie j that its user did not
 * rate, all equally likely, and with e = 1 − σ(x(i) − x(j)), γ the learning rate and λ the penalty, moves
 *
 * <pre>
 *   p ← p + γ (e (q(i) − q(j)) − λ p)     q(i) ← q(i) + γ (e p − λ q(i))     q(j) ← q(j) − γ (e p + λ q(j))
 *   b(i) ← b(i) + γ (e − λ b(i))          b(j) ← b(j) − γ (e + λ b(j))
 * </pre>
 *
 * <p>The score is x; there is no estimate of stars. A stranger's p is the mean of all users'. The curve's loss is the mean
 * of −log₂ σ: 1 bit where everything is guessed, 0 where every pair is in order by far; a movie j that the user did rate counts 0.
 *
 * <p>Advantages: optimizes the order itself. Disadvantages: slow to learn, and never the same twice but for the seed.
 *
 * <p>Source: Rendle, Freudenthaler, Gantner, Schmidt-Thieme: BPR: Bayesian personalized ranking from implicit feedback. UAI 2009.
 * arXiv:1205.2618
 *
 * @param rank how many factors
 * @param epochs how many times as many comparisons as ratings are drawn
 * @param learningRate how far a comparison moves what is learned, γ
 * @param penalty how strongly biases and factors are drawn to 0, λ
 * @param seed what the factors at the start, and the comparisons, are drawn with
 */
public record BayesianRanking(int rank, int epochs, double learningRate, double penalty, long seed)
        implements Algorithm, Restorable {
    /** Refuses what cannot be learned with. */
    public BayesianRanking {
        Knobs.check(rank, learningRate, penalty);
        new Training(epochs, 1);
    }

    /** Makes the recipe with 100 epochs, learning rate 0.01 and penalty 0.01. */
    public static BayesianRanking ofRank(int rank) {
        return new BayesianRanking(rank, 100, 0.01, 0.01, 42);
    }

    /** Varies how many times as many comparisons as ratings are drawn. */
    public BayesianRanking withEpochs(int times) {
        return new BayesianRanking(rank, times, learningRate, penalty, seed);
    }

    /** Varies how far a comparison moves what is learned. */
    public BayesianRanking withLearningRate(double rate) {
        return new BayesianRanking(rank, epochs, rate, penalty, seed);
    }

    /** Varies how strongly biases and factors are drawn to 0. */
    public BayesianRanking withPenalty(double strength) {
        return new BayesianRanking(rank, epochs, learningRate, strength, seed);
    }

    /** Varies the seed. */
    public BayesianRanking withSeed(long other) {
        return new BayesianRanking(rank, epochs, learningRate, penalty, other);
    }

    @Override
    public FactorModel fit(Ratings train) {
        return fit(train, Progress.silent());
    }

    /**
     * Learns from the ratings, and reports how far it is. When the progress is stopped, the training ends within milliseconds and
     * hands back the model so far.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; it stays interrupted
     * @throws IllegalArgumentException if there are no ratings, or the learning rate is so large that the loss grows beyond all
     *     bounds
     */
    @Override
    public FactorModel fit(Ratings train, Progress progress) {
        var result = new Training(epochs, 1).run(new Duels(this, train.notEmpty()), progress);
        return model(train, result.model(), result.curve());
    }

    @Override
    public FactorModel restore(State state) {
        Ratings train = state.ratings().notEmpty();
        return model(train, Factors.read(state, train, rank), state.curve());
    }

    private FactorModel model(Ratings train, Factors factors, TrainingCurve curve) {
        return new FactorModel(train, this, factors, curve, Reach.RANKS, rated -> Duels.meet(this, factors, rated));
    }
}
