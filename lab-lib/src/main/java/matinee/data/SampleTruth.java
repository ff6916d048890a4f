package matinee.data;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import matinee.Rating;
import matinee.Ratings;

/**
 * Knows what is planted in the bundled sample, so that a learner can check what a model found against what is there.
 *
 * <p>A rating is {@code round(f + noise)} with {@code f = 3.2 + mildness + drift · years + quality + trend · years + taste(user) · taste(movie)},
 * where noise is normal with a deviation of 0.7 stars, years count from the middle of the sample, and rounding goes to the
 * nearest half star (for a third of the users, whole star) from 0.5 to 5. No model can, on average, come nearer to the
 * ratings than their expectations given f: they have the best reachable RMSE.
 */
public final class SampleTruth {
    static final double NOISE = 0.7;
    static final double MEAN = 3.2;

    private final List<SampleUser> allUsers;
    private final List<SampleMovie> allMovies;
    private final Map<Integer, SampleUser> users;
    private final Map<Integer, SampleMovie> movies;

    SampleTruth(List<SampleUser> users, List<SampleMovie> movies) {
        this.allUsers = users;
        this.allMovies = movies;
        this.users = users.stream().collect(Collectors.toMap(user -> user.user().id(), Function.identity()));
        this.movies =
                movies.stream().collect(Collectors.toMap(movie -> movie.movie().id(), Function.identity()));
    }

    /** Returns what the user can be expected to give the movie at a time (stars): the best prediction there can be. */
    public double expected(int user, int item, long time) {
        SampleUser who = known(users, "user", user);
        double feeling = feeling(who, known(movies, "movie", item), time);
        double step = who.wholeStars() ? 1 : 0.5;
        double sum = step;
        for (double edge = 1.5 * step; edge < 5; edge += step) {
            sum += step * normalBelow((feeling - edge) / NOISE);
        }
        return sum;
    }

    /** Returns the best reachable RMSE (stars): that of the expected ratings against the ratings; NaN if there are none. */
    public double bestRmse(Ratings ratings) {
        return StrictMath.sqrt(
                ratings.stream().mapToDouble(this::squaredSurprise).sum() / ratings.size());
    }

    /**
     * Returns the RMSE on the test part (stars) of one who knows how ratings come about, and how widely each number of users and movies
     * spreads around what ages, genders, places and genres have in common, but has to learn the numbers from the training part: the
     * most likely ones, by penalized least squares. From so few ratings hardly anything can be learned better.
     */
    public double learnableRmse(Split split) {
        SampleLearner learner = new SampleLearner(allUsers, allMovies, split.train());
        return StrictMath.sqrt(split.test().stream()
                .mapToDouble(rating -> rating.value() - learner.predict(rating))
                .map(off -> off * off)
                .average()
                .orElse(Double.NaN));
    }

    /** Streams the ids of the users who love the old-time genres, ascending. */
    public IntStream nicheUsers() {
        return users.values().stream()
                .filter(SampleUser::niche)
                .mapToInt(user -> user.user().id())
                .sorted();
    }

    private double squaredSurprise(Rating rating) {
        double off = rating.value() - expected(rating.user(), rating.item(), rating.time());
        return off * off;
    }

    double feeling(SampleUser user, SampleMovie movie, long time) {
        double years = SampleClock.yearsFromMiddle(time);
        return MEAN
                + user.mildness()
                + user.drift() * years
                + movie.quality()
                + movie.trend() * years
                + match(user, movie);
    }

    static double match(SampleUser user, SampleMovie movie) {
        return user.taste().dot(movie.taste());
    }

    static double round(double feeling, boolean wholeStars) {
        double step = wholeStars ? 1 : 0.5;
        return Math.max(step, Math.min(5, Math.floor(feeling / step + 0.5) * step));
    }

    /** Approximates the normal distribution: Abramowitz and Stegun, 26.2.17, off by less than 1e-7. */
    private static double normalBelow(double x) {
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double tail = StrictMath.exp(-x * x / 2)
                / StrictMath.sqrt(2 * StrictMath.PI)
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return x >= 0 ? 1 - tail : tail;
    }

    private static <T> T known(Map<Integer, T> things, String what, int id) {
        T thing = things.get(id);
        if (thing == null) {
            throw new IllegalArgumentException(what + " must be one of the sample's, but was " + id);
        }
        return thing;
    }
}
