package matinee.notebook.explore;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import matinee.RatingLines;
import matinee.RatingMatrix;
import matinee.Ratings;
import matinee.similarity.Similarity;

/**
 * Knows for each rating of a validation part who may vote on it, so that the RMSE of neighbors can be had for every k at once: the
 * voters are sorted by similarity, and each step through them is the prediction of one more k.
 *
 * <p>Votes are mean-centered, as {@link matinee.neighbor.Knn} does unless told otherwise. Where there are more voters in all than
 * can be sorted while a hand moves, a part of the validation ratings is drawn, seeded.
 */
final class Ballots {
    /** Up to which k the RMSE is computed. */
    static final int MOST = 100;

    private static final int PIECES = 64;

    private final Ratings learn;
    private final Ratings validation;
    private final boolean byUser;
    private final RatingLines lines;
    private final RatingLines cross;
    private final double[] means;
    private final int[] rows;
    private final int[] starts;
    private final int[] voters;
    private final float[] votes;
    private final int[] overlaps;

    private Ballots(Ratings learn, Ratings validation, boolean byUser, int mostVoters) {
        RatingMatrix matrix = learn.matrix();
        this.learn = learn;
        this.validation = validation;
        this.byUser = byUser;
        this.lines = byUser ? matrix.byUser() : matrix.byItem();
        this.cross = byUser ? matrix.byItem() : matrix.byUser();
        this.means = IntStream.range(0, lines.count())
                .mapToDouble(line -> IntStream.range(lines.start(line), lines.end(line))
                        .mapToDouble(lines::value)
                        .average()
                        .orElseThrow())
                .toArray();
        this.rows = drawn(mostVoters);
        this.starts = new int[rows.length + 1];
        for (int n = 0; n < rows.length; n++) {
            starts[n + 1] = starts[n] + voterCount(rows[n]);
        }
        this.voters = new int[starts[rows.length]];
        this.votes = new float[voters.length];
        for (int n = 0; n < rows.length; n++) {
            fill(n);
        }
        this.overlaps = new int[voters.length];
        Profiles profiles = Profiles.of(lines);
        double[] shared = measure(
                (line, other) -> profiles.at(line).coRated(profiles.at(other)).size());
        Arrays.setAll(overlaps, n -> (int) shared[n]);
    }

    /**
     * Finds the voters.
     *
     * @param byUser whether users vote, else movies
     * @param mostVoters how many voters there may be in all
     */
    static Ballots of(Ratings learn, Ratings validation, boolean byUser, int mostVoters) {
        return new Ballots(learn, validation, byUser, mostVoters);
    }

    /** Draws rows of the validation part until there are enough voters, then sorts them by line. */
    private int[] drawn(int mostVoters) {
        int[] order = IntStream.range(0, validation.size()).toArray();
        SplittableRandom random = new SplittableRandom(42);
        for (int n = order.length - 1; n > 0; n--) {
            int other = random.nextInt(n + 1);
            int row = order[n];
            order[n] = order[other];
            order[other] = row;
        }
        int count = 0;
        long all = 0;
        while (count < order.length && all + voterCount(order[count]) <= mostVoters) {
            all += voterCount(order[count++]);
        }
        return Arrays.stream(order, 0, count)
                .boxed()
                .sorted((a, b) -> Integer.compare(line(a), line(b)))
                .mapToInt(row -> row)
                .toArray();
    }

    private int line(int row) {
        return lines.index(byUser ? validation.userAt(row) : validation.itemAt(row));
    }

    private int asked(int row) {
        return cross.index(byUser ? validation.itemAt(row) : validation.userAt(row));
    }

    private int voterCount(int row) {
        int asked = asked(row);
        return line(row) < 0 || asked < 0 ? 0 : cross.length(asked);
    }

    private void fill(int n) {
        int asked = asked(rows[n]);
        for (int to = starts[n]; to < starts[n + 1]; to++) {
            int at = cross.start(asked) + to - starts[n];
            voters[to] = cross.other(at);
            votes[to] = (float) (cross.value(at) - means[voters[to]]);
        }
    }

