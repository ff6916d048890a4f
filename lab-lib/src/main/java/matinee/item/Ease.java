package matinee.item;

import matinee.Algorithm;
import matinee.Progress;
import matinee.Ratings;
import matinee.store.Restorable;
import matinee.store.State;

/**
 * Ranks by a weight for each pair of movies, the best there can be: with X the table of who rated what (1 or 0), finds the B that
 * minimizes
 *
 * <pre>
 *   |X − X B|² + penalty · |B|²     with no movie allowed to speak for itself, B(i, i) = 0
 * </pre>
 *
 * <p>which has a closed form: with P = (XᵀX + penalty · I)⁻¹, B(i, j) = −P(i, j) / P(j, j). The score is Σ B(i, item) over the movies i
 * that the user rated; there is no estimate of stars. Who is new is scored by the same sum; a stranger who rated nothing scores 0.
 *
 * <p>P has a row for each movie. Where there are fewer users than movies, the inverse of a matrix with a row for each user says the same:
 * P = (I − Xᵀ (XXᵀ + penalty · I)⁻¹ X) / penalty. The smaller one is taken. Time: min(users, movies)³ / 2.
 *
 * <p>Advantages: one number to choose, and lists that are hard to beat. Disadvantages: memory grows with the square of the smaller side.
 *
 * <p>Source: Steck: Embarrassingly shallow autoencoders for sparse data. WWW 2019. doi:10.1145/3308558.3313710
 *
 * @param penalty how strongly weights are drawn to 0
 */
public record Ease(double penalty) implements Algorithm, Restorable {
    /** Refuses a penalty that is not above 0. */
    public Ease {
        if (!(penalty > 0) || Double.isInfinite(penalty)) {
            throw new IllegalArgumentException("penalty must be above 0, such as 100, but was " + penalty);
        }
    }

    /** Makes the recipe with penalty 100. */
    public static Ease withDefaults() {
        return new Ease(100);
    }

    /** Varies how strongly weights are drawn to 0. */
    public Ease withPenalty(double strength) {
        return new Ease(strength);
    }

    @Override
    public PairModel fit(Ratings train) {
        return fit(train, Progress.silent());
    }

    /**
     * Learns from the ratings, and reports how far it is.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; it stays interrupted
     * @throws IllegalArgumentException if there are no ratings, or so many that the inverse does not fit into memory
     */
    @Override
    public PairModel fit(Ratings train, Progress progress) {
        return new PairModel(
                train,
                this,
                hasFewerUsers(train.notEmpty())
                        ? EaseByUsers.of(train.matrix(), penalty, progress)
                        : EaseByItems.of(train.matrix(), penalty, progress));
    }

    @Override
    public PairModel restore(State state) {
        Ratings train = state.ratings().notEmpty();
        return new PairModel(
                train,
                this,
                hasFewerUsers(train)
                        ? EaseByUsers.read(train.matrix(), state)
                        : EaseByItems.read(train.matrix(), state));
    }

    private static boolean hasFewerUsers(Ratings train) {
        return train.userCount() < train.itemCount();
    }
}
