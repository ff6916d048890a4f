package matinee;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.PrimitiveIterator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists the movies recommended to one user, best first.
 *
 * @param user id of the user
 * @param list the recommendations, best first
 */
public record TopN(int user, List<Recommendation> list) implements Iterable<Recommendation> {
    /** Copies the list, so that it never changes. */
    public TopN {
        list = List.copyOf(list);
    }

    /**
     * Picks the n best of all movies in the training ratings that the user has not rated there; of equal scores the lower id
     * comes first. Movies whose score is NaN are left out.
     *
     * @throws IllegalArgumentException if n is negative
     */
    public static TopN best(Recommender recommender, int user, int n) {
        return best(recommender, user, recommender.train().user(user), n);
    }

    /**
     * Picks the n best of all movies in the training ratings that are not among those seen; of equal scores the lower id comes
     * first. Movies whose score is NaN are left out.
     *
     * @throws IllegalArgumentException if n is negative
     */
    public static TopN best(Recommender recommender, int user, Profile seen, int n) {
        Best best = new Best(n);
        int passed = 0;
        for (PrimitiveIterator.OfInt items = recommender.train().items().iterator(); n > 0 && items.hasNext(); ) {
            int item = items.nextInt();
            while (passed < seen.size() && seen.id(passed) < item) {
                passed++;
            }
            if (passed == seen.size() || seen.id(passed) != item) {
                best.offer(item, recommender.score(user, item));
            }
        }
        return best.toTopN(user);
    }

    /** Counts the recommendations. */
    public int size() {
        return list.size();
    }

    /** Streams the recommendations, best first. */
    public Stream<Recommendation> stream() {
        return list.stream();
    }

    @Override
    public Iterator<Recommendation> iterator() {
        return list.iterator();
    }

    @Override
    public String toString() {
        return "TopN for user " + user
                + list.stream()
                        .map(r -> String.format(Locale.ROOT, "%n%8d  %.3f", r.item(), r.score()))
                        .collect(Collectors.joining());
    }
}
