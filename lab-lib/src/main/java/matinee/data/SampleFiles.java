package matinee.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import matinee.History;
import matinee.Movie;
import matinee.Ratings;
import matinee.User;

/** Writes the files of the sample. */
record SampleFiles(SampleGenerator generator, Path folder) {
    void write() {
        List<SampleUser> users = SampleUsers.of(generator.seed());
        List<SampleMovie> movies = SampleMovies.of(generator.seed());
        Ratings ratings = generator.ratings();
        csv(
                "ratings.csv",
                "userId,movieId,rating,timestamp",
                ratings.stream().map(r -> line("%d,%d,%.1f,%d", r.user(), r.item(), r.value(), r.time())));
        csv(
                "movies.csv",
                "movieId,title,genres",
                movies.stream().map(SampleMovie::movie).map(SampleFiles::movieLine));
        csv(
                "users.csv",
                "userId,age,gender,place",
                users.stream().map(SampleUser::user).map(SampleFiles::userLine));
        csv(
                "truth/users.csv",
                "userId,mildness,drift," + SampleTaste.HEADER + ",niche,wholeStars",
                users.stream()
                        .map(u -> line(
                                "%d,%.4f,%.4f,%s,%d,%d",
                                u.user().id(),
                                u.mildness(),
                                u.drift(),
                                u.taste().line(),
                                u.niche() ? 1 : 0,
                                u.wholeStars() ? 1 : 0)));
        csv(
                "truth/movies.csv",
                "movieId,quality,trend," + SampleTaste.HEADER + ",previousPart",
                movies.stream()
                        .map(m -> line(
                                "%d,%.4f,%.4f,%s,%s",
                                m.movie().id(),
                                m.quality(),
                                m.trend(),
                                m.taste().line(),
                                m.previous() < 0
                                        ? ""
                                        : movies.get(m.previous()).movie().id())));
        writeReviews(SampleReviews.of(ratings, generator.seed()));
        csv("histories.csv", "viewerId,movieIds", generator.histories().stream().map(SampleFiles::historyLine));
        SampleFestival festival = SampleFestival.of(movies, generator.seed());
        csv(
                "truth/histories.csv",
                "opens,closes",
                IntStream.range(0, festival.openers())
                        .mapToObj(n -> line("%d,%d", festival.opener(n), festival.closer(n))));
        writePosters(SamplePosters.of(movies, generator.seed()).all());
        text("README.md", SampleReadme.of(ratings, generator));
    }

    private void writeReviews(List<SampleReview> reviews) {
        csv(
                "reviews.csv",
                "userId,movieId,rating,text",
                reviews.stream()
                        .map(SampleReview::review)
                        .map(r -> line("%d,%d,%.1f,\"%s\"", r.user(), r.item(), r.stars(), r.text())));
        csv(
                "truth/reviews.csv",
                "userId,movieId,tone",
                reviews.stream()
                        .map(r -> line("%d,%d,%d", r.review().user(), r.review().item(), r.tone())));
    }

    private void writePosters(List<SamplePoster> posters) {
        for (SamplePoster poster : posters) {
            bytes("posters/" + poster.item() + ".png", poster.png());
        }
        csv(
                "truth/posters.csv",
                "movieId,shown",
                posters.stream()
                        .map(poster -> poster.item() + ","
                                + poster.shown().stream()
                                        .map(SampleMotif::genre)
                                        .collect(Collectors.joining("|"))));
    }

    private static String historyLine(History history) {
        return history.viewer() + ","
                + history.items().mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    private static String movieLine(Movie movie) {
        String label = movie.label();
        return line(
                "%d,%s,%s",
                movie.id(), label.contains(",") ? '"' + label + '"' : label, String.join("|", movie.genres()));
    }

    private static String userLine(User user) {
        return line(
                "%d,%d,%s,%s",
                user.id(),
                user.age().orElseThrow(),
                user.gender().orElseThrow(),
                user.place().orElseThrow());
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private void csv(String name, String header, Stream<String> lines) {
        text(name, Stream.concat(Stream.of(header), lines).collect(Collectors.joining("\n", "", "\n")));
    }

    private void text(String name, String text) {
        bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(String name, byte[] bytes) {
        Path file = folder.resolve(name);
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be written; choose a folder that you may write to", e);
        }
    }
}
