package matinee;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lists movies with their titles, each with a number: what it was ranked by, or the stars it got.
 *
 * <pre>{@code MovieList.of(model.recommend(196, 10), movies::movie)}</pre>
 *
 * @param caption says which movies these are
 * @param number says what the number is, with its unit: {@code rating (stars)}
 * @param entries the movies, in the order in which they are shown
 */
public record MovieList(String caption, String number, List<Entry> entries) {
    /**
     * Names one movie of the list.
     *
     * @param movie the movie
     * @param value its number
     */
    public record Entry(Movie movie, double value) {}

    /** Copies the list, so that it never changes. */
    public MovieList {
        entries = List.copyOf(entries);
    }

    /**
     * Looks up what was recommended.
     *
     * @param movies finds a movie by its id; one it does not know is listed as {@code movie 17}
     */
    public static MovieList of(TopN list, IntFunction<Optional<Movie>> movies) {
        return new MovieList(
                "Recommended to user " + list.user(),
                "score",
                list.stream()
                        .map(one -> new Entry(find(one.item(), movies), one.score()))
                        .toList());
    }

    /**
     * Looks up what a user gave, best first; of equal stars the lower id first.
     *
     * @param movies finds a movie by its id; one it does not know is listed as {@code movie 17}
     */
    public static MovieList of(Profile profile, IntFunction<Optional<Movie>> movies) {
        return new MovieList(
                "Rated movies",
                "rating (stars)",
                IntStream.range(0, profile.size())
                        .mapToObj(place -> new Entry(find(profile.id(place), movies), profile.at(place)))
                        .sorted((a, b) -> Double.compare(b.value(), a.value()))
                        .toList());
    }

    private static Movie find(int id, IntFunction<Optional<Movie>> movies) {
        return movies.apply(id).orElseGet(() -> new Movie(id, "movie " + id, OptionalInt.empty(), List.of()));
    }

    /** Varies the caption. */
    public MovieList withCaption(String other) {
        return new MovieList(other, number, entries);
    }

    /** Keeps the first n. */
    public MovieList first(int n) {
        return new MovieList(caption, number, entries.subList(0, Math.min(n, entries.size())));
    }

    /** Writes a movie's number: with three decimals, or none where all movies of the list have whole ones, such as counts. */
    public String write(Entry entry) {
        boolean whole = entries.stream().allMatch(one -> one.value() == Math.rint(one.value()));
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.3f", entry.value());
    }

    /** Writes a line for each movie: its number, its title with the year, its genres. */
    @Override
    public String toString() {
        return entries.stream()
                .map(one -> String.format(
                        Locale.ROOT,
                        "%n%8s  %s%s",
                        write(one),
                        one.movie().label(),
                        one.movie().genres().isEmpty()
                                ? ""
                                : "  " + String.join(", ", one.movie().genres())))
                .collect(Collectors.joining("", caption + ", " + number, ""));
    }
}
