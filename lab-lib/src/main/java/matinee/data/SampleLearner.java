package matinee.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import matinee.Rating;
import matinee.Ratings;

/**
 * Learns the sample as well as one can who is told how a rating comes about, and how widely each number of users and movies spreads
 * around what their kind has in common, but none of the numbers. Kinds are ages, genders and places; genres.
 *
 * <p>The most likely numbers given the ratings are found by solving for all users, then for all movies, in turn.
 */
final class SampleLearner {
    private static final int ROUNDS = 30;

    private final Map<Integer, Integer> userLines = new HashMap<>();
    private final Map<Integer, Integer> movieLines = new HashMap<>();
    private final SampleSide users;
    private final SampleSide movies;

    SampleLearner(List<SampleUser> users, List<SampleMovie> movies, Ratings train) {
        users.forEach(user -> userLines.put(user.user().id(), userLines.size()));
        movies.forEach(movie -> movieLines.put(movie.movie().id(), movieLines.size()));
        this.users = new SampleSide(
                rows(users.stream().map(SampleLearner::kinds)),
                rows(users.stream().map(user -> row(user.mildness(), user.drift(), user.taste()))));
        this.movies = new SampleSide(
                rows(movies.stream().map(SampleLearner::kinds)),
                rows(movies.stream().map(movie -> row(movie.quality(), movie.trend(), movie.taste()))));
        List<List<SampleSide.Seen>> byUser = lists(users.size());
        List<List<SampleSide.Seen>> byMovie = lists(movies.size());
        train.stream().forEach(rating -> {
            int user = Objects.requireNonNull(userLines.get(rating.user()));
            int movie = Objects.requireNonNull(movieLines.get(rating.item()));
            double years = SampleClock.yearsFromMiddle(rating.time());
            double stars = rating.value() - SampleTruth.MEAN;
            byUser.get(user).add(new SampleSide.Seen(movie, years, stars));
            byMovie.get(movie).add(new SampleSide.Seen(user, years, stars));
        });
        guessTastes();
        for (int round = 0; round < ROUNDS; round++) {
            this.users.solve(byUser, this.movies);
            this.movies.solve(byMovie, this.users);
        }
    }

    /** Where all tastes are 0, they stay so. */
    private void guessTastes() {
        Draws draws = Draws.of(1, "learner", 0);
        for (double[] row : movies.rows) {
            for (int f = 2; f < row.length; f++) {
                row[f] = draws.normal(0, 0.3);
            }
        }
    }

    /** Predicts how much the user will like the movie (stars), kept within the scale. */
    double predict(Rating rating) {
        double[] user = users.rows[Objects.requireNonNull(userLines.get(rating.user()))];
        double[] movie = movies.rows[Objects.requireNonNull(movieLines.get(rating.item()))];
        double sum = SampleTruth.MEAN
                + user[0]
                + movie[0]
                + (user[1] + movie[1]) * SampleClock.yearsFromMiddle(rating.time());
        for (int f = 2; f < user.length; f++) {
            sum += user[f] * movie[f];
        }
        return Math.max(0.5, Math.min(5, sum));
    }

    private static double[] row(double level, double slope, SampleTaste taste) {
        return new double[] {level, slope, taste.spectacle(), taste.darkness(), taste.wonder(), taste.nostalgia()};
    }

    private static double[] kinds(SampleUser user) {
        DoubleStream gender = Stream.of("F", "M", "X")
                .mapToDouble(label -> is(user.user().gender().orElseThrow().equals(label)));
        DoubleStream place = SamplePlace.ALL.stream()
                .mapToDouble(town -> is(user.user().place().orElseThrow().equals(town.label())));
        DoubleStream age = DoubleStream.of(1, user.user().age().orElseThrow() / 14.0);
        return Stream.of(age, gender, place).flatMapToDouble(part -> part).toArray();
    }

    private static double[] kinds(SampleMovie movie) {
        List<String> genres = movie.movie().genres();
        DoubleStream shares =
                SampleGenre.ALL.stream().mapToDouble(genre -> is(genres.contains(genre.label())) / genres.size());
        return DoubleStream.concat(DoubleStream.of(1), shares).toArray();
    }

    private static double is(boolean it) {
        return it ? 1 : 0;
    }

    private static double[][] rows(Stream<double[]> rows) {
        return rows.toArray(double[][]::new);
    }

    private static <T> List<List<T>> lists(int count) {
        return Stream.<List<T>>generate(ArrayList::new).limit(count).toList();
    }
}
