package matinee.notebook.explore;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import matinee.RatingLines;
import matinee.Ratings;

/**
 * Picks movies to ask a new viewer about: those that many know, and that not all rate alike. A movie's place is by
 *
 * <pre>
 *   ln(n) · H,  n its ratings, H = −Σ p ln p the entropy of its stars, p the share of each number of stars
 * </pre>
 *
 * <p>Source: Rashid, Albert, Cosley, Lam, McNee, Konstan, Riedl: Getting to know you: learning new user preferences in recommender
 * systems. IUI 2002 (there: Log Pop × Entropy). doi:10.1145/502716.502737
 */
final class Familiar {
    private Familiar() {}

    /** Lists the ids of the first n, best first; of equal ones the lower id first. */
    static List<Integer> movies(Ratings ratings, int n) {
        RatingLines items = ratings.matrix().byItem();
        double[] worth = IntStream.range(0, items.count())
                .mapToDouble(line -> Math.log(items.length(line)) * entropy(items, line))
                .toArray();
        return IntStream.range(0, worth.length)
                .boxed()
                .sorted(Comparator.comparingDouble(line -> -worth[line]))
                .limit(n)
                .map(items::id)
                .toList();
    }

    private static double entropy(RatingLines items, int line) {
        double[] sorted = IntStream.range(items.start(line), items.end(line))
                .mapToDouble(items::value)
                .sorted()
                .toArray();
        double entropy = 0;
        for (int from = 0, to; from < sorted.length; from = to) {
            double stars = sorted[from];
            to = from
                    + (int) Arrays.stream(sorted, from, sorted.length)
                            .takeWhile(value -> value == stars)
                            .count();
            double share = (to - from) / (double) sorted.length;
            entropy -= share * Math.log(share);
        }
        return entropy;
    }
}
