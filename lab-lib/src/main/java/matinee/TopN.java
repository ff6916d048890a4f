package matinee;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.PrimitiveIterator;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists the movies recommended to one user, best first.
 *
 * @param user id of the user
 * @param list the recommendations, best first
 */
public record TopN(int user, List<Recommendation> list) implements Iterable<Recommendation> {
    private static final Comparator<Recommendation> BEST_FIRST =
            Comparator.comparingDouble(Recommendation::score).reversed().thenComparingInt(Recommendation::item);

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
        if (n < 0) {
            throw new IllegalArgumentException("n must be 0 or more, but was " + n);
        }
        Ratings train = recommender.train();
        Profile seen = train.user(user);
        PriorityQueue<Recommendation> kept = new PriorityQueue<>(BEST_FIRST.reversed());
        int passed = 0;
        for (PrimitiveIterator.OfInt items = train.items().iterator(); n > 0 && items.hasNext(); ) {
            int item = items.nextInt();
            boolean known = passed < seen.size() && seen.id(passed) == item;
            passed += known ? 1 : 0;
            double score = known ? Double.NaN : recommender.score(user, item);
            if (kept.size() == n && score > kept.element().score()) {
                kept.remove();
            }
            if (kept.size() < n && !Double.isNaN(score)) {
                kept.add(new Recommendation(item, score));
            }
        }
        return new TopN(user, kept.stream().sorted(BEST_FIRST).toList());
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
