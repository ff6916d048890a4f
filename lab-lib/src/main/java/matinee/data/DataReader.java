package matinee.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import matinee.Movie;
import matinee.Ratings;
import matinee.User;

/** Reads data sets from where they lie. */
final class DataReader {
    private DataReader() {}

    static Dataset read(Path path) {
        String file = fileName(path);
        if (Files.isRegularFile(path) && !file.endsWith(".zip") && !ZipOfFiles.startsLikeZip(path)) {
            return Layout.ofFile(file)
                    .map(layout -> alone(file, layout.readRatings(source(path))))
                    .orElseGet(() -> read(path, CsvColumns.usual()));
        }
        try (DataFiles files = DataFiles.open(path)) {
            Layout layout = Layout.of(files)
                    .orElseThrow(() -> new IllegalArgumentException(files.name() + " has no file of ratings; it has "
                            + listed(files.names()) + ", but one of " + Layout.wanted() + " is looked for"));
            return read(files, layout);
        }
    }

    static Dataset read(Path file, CsvColumns columns) {
        if (!Files.exists(file)) {
            throw Source.missing(file.toString(), "give a CSV file with ratings");
        }
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(
                    file + " is a folder; name the file in it that has these columns, such as ratings.csv");
        }
        return alone(fileName(file), RatingFile.read(source(file), columns));
    }

    private static Dataset alone(String file, Ratings ratings) {
        return Dataset.of(file.replaceFirst("\\.[^.]+$", ""), ratings, List.of(), List.of(), List.of());
    }

    private static Dataset read(DataFiles files, Layout layout) {
        Ratings ratings = layout.readRatings(files.find(layout.ratingsFile()).orElseThrow());
        Notes notes = new Notes();
        Optional<List<Movie>> movies = files.find(layout.moviesFile()).map(layout::readMovies);
        movies.ifPresent(list -> notes.compare(
                "movie", layout.moviesFile(), ratings.items(), list.stream().mapToInt(Movie::id)));
        Optional<List<User>> users = files.find(layout.usersFile()).map(layout::readUsers);
        users.ifPresent(list -> notes.compare(
                "user", layout.usersFile(), ratings.users(), list.stream().mapToInt(User::id)));
        if (movies.isEmpty()) {
            notes.add("there is no " + layout.moviesFile() + ", so titles and genres are unknown");
        }
        return Dataset.of(
                        files.name().replaceFirst("\\.zip$", ""),
                        ratings,
                        movies.orElse(List.of()),
                        users.orElse(List.of()),
                        notes.all())
                .withStories(
                        files.find("reviews.csv").map(StoryFiles::reviews).orElse(List.of()),
                        files.find("histories.csv").map(StoryFiles::histories).orElse(List.of()));
    }

    private static Source source(Path file) {
        return new Source(fileName(file), () -> Files.newInputStream(file));
    }

    private static String fileName(Path path) {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }

    private static String listed(List<String> names) {
        if (names.isEmpty()) {
            return "nothing";
        }
        List<String> some = new ArrayList<>(names.subList(0, Math.min(8, names.size())));
        if (names.size() > some.size()) {
            some.add((names.size() - some.size()) + " more");
        }
        return String.join(", ", some);
    }
}
