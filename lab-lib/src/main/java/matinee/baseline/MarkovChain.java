package matinee.baseline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import matinee.Best;
import matinee.History;
import matinee.NextAlgorithm;
import matinee.NextRecommender;
import matinee.TopN;

/**
 * Predicts the next movie from the last few, and from nothing before them: by how often it came right after these. Where these are rare it
 * backs off to fewer of them (Witten and Bell). With N how often the last k movies were followed by something, by T different movies, and c
 * of these times by movie i,
 *
 * <pre>
 *   p(i | last k) = (c + T · p(i | last k − 1)) / (N + T)     p(i | none): how often i is watched
 * </pre>
 *
 * <p>Order 0 recommends what is watched most, the same to everybody but for what each has watched already.
 *
 * <p>Source: Witten, Bell: The zero-frequency problem. IEEE Transactions on Information Theory 37(4), 1991. doi:10.1109/18.87000
 *
 * @param order on how many of the last movies it depends, at most
 */
public record MarkovChain(int order) implements NextAlgorithm {
    /** Refuses a negative order. */
    public MarkovChain {
        if (order < 0) {
            throw new IllegalArgumentException("order must be 0 movies or more, but was " + order);
        }
    }

    /** Makes the recipe that depends on so many of the last movies. */
    public static MarkovChain ofOrder(int movies) {
        return new MarkovChain(movies);
    }

    @Override
    public Model fit(List<History> train) {
        if (train.stream().allMatch(history -> history.size() == 0)) {
            throw new IllegalArgumentException("there must be histories to learn from, but there are none");
        }
        Map<List<Integer>, Map<Integer, Integer>> counts = new HashMap<>();
        for (History history : train) {
            List<Integer> items = history.items().boxed().toList();
            for (int at = 0; at < items.size(); at++) {
                for (int back = 0; back <= Math.min(order, at); back++) {
                    counts.computeIfAbsent(List.copyOf(items.subList(at - back, at)), last -> new HashMap<>())
                            .merge(items.get(at), 1, Integer::sum);
                }
            }
        }
        return new Model(this, counts);
    }

    /** Holds what came after what: what fitting gives. */
    public static final class Model implements NextRecommender {
        private final MarkovChain recipe;
        private final Map<List<Integer>, Map<Integer, Integer>> counts;
        private final int[] items;

        private Model(MarkovChain recipe, Map<List<Integer>, Map<Integer, Integer>> counts) {
            this.recipe = recipe;
            this.counts = counts;
            this.items = counts.getOrDefault(List.<Integer>of(), Map.of()).keySet().stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
        }

        /** Picks the likeliest; the score is the chance that it comes next, among all movies that were learned. */
        @Override
        public TopN next(History history, int n) {
            int[] seen = history.items().sorted().toArray();
            double[] chances = chances(history);
            Best best = new Best(n);
            for (int at = 0; at < items.length; at++) {
                if (Arrays.binarySearch(seen, items[at]) < 0) {
                    best.offer(items[at], chances[at]);
                }
            }
            return best.toTopN(history.viewer());
        }

        private double[] chances(History history) {
            List<Integer> all = history.items().boxed().toList();
            double[] chances = new double[items.length];
            for (int back = 0; back <= Math.min(recipe.order, all.size()); back++) {
                Map<Integer, Integer> next = counts.get(all.subList(all.size() - back, all.size()));
                if (next == null) {
                    break;
                }
                double came = next.values().stream().mapToInt(Integer::intValue).sum();
                double different = back == 0 ? 0 : next.size();
                for (int at = 0; at < items.length; at++) {
                    double count = next.getOrDefault(items[at], 0);
                    chances[at] = (count + different * chances[at]) / (came + different);
                }
            }
            return chances;
        }

        /** Counts the numbers that were learned: how often what came after what. */
        public long parameters() {
            return counts.values().stream().mapToLong(Map::size).sum();
        }

        /** Writes the recipe and how much it has counted. */
        @Override
        public String toString() {
            return recipe + ", fitted: " + parameters() + " counts";
        }
    }
}
