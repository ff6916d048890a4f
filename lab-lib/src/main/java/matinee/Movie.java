package matinee;

import java.util.List;
import java.util.OptionalInt;

/**
 * Describes a movie.
 *
 * @param id id of the movie, as the data set writes it
 * @param title its title, without the year
 * @param year the year in which it came out; empty: unknown
 * @param genres its genres, in the data set's order; may be empty
 */
public record Movie(int id, String title, OptionalInt year, List<String> genres) {
    /** Copies the genres, so that a movie never changes. */
    public Movie {
        genres = List.copyOf(genres);
    }

    /** Writes the movie as {@code Title (1999)}. */
    public String label() {
        return year.isPresent() ? title + " (" + year.getAsInt() + ")" : title;
    }
}
