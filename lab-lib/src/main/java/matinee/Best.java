package matinee;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps the n best of the movies that are offered, best first. Movies must come in ascending order of ids: then of equal scores
 * the lower id comes first. A score of NaN is left out. Serves one thread.
 */
public final class Best {
    private final int most;
    private int[] items;
    private double[] scores;
    private int size;

    /**
     * Keeps none yet.
     *
     * @param n how many to keep
     * @throws IllegalArgumentException if n is negative
     */
    public Best(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("n must be 0 or more, but was " + n);
        }
        this.most = n;
        this.items = new int[Math.min(n, 16)];
        this.scores = new double[items.length];
    }

    /** Returns what a score must exceed to be kept. */
    public double bar() {
        return size < most || most == 0 ? Double.NEGATIVE_INFINITY : scores[size - 1];
    }

    /** Keeps the movie if it is one of the best so far; an insertion, since few of many get that far. */
    public void offer(int item, double score) {
        if (Double.isNaN(score) || most == 0 || (size == most && !(score > scores[size - 1]))) {
            return;
        }
        if (size < most) {
            makeRoom();
            size++;
        }
        int at = size - 1;
        for (; at > 0 && scores[at - 1] < score; at--) {
            items[at] = items[at - 1];
            scores[at] = scores[at - 1];
        }
        items[at] = item;
        scores[at] = score;
    }

    private void makeRoom() {
        if (size == items.length) {
            int more = Math.min(most, 2 * size);
            items = Arrays.copyOf(items, more);
            scores = Arrays.copyOf(scores, more);
        }
    }

    /** Lists what was kept as recommended to a user. */
    public TopN toTopN(int user) {
        List<Recommendation> list = new ArrayList<>(size);
        for (int n = 0; n < size; n++) {
            list.add(new Recommendation(items[n], scores[n]));
        }
        return new TopN(user, list);
    }
}
