package matinee.data;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import matinee.History;
import matinee.Movie;
import matinee.Ratings;
import matinee.Review;
import matinee.User;
import tech.tablesaw.api.Table;

/**
 * Holds a data set: ratings, and what is known of the movies and the users. Immutable.
 *
 * <p>Movies and users may be described that rated nothing or that nobody rated, and the other way round;
 * {@link #notes()} tells. A file that cannot be read whole gives no data set at all.
 */
public final class Dataset {
    private final String name;
    private final Ratings ratings;
    private final Map<Integer, Movie> movies;
    private final Map<Integer, User> users;
    private final List<String> notes;
    private final List<Review> reviews;
    private final List<History> histories;

    private Dataset(
            String name,
            Ratings ratings,
            Map<Integer, Movie> movies,
            Map<Integer, User> users,
            List<String> notes,
            List<Review> reviews,
            List<History> histories) {
        this.name = name;
        this.ratings = ratings;
        this.movies = movies;
        this.users = users;
        this.notes = notes;
        this.reviews = reviews;
        this.histories = histories;
    }

    /** Makes a data set; notes are what is worth knowing about where it came from. */
    static Dataset of(String name, Ratings ratings, List<Movie> movies, List<User> users, List<String> notes) {
        return new Dataset(
                name,
                ratings,
                byId(movies, Movie::id),
                byId(users, User::id),
                List.copyOf(notes),
                List.of(),
                List.of());
    }

    private static <T> Map<Integer, T> byId(List<T> all, Function<T, Integer> id) {
        return Collections.unmodifiableMap(all.stream()
                .collect(Collectors.toMap(id, Function.identity(), (first, second) -> second, LinkedHashMap::new)));
    }

    /**
     * Opens the learner's data: what the system property or environment variable {@code MATINEE_DATA} says ({@code sample},
     * the name of a fetched set, or a path), else the smallest MovieLens set that was fetched, else the bundled sample.
     *
     * @throws IllegalArgumentException if a file says what it must not; the message names the line
     * @throws java.io.UncheckedIOException if a file is not there or cannot be read
     */
    public static Dataset open() {
        return DataChoice.open();
    }

    /**
     * Opens the bundled sample: {@code data/sample} of the course's folder, which the system property {@code matinee.home}
     * or the environment variable {@code MATINEE_HOME} names, else the nearest one above the working directory that has it.
     *
     * @throws java.io.UncheckedIOException if there is no such folder
     */
    public static Dataset sample() {
        return DataChoice.sample();
    }

    /**
     * Reads a folder, a zip or a file.
     *
     * <ul>
     *   <li>A folder or zip in MovieLens' layouts: {@code u.data, u.item, u.user} (100k), {@code ratings.dat, movies.dat,
     *       users.dat} (1M; an age is the lowest of its group, 1 means under 18) or {@code ratings.csv, movies.csv,
     *       users.csv} (all newer ones, and the sample). Only the ratings must be there. A zip is read in place.
     *   <li>A folder with but one such folder, or one zip, in it.
     *   <li>A CSV file, as {@link CsvColumns#usual()} recognizes it.
     * </ul>
     *
     * @throws IllegalArgumentException if a file says what it must not; the message names the line
     * @throws java.io.UncheckedIOException if a file is not there or cannot be read
     */
    public static Dataset read(Path path) {
        return DataReader.read(path);
    }

    /**
     * Reads a file of ratings whose first line names its columns.
     *
     * @throws IllegalArgumentException if the file says what it must not; the message names the line
     * @throws java.io.UncheckedIOException if the file is not there or cannot be read
     */
    public static Dataset read(Path file, CsvColumns columns) {
        return DataReader.read(file, columns);
    }

    /** Returns the name of the data set: that of its folder or file. */
    public String name() {
        return name;
    }

    /** Returns the ratings, in the order of their file. */
    public Ratings ratings() {
        return ratings;
    }

    /** Lists the movies that are described, in the order of their file. */
    public List<Movie> movies() {
        return List.copyOf(movies.values());
    }

    /** Finds what is known of a movie. */
    public Optional<Movie> movie(int id) {
        return Optional.ofNullable(movies.get(id));
    }

    /** Returns a movie's title and year; {@code movie 17} where it is not described. */
    public String title(int id) {
        return movie(id).map(Movie::label).orElse("movie " + id);
    }

    /** Lists the users that are described, in the order of their file. */
    public List<User> users() {
        return List.copyOf(users.values());
    }

    /** Finds what is known of a user. */
    public Optional<User> user(int id) {
        return Optional.ofNullable(users.get(id));
    }

    /** Lists what users wrote of movies, in the order of {@code reviews.csv}; none where there is no such file. */
    public List<Review> reviews() {
        return reviews;
    }

    /**
     * Lists who watched what one after the other: {@code histories.csv} where there is one, else each user's ratings by time;
     * none where the ratings have no times.
     */
    public List<History> histories() {
        return histories.isEmpty() && ratings.hasTimes() ? History.listFrom(ratings) : histories;
    }

    /** Lists what was odd while reading and yet no error, a sentence each: ids that are not described, movies that nobody rated. */
    public List<String> notes() {
        return notes;
    }

    /** Returns a copy with other ratings of the same movies, such as these and the learner's own. */
    public Dataset withRatings(Ratings other) {
        return new Dataset(name, other, movies, users, notes, reviews, histories);
    }

    /** Returns a copy with what was written of the movies, and with what was watched one after the other. */
    Dataset withStories(List<Review> written, List<History> watched) {
        return new Dataset(name, ratings, movies, users, notes, List.copyOf(written), List.copyOf(watched));
    }

    /** Makes a table of the ratings: userId, movieId, rating (stars) and, where there are times, time (UTC). */
    public Table ratingsTable() {
        return DataTables.ratings(ratings);
    }

    /** Makes a table of the described movies: movieId, title, year (missing: unknown) and genres, separated by {@code |}. */
    public Table moviesTable() {
        return DataTables.movies(movies());
    }

    /** Makes a table of the described users: userId, age (years), gender, occupation and place; missing: unknown. */
    public Table usersTable() {
        return DataTables.users(users());
    }

    /** Writes {@code ml-latest-small: 100,836 ratings by 610 users of 9,724 movies, 0.5 to 5.0 stars; 9,742 movies and 0 users described}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%s: %s; %,d movies and %,d users described", name, ratings, movies.size(), users.size());
    }
}
