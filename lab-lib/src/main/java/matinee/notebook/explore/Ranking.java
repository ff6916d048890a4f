package matinee.notebook.explore;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import matinee.Profile;
import matinee.RatingLines;

/** Picks the best movies by a score of each. */
final class Ranking {
    private Ranking() {}

    /**
     * Lists the positions of the best, of equal scores the lower id first; leaves out what is rated.
     *
     * @param scores by position; NaN leaves one out
     */
    static List<Integer> best(double[] scores, RatingLines items, Profile rated, int n) {
        return IntStream.range(0, scores.length)
                .filter(line -> !Double.isNaN(scores[line]) && !rated.has(items.id(line)))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer line) -> scores[line])
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(n)
                .toList();
    }
}
