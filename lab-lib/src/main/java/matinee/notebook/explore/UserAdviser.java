package matinee.notebook.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import matinee.Profile;
import matinee.RatingLines;
import matinee.Ratings;
import matinee.similarity.Similarity;

/**
 * Advises by a vote of the viewers most alike, as {@link matinee.neighbor.UserKnn} does: its formula, for one viewer who need not
 * be among the ratings. Only the viewers who share a movie with this one are compared, so it takes milliseconds. A movie on which
 * too few vote is not recommended.
 */
final class UserAdviser implements Adviser {
    private final Profiles profiles;
    private final RatingLines users;
    private final RatingLines items;
    private final Similarity similarity;
    private final int k;
    private final int minNeighbors;
    private final double[] means;

    UserAdviser(Ratings ratings, Similarity similarity, int k, int minNeighbors) {
        this.users = ratings.matrix().byUser();
        this.items = ratings.matrix().byItem();
        this.profiles = Profiles.of(users);
        this.similarity = similarity;
        this.k = k;
        this.minNeighbors = minNeighbors;
        this.means = new double[users.count()];
        for (int line = 0; line < means.length; line++) {
            double sum = 0;
            for (int at = users.start(line); at < users.end(line); at++) {
                sum += users.value(at);
            }
            means[line] = sum / users.length(line);
        }
    }

    @Override
    public List<Advice> advise(Profile stars, int n) {
        double[] alike = alike(stars);
        double[] votes = new double[items.count()];
        double[] weights = new double[items.count()];
        int[] voters = new int[items.count()];
        for (int user : nearestFirst(alike)) {
            for (int at = users.start(user); at < users.end(user); at++) {
                int item = users.other(at);
                if (voters[item] < k) {
                    voters[item]++;
                    votes[item] += alike[user] * (users.value(at) - means[user]);
                    weights[item] += alike[user];
                }
            }
        }
        double own = stars.mean();
        double[] scores = IntStream.range(0, votes.length)
                .mapToDouble(item -> voters[item] < minNeighbors ? Double.NaN : own + votes[item] / weights[item])
                .toArray();
        return Ranking.best(scores, items, stars, n).stream()
                .map(item -> new Advice(items.id(item), scores[item], because(stars, item, alike, voters[item])))
                .toList();
    }

    /** Measures how alike each viewer is; 0 for those who share nothing with this one. */
    private double[] alike(Profile stars) {
        boolean[] meets = new boolean[users.count()];
        stars.ids().map(items::index).filter(line -> line >= 0).forEach(line -> {
            for (int at = items.start(line); at < items.end(line); at++) {
                meets[items.other(at)] = true;
            }
        });
        return IntStream.range(0, meets.length)
                .parallel()
                .mapToDouble(user -> meets[user] ? similarity.between(stars, profiles.at(user)) : 0)
                .toArray();
    }

    private static List<Integer> nearestFirst(double[] alike) {
        return IntStream.range(0, alike.length)
                .filter(user -> alike[user] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer user) -> -alike[user]))
                .toList();
    }

    private String because(Profile stars, int item, double[] alike, int voters) {
        List<Integer> places = new ArrayList<>();
        for (int at = items.start(item); at < items.end(item); at++) {
            if (alike[items.other(at)] > 0) {
                places.add(at);
            }
        }
        places.sort(Comparator.comparingDouble(at -> -alike[items.other(at)]));
        int nearest = places.get(0);
        double mean =
                places.stream().limit(k).mapToDouble(items::value).average().orElseThrow();
        int shared = stars.coRated(profiles.at(items.other(nearest))).size();
        return String.format(
                Locale.ROOT,
                "%s like you gave it %.1f on average; the nearest, who shares %s with you, gave it %s",
                Words.count(voters, "viewer"),
                mean,
                Words.count(shared, "movie"),
                Words.stars(items.value(nearest)));
    }
}