    /** Counts the validation ratings that are predicted. */
    int size() {
        return rows.length;
    }

    /** Measures the similarity of each voter to the one who asks; undefined ones are NaN. */
    float[] similarities(Similarity similarity) {
        Profiles profiles = Profiles.of(lines);
        double[] found = measure((line, other) -> similarity.between(profiles.at(line), profiles.at(other)));
        float[] kept = new float[found.length];
        for (int n = 0; n < kept.length; n++) {
            kept[n] = (float) found[n];
        }
        return kept;
    }

    /** Measures something of two lines. */
    private interface OfPair {
        double of(int line, int other);
    }

    /** Measures each pair once, however often it is met. */
    private double[] measure(OfPair pair) {
        double[] found = new double[voters.length];
        int[] firsts = IntStream.range(0, rows.length)
                .filter(n -> n == 0 || line(rows[n]) != line(rows[n - 1]))
                .toArray();
        IntStream.range(0, firsts.length).parallel().forEach(group -> {
            double[] known = new double[lines.count()];
            Arrays.fill(known, Double.POSITIVE_INFINITY);
            int line = line(rows[firsts[group]]);
            int end = group + 1 < firsts.length ? firsts[group + 1] : rows.length;
            for (int to = starts[firsts[group]]; to < starts[end]; to++) {
                int other = voters[to];
                if (known[other] == Double.POSITIVE_INFINITY) {
                    known[other] = pair.of(line, other);
                }
                found[to] = known[other];
            }
        });
        return found;
    }

    /**
     * Computes the RMSE (stars) for k = 1, …, {@value #MOST}; NaN where there is no validation rating.
     *
     * @param similarities of each voter, as {@link #similarities} measures them
     */
    double[] rmse(float[] similarities, Guards guards) {
        double[][] pieces = new double[PIECES][];
        IntStream.range(0, PIECES).parallel().forEach(piece -> {
            double[] squares = new double[MOST + 1];
            int end = (int) ((piece + 1L) * rows.length / PIECES);
            for (int n = (int) ((long) piece * rows.length / PIECES); n < end; n++) {
                add(n, similarities, guards, squares);
            }
            pieces[piece] = squares;
        });
        double[] rmse = new double[MOST];
        double carried = 0;
        for (int k = 0; k < MOST; k++) {
            for (double[] squares : pieces) {
                carried += squares[k];
            }
            rmse[k] = Math.sqrt(Math.max(0, carried) / rows.length);
        }
        return rmse;
    }

    /** Adds by how much the squared error of one rating changes with each k. */
    private void add(int n, float[] similarities, Guards guards, double[] changes) {
        int line = line(rows[n]);
        int asked = asked(rows[n]);
        double truth = validation.valueAt(rows[n]);
        double base = line < 0 || asked < 0 ? learn.mean() : means[line];
        long[] nearest = nearest(n, similarities, guards);
        double votesSum = 0;
        double weights = 0;
        double before = nearest.length == 0 ? square(truth, base) : 0;
        changes[0] += before;
        for (int k = 0; k < Math.min(MOST, nearest.length); k++) {
            int at = starts[n] + (int) nearest[k];
            double weight = guards.weigh(similarities[at], overlaps[at]);
            votesSum += weight * votes[at];
            weights += weight;
            double now = square(truth, base + votesSum / weights);
            changes[k] += now - before;
            before = now;
        }
    }

    private double square(double truth, double predicted) {
        double error = truth - learn.scale().clip(predicted);
        return error * error;
    }

    /** Sorts the voters of a rating who count, nearest first; of equally near ones the first comes first. */
    private long[] nearest(int n, float[] similarities, Guards guards) {
        long[] keys = new long[starts[n + 1] - starts[n]];
        int count = 0;
        for (int at = starts[n]; at < starts[n + 1]; at++) {
            float weight = (float) guards.weigh(similarities[at], overlaps[at]);
            if (weight > 0) {
                keys[count++] = (long) (Integer.MAX_VALUE - Float.floatToIntBits(weight)) << 32 | at - starts[n];
            }
        }
        long[] sorted = Arrays.copyOf(keys, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
