package matinee.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import matinee.Movie;
import matinee.Ratings;
import matinee.Scale;
import matinee.User;

/** The forms in which MovieLens comes, told apart by the name of the file of ratings. */
enum Layout {
    ML_100K("u.data", "u.item", "u.user"),
    ML_1M("ratings.dat", "movies.dat", "users.dat"),
    CSV("ratings.csv", "movies.csv", "users.csv");

    private final String ratings;
    private final String movies;
    private final String users;

    Layout(String ratings, String movies, String users) {
        this.ratings = ratings;
        this.movies = movies;
        this.users = users;
    }

    /** Recognizes the layout of some files. */
    static Optional<Layout> of(DataFiles files) {
        return Arrays.stream(values())
                .filter(layout -> files.find(layout.ratings).isPresent())
                .findFirst();
    }

    /** Recognizes the layout of a file of ratings by its name; that of MovieLens' CSV needs no layout, it has a header. */
    static Optional<Layout> ofFile(String name) {
        return Arrays.stream(values())
                .filter(layout -> layout != CSV && layout.ratings.equals(name))
                .findFirst();
    }

    /** Lists what is looked for. */
    static String wanted() {
        return Arrays.stream(values()).map(layout -> layout.ratings).collect(Collectors.joining(", "));
    }

    Ratings readRatings(Source source) {
        return switch (this) {
            case ML_100K -> RatingFile.read(source, Dialect.old("\t"), Scale.wholeStars());
            case ML_1M -> RatingFile.read(source, Dialect.old("::"), Scale.wholeStars());
            case CSV ->
                RatingFile.read(
                        source,
                        CsvColumns.named("userId", "movieId", "rating")
                                .withTime("timestamp")
                                .withScale(Scale.halfStars()));
        };
    }

    String ratingsFile() {
        return ratings;
    }

    String moviesFile() {
        return movies;
    }

    String usersFile() {
        return users;
    }

    List<Movie> readMovies(Source source) {
        return switch (this) {
            case ML_100K -> MovieFile.readFlags(source);
            case ML_1M -> MovieFile.read(source, Dialect.old("::"));
            case CSV -> MovieFile.read(source, Dialect.CSV);
        };
    }

    List<User> readUsers(Source source) {
        return switch (this) {
            case ML_100K -> UserFile.readAgeFirst(source);
            case ML_1M -> UserFile.readGenderFirst(source);
            case CSV -> UserFile.readNamed(source);
        };
    }
}
