package matinee.notebook.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import matinee.Profile;
import matinee.RatingLines;
import matinee.Ratings;
import matinee.similarity.Similarity;

/**
 * Advises by a vote of the viewer's own movies, as {@link matinee.neighbor.ItemKnn} does: its formula, for one viewer who need
 * not be among the ratings, and with no limit to the neighbors. What a movie is like does not depend on this viewer, so each
 * rated movie is compared with the others once. A movie on which too few vote is not recommended.
 */
final class ItemAdviser implements Adviser {
    private final RatingLines users;
    private final RatingLines items;
    private final Profiles profiles;
    private final Similarity similarity;
    private final int minNeighbors;
    private final IntFunction<String> titles;
    private final double[] means;
    private final Map<Integer, double[]> rows = new ConcurrentHashMap<>();

    /**
     * Makes an adviser.
     *
     * @param minNeighbors how many of the viewer's movies must vote, once they have rated so many
     */
    ItemAdviser(Ratings ratings, Similarity similarity, int minNeighbors, IntFunction<String> titles) {
        this.users = ratings.matrix().byUser();
        this.items = ratings.matrix().byItem();
        this.profiles = Profiles.of(items);
        this.similarity = similarity;
        this.minNeighbors = minNeighbors;
        this.titles = titles;
        this.means = IntStream.range(0, items.count())
                .mapToDouble(line -> IntStream.range(items.start(line), items.end(line))
                        .mapToDouble(items::value)
                        .average()
                        .orElseThrow())
                .toArray();
    }

    @Override
    public List<Advice> advise(Profile stars, int n) {
        int[] rated = stars.ids().map(items::index).filter(line -> line >= 0).toArray();
        double[] votes = new double[items.count()];
        double[] weights = new double[items.count()];
        int[] voters = new int[items.count()];
        for (int movie : rated) {
            double[] alike = rows.computeIfAbsent(movie, this::row);
            double above = given(stars, movie) - means[movie];
            for (int item = 0; item < alike.length; item++) {
                if (alike[item] > 0) {
                    votes[item] += alike[item] * above;
                    weights[item] += alike[item];
                    voters[item]++;
                }
            }
        }
        int least = Math.max(1, Math.min(minNeighbors, rated.length));
        double[] scores = IntStream.range(0, votes.length)
                .mapToDouble(item -> voters[item] < least ? Double.NaN : means[item] + votes[item] / weights[item])
                .toArray();
        return Ranking.best(scores, items, stars, n).stream()
                .map(item -> new Advice(items.id(item), scores[item], because(item, rated, stars)))
                .toList();
    }

    private double given(Profile stars, int movie) {
        return stars.value(items.id(movie)).orElseThrow();
    }

    /** Compares a movie with all that share a viewer with it. */
    private double[] row(int movie) {
        boolean[] meets = new boolean[items.count()];
        for (int at = items.start(movie); at < items.end(movie); at++) {
            int user = items.other(at);
            for (int place = users.start(user); place < users.end(user); place++) {
                meets[users.other(place)] = true;
            }
        }
        Profile profile = profiles.at(movie);
        return IntStream.range(0, meets.length)
                .parallel()
                .mapToDouble(item -> meets[item] ? similarity.between(profiles.at(item), profile) : 0)
                .toArray();
    }

    /** Names the nearest of the movies that speak for this one: those with stars above the viewer's mean, if there are any. */
    private String because(int item, int[] rated, Profile stars) {
        List<Integer> voters = IntStream.of(rated)
                .filter(movie -> row(movie, item) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(movie -> -row(movie, item)))
                .toList();
        boolean praised = voters.stream().anyMatch(movie -> given(stars, movie) >= stars.mean());
        return "you gave "
                + voters.stream()
                        .filter(movie -> !praised || given(stars, movie) >= stars.mean())
                        .limit(2)
                        .map(movie -> Words.stars(given(stars, movie)) + " to " + titles.apply(items.id(movie)))
                        .collect(Collectors.joining(", and "));
    }

    private double row(int movie, int item) {
        return rows.computeIfAbsent(movie, this::row)[item];
    }
}
