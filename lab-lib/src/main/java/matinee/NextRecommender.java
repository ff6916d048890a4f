package matinee;

import java.util.List;

/** Recommends what to watch next, to whoever has watched this: what fitting a {@link NextAlgorithm} gives. Immutable, thread-safe. */
@FunctionalInterface
public interface NextRecommender {
    /** Stands for the rank of a movie that is not recommended at all. */
    int NEVER = Integer.MAX_VALUE;

    /**
     * Picks the n movies that most likely come next, likeliest first; of those in the history none comes again.
     *
     * @throws IllegalArgumentException if n is negative
     */
    TopN next(History history, int n);

    /**
     * Follows a history: for each movie but the first, where it stands in the list of all movies that is recommended right before it.
     *
     * @return ranks from 1, the likeliest; {@link #NEVER} for a movie that is not in the list
     */
    default int[] ranks(History history) {
        int[] ranks = new int[Math.max(0, history.size() - 1)];
        for (int at = 1; at < history.size(); at++) {
            ranks[at - 1] = rank(next(history.first(at), NEVER).list(), history.item(at));
        }
        return ranks;
    }

    private static int rank(List<Recommendation> list, int item) {
        for (int n = 0; n < list.size(); n++) {
            if (list.get(n).item() == item) {
                return n + 1;
            }
        }
        return NEVER;
    }
}
