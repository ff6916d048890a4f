package matinee.factor;

import java.util.Arrays;
import java.util.List;
import matinee.Best;
import matinee.InParallel;
import matinee.Progress;
import matinee.RatingLines;
import matinee.Ratings;
import matinee.TopN;

/**
 * Scores all movies for a user at once: the library's way to make lists from factors fast.
 *
 * <p>The movies' factors are turned into one column a factor. Then a score is a sum over columns, in a loop over movies without a
 * branch, of which Java does eight or sixteen at once; four columns in one pass save reading and writing the sums. Movies are taken
 * in chunks, each for a block of users, so that the columns stay in the processor's cache. The sums are added in the order in which
 * {@link Factors#dot} adds, so a list has the very scores that are got one by one.
 */
final class ScoreTable {
    private static final int CHUNK = 2048;
    private static final int BLOCK = 16;

    private final Factors factors;
    private final RatingLines byItem;
    private final RatingLines byUser;
    /** Chunks × rank × movies of the chunk. */
    private final float[][][] columns;

    ScoreTable(Factors factors, Ratings train) {
        this.factors = factors;
        this.byUser = train.matrix().byUser();
        this.byItem = train.matrix().byItem();
        int count = factors.items.length;
        this.columns = new float[(count + CHUNK - 1) / CHUNK][factors.rank()][];
        for (int chunk = 0; chunk < columns.length; chunk++) {
            int from = chunk * CHUNK;
            int size = Math.min(CHUNK, count - from);
            for (int f = 0; f < factors.rank(); f++) {
                float[] column = new float[size];
                for (int n = 0; n < size; n++) {
                    column[n] = factors.items[from + n][f];
                }
                columns[chunk][f] = column;
            }
        }
    }

    /** Recommends to every user, in order. */
    List<TopN> all(int n) {
        TopN[] lists = new TopN[byUser.count()];
        int blocks = (lists.length + BLOCK - 1) / BLOCK;
        InParallel.each(blocks, "users", Progress.silent(), block -> {
            int from = block * BLOCK;
            int to = Math.min(lists.length, from + BLOCK);
            Best[] best = new Best[to - from];
            Arrays.setAll(best, at -> new Best(n));
            float[] sums = new float[CHUNK];
            for (int chunk = 0; chunk < columns.length; chunk++) {
                for (int user = from; user < to; user++) {
                    sum(columns[chunk], factors.users[user], sums);
                    offer(user, chunk * CHUNK, columns[chunk][0].length, sums, best[user - from]);
                }
            }
            for (int user = from; user < to; user++) {
                lists[user] = best[user - from].toTopN(byUser.id(user));
            }
        });
        return List.of(lists);
    }

    private static void sum(float[][] columns, float[] p, float[] sums) {
        Arrays.fill(sums, 0);
        int f = 0;
        for (; f + 3 < p.length; f += 4) {
            add(sums, p[f], columns[f], p[f + 1], columns[f + 1], p[f + 2], columns[f + 2], p[f + 3], columns[f + 3]);
        }
        for (; f < p.length; f++) {
            add(sums, p[f], columns[f]);
        }
    }

    private static void add(
            float[] sums, float p0, float[] q0, float p1, float[] q1, float p2, float[] q2, float p3, float[] q3) {
        for (int n = 0; n < q0.length; n++) {
            sums[n] += (p0 * q0[n] + p1 * q1[n]) + (p2 * q2[n] + p3 * q3[n]);
        }
    }

    private static void add(float[] sums, float p, float[] q) {
        for (int n = 0; n < q.length; n++) {
            sums[n] += p * q[n];
        }
    }

    private void offer(int user, int from, int size, float[] sums, Best best) {
        for (int at = byUser.start(user); at < byUser.end(user); at++) {
            int place = byUser.other(at) - from;
            if (place >= 0 && place < size) {
                sums[place] = Float.NaN;
            }
        }
        double base = factors.mean + factors.userBiases[user];
        double bar = best.bar();
        for (int n = 0; n < size; n++) {
            double score = base + factors.itemBiases[from + n] + sums[n];
            if (score > bar || (bar == Double.NEGATIVE_INFINITY && !Double.isNaN(score))) {
                best.offer(byItem.id(from + n), score);
                bar = best.bar();
            }
        }
    }
}
