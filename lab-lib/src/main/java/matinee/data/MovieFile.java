package matinee.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import matinee.Movie;

/** Reads what a data set tells of its movies. */
final class MovieFile {
    /** A title as MovieLens writes it, {@code Title (1999)}; a series has a span of years, and counts by the first. */
    private static final Pattern WITH_YEAR = Pattern.compile("(.*?)\\s*\\((\\d{4})(?:[-\u2013]\\d{0,4})?\\)");

    /** The flags of u.item, in order; the first says that no genre is known. */
    private static final List<String> FLAGS = List.of(
            "",
            "Action",
            "Adventure",
            "Animation",
            "Children's",
            "Comedy",
            "Crime",
            "Documentary",
            "Drama",
            "Fantasy",
            "Film-Noir",
            "Horror",
            "Musical",
            "Mystery",
            "Romance",
            "Sci-Fi",
            "Thriller",
            "War",
            "Western");

    private static final int FIRST_FLAG = 5;

    private MovieFile() {}

    /** Reads id, title and genres separated by {@code |}; where there is a header, it says where they stand. */
    static List<Movie> read(Source source, Dialect dialect) {
        List<Movie> movies = new ArrayList<>();
        try (Records records = Records.open(source, dialect)) {
            Columns columns = new Columns(source, records.header());
            int id = dialect.header() ? columns.must("movieId") : 0;
            int title = dialect.header() ? columns.must("title") : 1;
            int genres = dialect.header() ? columns.must("genres") : 2;
            UniqueIds ids = new UniqueIds("movie");
            while (records.next()) {
                movies.add(movie(ids.read(records, id), records.text(title), genres(records.text(genres))));
            }
        }
        return movies;
    }

    /** Reads u.item: id, title, date, nothing, an address, and a flag for each genre. */
    static List<Movie> readFlags(Source source) {
        List<Movie> movies = new ArrayList<>();
        try (Records records = Records.open(source, Dialect.old("|"))) {
            UniqueIds ids = new UniqueIds("movie");
            while (records.next()) {
                int id = ids.read(records, 0);
                List<String> genres = IntStream.range(1, FLAGS.size())
                        .filter(n -> records.text(FIRST_FLAG + n).equals("1"))
                        .mapToObj(FLAGS::get)
                        .toList();
                movies.add(movie(id, records.text(1), genres));
            }
        }
        return movies;
    }

    private static Movie movie(int id, String title, List<String> genres) {
        Matcher parts = WITH_YEAR.matcher(title);
        return parts.matches()
                ? new Movie(id, parts.group(1), OptionalInt.of(Integer.parseInt(parts.group(2))), genres)
                : new Movie(id, title, OptionalInt.empty(), genres);
    }

    private static List<String> genres(String text) {
        return text.isEmpty() || text.equals("(no genres listed)")
                ? List.of()
                : Arrays.stream(text.split("\\|", -1))
                        .filter(genre -> !genre.isEmpty())
                        .toList();
    }
}
