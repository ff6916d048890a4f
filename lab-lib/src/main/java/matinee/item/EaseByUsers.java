package matinee.item;

import java.util.Arrays;
import matinee.InParallel;
import matinee.Progress;
import matinee.RatingLines;
import matinee.RatingMatrix;
import matinee.store.State;

/**
 * Holds what the weights of {@link Ease} follow from where users are fewer than movies: M = (XXᵀ + λ I)⁻¹, users × users. For who rated
 * the movies x, with a = M X x (a number for each user) and λ P(j, j) = 1 − Σ M(u, v) over all pairs of users u, v who rated j,
 *
 * <pre>
 *   score(j) = x(j) − (x(j) − Σ a(v)) / (λ P(j, j))     over the users v who rated j
 * </pre>
 */
final class EaseByUsers implements PairWeights {
    private final RatingLines byItem;
    /** The lower triangle of M. */
    private final double[][] inverse;
    /** λ P(j, j) of each movie. */
    private final double[] own;

    EaseByUsers(RatingMatrix matrix, double[][] inverse) {
        this.byItem = matrix.byItem();
        this.inverse = inverse;
        this.own = new double[byItem.count()];
        InParallel.each(own.length, "movie", Progress.silent(), item -> own[item] = 1 - pairs(item));
    }

    static EaseByUsers of(RatingMatrix matrix, double penalty, Progress progress) {
        PairMemory.check(matrix.byUser().count(), 4);
        double[][] below = Grams.of(matrix.byUser(), matrix.byItem(), progress);
        for (int user = 0; user < below.length; user++) {
            below[user][user] += penalty;
        }
        Inverse.invert(below, progress);
        return new EaseByUsers(matrix, below);
    }

    static EaseByUsers read(RatingMatrix matrix, State state) {
        int count = matrix.byUser().count();
        double[] flat = state.doubles("inverse", Math.toIntExact(count * (count + 1L) / 2));
        double[][] below = new double[count][];
        for (int user = 0, from = 0; user < count; from += ++user) {
            below[user] = Arrays.copyOfRange(flat, from, from + user + 1);
        }
        return new EaseByUsers(matrix, below);
    }

    @Override
    public State store(State state) {
        int count = inverse.length;
        double[] flat = new double[Math.toIntExact(count * (count + 1L) / 2)];
        for (int user = 0, from = 0; user < count; from += ++user) {
            System.arraycopy(inverse[user], 0, flat, from, user + 1);
        }
        return state.with("inverse", flat);
    }

    private double pairs(int item) {
        double sum = 0;
        for (int at = byItem.start(item); at < byItem.end(item); at++) {
            int user = byItem.other(at);
            for (int before = byItem.start(item); before < at; before++) {
                sum += 2 * inverse(user, byItem.other(before));
            }
            sum += inverse[user][user];
        }
        return sum;
    }

    private double inverse(int user, int other) {
        return user > other ? inverse[user][other] : inverse[other][user];
    }

    /** Computes a = M X x: what each user has to say to who rated these. */
    private double[] voices(int[] rated) {
        int[] shared = new int[inverse.length];
        for (int item : rated) {
            for (int at = byItem.start(item); at < byItem.end(item); at++) {
                shared[byItem.other(at)]++;
            }
        }
        double[] voices = new double[shared.length];
        for (int user = 0; user < voices.length; user++) {
            double[] row = inverse[user];
            double sum = 0;
            for (int other = 0; other < user; other++) {
                sum += row[other] * shared[other];
                voices[other] += row[other] * shared[user];
            }
            voices[user] += sum + row[user] * shared[user];
        }
        return voices;
    }

    private double score(double[] voices, boolean isRated, int item) {
        double sum = 0;
        for (int at = byItem.start(item); at < byItem.end(item); at++) {
            sum += voices[byItem.other(at)];
        }
        double x = isRated ? 1 : 0;
        return x - (x - sum) / own[item];
    }

    @Override
    public double score(int[] rated, int item) {
        return score(voices(rated), contains(rated, item), item);
    }

    private static boolean contains(int[] rated, int item) {
        for (int one : rated) {
            if (one == item) {
                return true;
            }
        }
        return false;
    }

    @Override
    public double[] scores(int[] rated) {
        double[] voices = voices(rated);
        boolean[] isRated = new boolean[own.length];
        for (int item : rated) {
            isRated[item] = true;
        }
        double[] scores = new double[own.length];
        for (int item = 0; item < scores.length; item++) {
            scores[item] = score(voices, isRated[item], item);
        }
        return scores;
    }

    /** What one movie says of another is the score for who rated that one alone, up to a division: P is symmetric. */
    @Override
    public double[] towards(int item) {
        double[] from = scores(new int[] {item});
        double[] towards = new double[from.length];
        for (int one = 0; one < from.length; one++) {
            towards[one] = one == item ? 0 : from[one] * own[one] / own[item];
        }
        return towards;
    }
}
