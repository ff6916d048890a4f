package matinee.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import matinee.Movie;
import matinee.Rating;
import matinee.Ratings;
import matinee.Scale;
import matinee.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetTest {
    @TempDir
    Path folder;

    @Test
    void the_layout_of_100k_is_read_in_latin_1() throws IOException {
        write("u.data", "7\t20\t3\t1000000000\n5\t10\t4\t1000000500\n");
        Files.write(
                folder.resolve("u.item"),
                "10|Café Çiçek (2001)|01-Jan-2001||x|0|1|0|0|0|1|0|0|0|0|0|0|0|0|0|0|0|0|0\n20|unknown||||1|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        write("u.user", "5|27|M|technician|12121\n7|44|F|other|54321\n");
        Dataset data = Dataset.read(folder);
        assertThat(data.ratings().stream())
                .containsExactly(new Rating(7, 20, 3, 1000000000), new Rating(5, 10, 4, 1000000500));
        assertThat(data.ratings().scale()).isEqualTo(Scale.wholeStars());
        assertThat(data.movies())
                .containsExactly(
                        new Movie(10, "Café Çiçek", OptionalInt.of(2001), List.of("Action", "Comedy")),
                        new Movie(20, "unknown", OptionalInt.empty(), List.of()));
        assertThat(data.user(5))
                .contains(new User(
                        5, OptionalInt.of(27), Optional.of("M"), Optional.of("technician"), Optional.of("12121")));
        assertThat(data.notes()).isEmpty();
    }

    @Test
    void the_layout_of_1m_is_read_in_latin_1() throws IOException {
        write("ratings.dat", "31::93::5::1000000000\n31::61::3::1000000900\n");
        Files.write(
                folder.resolve("movies.dat"),
                "93::Señora Ñu: The Cook (1994)::Drama|Crime\n61::A \"Quoted\" One (1996)::Animation\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        write("users.dat", "31::F::1::10::12345\n");
        Dataset data = Dataset.read(folder);
        assertThat(data.ratings().at(1)).isEqualTo(new Rating(31, 61, 3, 1000000900));
        assertThat(data.title(93)).isEqualTo("Señora Ñu: The Cook (1994)");
        assertThat(data.movie(61).orElseThrow().title()).isEqualTo("A \"Quoted\" One");
        assertThat(data.users())
                .containsExactly(new User(
                        31, OptionalInt.of(1), Optional.of("F"), Optional.of("K-12 student"), Optional.of("12345")));
    }

    @Test
    void the_layout_of_the_newer_sets_and_of_the_sample_is_read() throws IOException {
        csvFolder(folder);
        write("users.csv", "userId,age,gender,place\n1,31,F,Harbor\n2,,,\n");
        Dataset data = Dataset.read(folder);
        assertThat(data.ratings().scale()).isEqualTo(Scale.halfStars());
        assertThat(data.movies())
                .containsExactly(
                        new Movie(3, "Boat, The", OptionalInt.of(1998), List.of("Drama", "War")),
                        new Movie(4, "A Serial", OptionalInt.of(2006), List.of()));
        assertThat(data.users())
                .containsExactly(
                        new User(1, OptionalInt.of(31), Optional.of("F"), Optional.empty(), Optional.of("Harbor")),
                        new User(2, OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(data.title(4)).isEqualTo("A Serial (2006)");
        assertThat(data.title(17)).isEqualTo("movie 17");
        assertThat(data.movie(17)).isEmpty();
    }

    @Test
    void a_folder_in_a_folder_and_a_zip_in_a_folder_are_found() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("a/ml-tiny"));
        csvFolder(inner);
        assertThat(Dataset.read(folder.resolve("a")).name()).isEqualTo("ml-tiny");
        zip(inner, Files.createDirectories(folder.resolve("b")).resolve("ml-zipped.zip"), "ml-zipped/");
        Dataset zipped = Dataset.read(folder.resolve("b"));
        assertThat(zipped.name()).isEqualTo("ml-zipped");
        assertThat(zipped.ratings())
                .containsExactlyElementsOf(Dataset.read(inner).ratings());
        assertThat(zipped.movies()).isEqualTo(Dataset.read(inner).movies());
    }

    @Test
    void a_file_of_an_older_layout_is_read_alone() throws IOException {
        write("u.data", "7\t20\t3\t1000000000\n");
        assertThat(Dataset.read(folder.resolve("u.data")).ratings()).containsExactly(new Rating(7, 20, 3, 1000000000));
    }

    @Test
    void usual_columns_are_recognized_in_any_order_among_others() throws IOException {
        Path file = write(
                "mine.csv", "\uFEFFnote,Item_ID,score,user,time\r\n\"so, so\",5,7,1,12\r\n,6,10,2,9000000000\r\n");
        Ratings ratings = Dataset.read(file).ratings();
        assertThat(ratings).containsExactly(new Rating(1, 5, 7, 12), new Rating(2, 6, 10, 9_000_000_000L));
        assertThat(ratings.scale()).isEqualTo(Scale.of(7, 10, 3));
    }

    @Test
    void named_columns_are_read_with_separator_charset_and_scale() throws IOException {
        Path file = folder.resolve("mine.csv");
        Files.write(file, "who;Film\u00fc;stars\n1;2;3\n".getBytes(StandardCharsets.ISO_8859_1));
        CsvColumns columns = CsvColumns.named("who", "Film\u00fc", "stars")
                .withSeparator(';')
                .withCharset(StandardCharsets.ISO_8859_1)
                .withScale(Scale.of(1, 10, 1));
        Dataset data = Dataset.read(file, columns);
        assertThat(data.ratings()).containsExactly(Rating.of(1, 2, 3));
        assertThat(data.ratings().scale()).isEqualTo(Scale.of(1, 10, 1));
        assertThat(data.ratings().hasTimes()).isFalse();
    }

    @Test
    void the_scale_is_found_from_the_ratings() throws IOException {
        assertThat(scaleOf("4,5,4")).isEqualTo(Scale.wholeStars());
        assertThat(scaleOf("4,0.5,4")).isEqualTo(Scale.halfStars());
        assertThat(scaleOf("0,1,1")).isEqualTo(Scale.of(0, 1, 1));
        assertThat(scaleOf("0,10,7")).isEqualTo(Scale.of(0, 10, 1));
        assertThat(scaleOf("-3,0,2.5")).isEqualTo(Scale.of(-3, 2.5, 0.5));
        assertThat(scaleOf("8,8,8")).isEqualTo(Scale.of(0, 8, 8));
    }

    private Scale scaleOf(String values) throws IOException {
        StringBuilder text = new StringBuilder("user,item,rating\n");
        int item = 1;
        for (String value : values.split(",")) {
            text.append("1,").append(item++).append(',').append(value).append('\n');
        }
        return Dataset.read(write("scale.csv", text.toString())).ratings().scale();
    }

    @Test
    void unknown_and_unrated_ids_are_noted_with_examples() throws IOException {
        write(
                "ratings.csv",
                "userId,movieId,rating,timestamp\n1,3,4,0\n1,90,4,0\n1,91,4,0\n1,92,4,0\n1,93,4,0\n2,3,1,0\n");
        write("movies.csv", "movieId,title,genres\n3,A (1990),\n4,B (1991),\n");
        write("users.csv", "userId,age\n1,20\n");
        assertThat(Dataset.read(folder).notes())
                .containsExactly(
                        "4 rated movies are not in movies.csv: 90, 91, 92, …",
                        "1 movie is in movies.csv, but without ratings: 4",
                        "1 rating user is not in users.csv: 2");
    }

    @Test
    void movies_need_not_be_described() throws IOException {
        write("ratings.csv", "userId,movieId,rating,timestamp\n1,3,4,0\n");
        assertThat(Dataset.read(folder).notes())
                .containsExactly("there is no movies.csv, so titles and genres are unknown");
    }

    @Test
    void other_ratings_keep_the_movies() throws IOException {
        csvFolder(folder);
        Dataset data = Dataset.read(folder);
        Dataset more = data.withRatings(data.ratings().plus(Rating.of(9, 4, 5)));
        assertThat(more.ratings().size()).isEqualTo(data.ratings().size() + 1);
        assertThat(more.movies()).isEqualTo(data.movies());
    }

    @Test
    void a_data_set_says_in_one_line_what_it_is() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("tiny"));
        csvFolder(inner);
        assertThat(Dataset.read(inner))
                .hasToString(
                        "tiny: 2 ratings by 2 users of 2 movies, 0.5 to 5.0 stars; 2 movies and 0 users described");
    }

    private static void csvFolder(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("ratings.csv"),
                "userId,movieId,rating,timestamp\n1,3,4.5,1000000000\n2,4,1.0,1000000100\n");
        Files.writeString(
                folder.resolve("movies.csv"),
                "movieId,title,genres\n3,\"Boat, The (1998)\",Drama|War\n4,A Serial (2006–2007),(no genres listed)\n");
    }

    private Path write(String file, String text) throws IOException {
        return Files.writeString(folder.resolve(file), text);
    }

    private static void zip(Path from, Path to, String prefix) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (String file : List.of("ratings.csv", "movies.csv")) {
                out.putNextEntry(new ZipEntry(prefix + file));
                Files.copy(from.resolve(file), out);
            }
        }
    }
}
