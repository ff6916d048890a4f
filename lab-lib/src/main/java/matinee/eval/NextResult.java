package matinee.eval;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import matinee.NextRecommender;

/**
 * Holds how well next movies were predicted: for each test history the ranks of those that came. Intervals are by bootstrap over
 * viewers, each with all questions; the same for all results on a split, so that differences are paired.
 */
public final class NextResult {
    private final String label;
    private final List<int[]> ranks;
    private final double fitSeconds;
    private final double predictSeconds;

    NextResult(String label, List<int[]> ranks, double fitSeconds, double predictSeconds) {
        this.label = label;
        this.ranks = ranks;
        this.fitSeconds = fitSeconds;
        this.predictSeconds = predictSeconds;
    }

    /** Returns the name of what was measured. */
    public String label() {
        return label;
    }

    /** Returns the share of the movies that were among the first k recommended, in [0, 1]. */
    public Interval hitRate(int k) {
        return mean(rank -> rank <= k ? 1 : 0);
    }

    /** Returns the mean of 1/rank (mean reciprocal rank), in [0, 1]; a movie that is not recommended counts 0. */
    public Interval reciprocalRank() {
        return mean(NextResult::reciprocal);
    }

    private static double reciprocal(int rank) {
        return rank == NextRecommender.NEVER ? 0 : 1.0 / rank;
    }

    private Interval mean(IntToDoubleFunction worth) {
        double[] sums = sums(worth);
        return Resampling.of(sums.length).interval(drawn -> sum(drawn, sums) / questions(drawn));
    }

    /**
     * Returns by how much the hit rate is above that of another.
     *
     * @throws IllegalArgumentException if the other was not measured on the same questions
     */
    public Interval hitRateAbove(NextResult other, int k) {
        if (other.ranks.size() != ranks.size() || other.questions() != questions()) {
            throw new IllegalArgumentException("both must be measured on the same questions, but " + label + " on "
                    + questions() + " and " + other.label + " on " + other.questions());
        }
        double[] mine = sums(rank -> rank <= k ? 1 : 0);
        double[] theirs = other.sums(rank -> rank <= k ? 1 : 0);
        return Resampling.of(mine.length).interval(drawn -> (sum(drawn, mine) - sum(drawn, theirs)) / questions(drawn));
    }

    private double[] sums(IntToDoubleFunction worth) {
        return ranks.stream()
                .mapToDouble(each -> Arrays.stream(each).mapToDouble(worth).sum())
                .toArray();
    }

    private static double sum(int[] drawn, double[] values) {
        return Arrays.stream(drawn).mapToDouble(n -> values[n]).sum();
    }

    private double questions(int[] drawn) {
        return Arrays.stream(drawn).mapToDouble(n -> ranks.get(n).length).sum();
    }

    /** Counts the movies that were to be predicted. */
    public long questions() {
        return ranks.stream().mapToLong(each -> each.length).sum();
    }

    /** Lists the ranks of what came, from 1, for the test history of a number, from 0. */
    public int[] ranks(int history) {
        return ranks.get(history).clone();
    }

    /** Keeps each history's last question alone. */
    public NextResult last() {
        List<int[]> last = ranks.stream()
                .map(each -> Arrays.copyOfRange(each, Math.max(0, each.length - 1), each.length))
                .toList();
        return new NextResult(label, last, fitSeconds, predictSeconds);
    }

    /** Returns how long fitting took (s). */
    public double fitSeconds() {
        return fitSeconds;
    }

    /** Returns how long all predictions took (s). */
    public double predictSeconds() {
        return predictSeconds;
    }

    /** Writes {@code network: hit rate at 1 0.312 [0.304, 0.321], at 10 …, mean reciprocal rank …}. */
    @Override
    public String toString() {
        return label + ": hit rate at 1 " + hitRate(1) + ", at 10 " + hitRate(10) + ", mean reciprocal rank "
                + reciprocalRank();
    }
}
