package matinee.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import matinee.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each message is one sentence that names the file, the line, what was found and what to do. */
class BadDataTest {
    private static final String HEADER = "userId,movieId,rating,timestamp\n";

    @TempDir
    Path folder;

    @Test
    void a_missing_column_is_named_with_those_there_are() throws IOException {
        assertThat(folderError("userId,movieId,score\n1,2,3\n"))
                .isEqualTo("ratings.csv has no column \"rating\"; it has userId, movieId, score");
        assertThat(fileError("who,movie,stars\n1,2,3\n"))
                .isEqualTo("mine.csv has no column that reads as the user; it has who, movie, stars,"
                        + " so name the columns with CsvColumns.named(user, item, rating)");
        assertThat(fileError("1,2,3.5\n1,3,4.0\n"))
                .isEqualTo("mine.csv has no header: its first line is 1,2,3.5; put a line such as"
                        + " userId,movieId,rating,timestamp above it");
    }

    @Test
    void two_columns_for_one_part_are_both_named() throws IOException {
        assertThat(fileError("user,user_id,item,rating\n1,1,2,3\n"))
                .isEqualTo("mine.csv has more than one column that reads as the user: user and user_id;"
                        + " name the columns with CsvColumns.named(user, item, rating)");
        assertThat(fileError("user,item,rating,rating\n1,1,2,3\n"))
                .isEqualTo("mine.csv has more than one column that reads as the rating: rating and rating;"
                        + " name the columns with CsvColumns.named(user, item, rating)");
    }

    @Test
    void an_empty_file_and_a_bare_header_are_told_apart() throws IOException {
        assertThat(folderError("")).isEqualTo("ratings.csv is empty; its first line must name the columns");
        assertThat(folderError(HEADER)).isEqualTo("ratings.csv has no ratings below its header; get the file again");
        write("u.data", "");
        assertThat(error(folder.resolve("u.data"))).isEqualTo("u.data is empty; get the file again");
    }

    @Test
    void letters_for_a_number_are_quoted() throws IOException {
        assertThat(folderError(HEADER + "1,2,3,0\n1,3,good,0\n"))
                .isEqualTo("ratings.csv line 3: a rating must be a number such as 3.5, but was \"good\";"
                        + " correct the line or leave it out");
        assertThat(folderError(HEADER + "anna,2,3,0\n"))
                .isEqualTo("ratings.csv line 2: user id must be a whole number such as 17, but was \"anna\"");
        assertThat(folderError(HEADER + "1,2,3,2001-01-01\n"))
                .isEqualTo("ratings.csv line 2: a time must be in whole seconds since 1970, such as 1000000000,"
                        + " but was \"2001-01-01\"; correct the line or leave it out");
    }

    @Test
    void a_number_that_is_none_is_refused() throws IOException {
        for (String value : new String[] {"NaN", "Infinity", "1e999", "0x1p2", ""}) {
            assertThat(folderError(HEADER + "1,2," + value + ",0\n"))
                    .isEqualTo("ratings.csv line 2: a rating must be a number such as 3.5, but was \"" + value
                            + "\"; correct the line or leave it out");
        }
    }

    @Test
    void a_rating_off_the_scale_names_the_scale() throws IOException {
        assertThat(folderError(HEADER + "1,2,3,0\n\n1,3,5.5,0\n"))
                .isEqualTo("ratings.csv line 4: a rating must be one of 0.5 to 5.0 in steps of 0.5, but was 5.5;"
                        + " correct the line or leave it out");
        write("u.data", "1\t2\t0\t5\n");
        assertThat(error(folder.resolve("u.data")))
                .isEqualTo("u.data line 1: a rating must be one of 1.0 to 5.0 in steps of 1.0, but was 0;"
                        + " correct the line or leave it out");
        Path file = write("mine.csv", "user,item,rating\n1,2,11\n");
        assertThat(catchThrowable(() -> Dataset.read(file, CsvColumns.usual().withScale(Scale.of(1, 10, 1)))))
                .hasMessage("mine.csv line 2: a rating must be one of 1.0 to 10.0 in steps of 1.0, but was 11;"
                        + " correct the line or leave it out");
    }

    @Test
    void ratings_on_no_scale_are_refused() throws IOException {
        assertThat(fileError("user,item,rating\n1,2,0.1234567\n1,3,3.14159265\n1,4,2\n"))
                .isEqualTo("mine.csv has ratings from 0.1234567 to 3.14159265 that lie on no scale of even steps;"
                        + " round them, to two decimals say");
    }

    @Test
    void an_id_beyond_an_int_is_refused() throws IOException {
        assertThat(folderError(HEADER + "1,99999999999,3,0\n"))
                .isEqualTo("ratings.csv line 2: movie id must be a whole number from -2147483648 to 2147483647,"
                        + " but was \"99999999999\"");
    }

    @Test
    void a_movie_rated_twice_names_both_lines() throws IOException {
        assertThat(folderError(HEADER + "1,2,3,0\n7,2,3,0\n\n1,2,4,0\n"))
                .isEqualTo("ratings.csv line 5: user 1 rated movie 2 already in line 2; keep one of the two lines");
        write("u.data", "1\t2\t3\t5\n1\t2\t3\t5\n");
        assertThat(error(folder.resolve("u.data")))
                .isEqualTo("u.data line 2: user 1 rated movie 2 already in line 1; keep one of the two lines");
    }

    @Test
    void another_separator_is_recognized() throws IOException {
        assertThat(fileError("user;item;rating\n1;2;3\n"))
                .isEqualTo("mine.csv line 1: columns must be separated by \",\", but seem to be separated by \";\";"
                        + " read it with CsvColumns.usual().withSeparator(';')");
        assertThat(fileError("user\titem\trating\n1\t2\t3\n"))
                .isEqualTo("mine.csv line 1: columns must be separated by \",\", but seem to be separated by \"\\t\";"
                        + " read it with CsvColumns.usual().withSeparator('\\t')");
        assertThat(fileError("user::item::rating\n1::2::3\n"))
                .isEqualTo("mine.csv line 1: columns must be separated by \",\", but seem to be separated by \"::\";"
                        + " replace each :: by a comma");
        write("u.data", "1,2,3,5\n");
        assertThat(error(folder.resolve("u.data")))
                .isEqualTo("u.data line 1: must have 4 columns separated by \"\\t\", but has 1");
    }

    @Test
    void a_line_with_too_few_columns_is_named() throws IOException {
        assertThat(folderError(HEADER + "1,2,3,0\n1,3,4"))
                .isEqualTo("ratings.csv line 3: must have 4 columns as the header has, but has 3");
    }

    @Test
    void a_quote_left_open_is_named() throws IOException {
        assertThat(folderError(HEADER + "1,2,\"3,0\n1,3,4,0\n"))
                .startsWith("ratings.csv line ")
                .endsWith("has a quote that is not closed, or text behind a closing quote;"
                        + " write \"\" for a quote inside quotes");
    }

    @Test
    void latin_1_read_as_utf_8_names_the_line_and_the_charset() throws IOException {
        write("ratings.csv", HEADER + "1,2,3,0\n");
        Files.write(
                folder.resolve("movies.csv"),
                "movieId,title,genres\n1,Plain,Drama\n2,Am\u00e9lie,Drama\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(error(folder))
                .isEqualTo("movies.csv line 3: is not written in UTF-8; it may be ISO-8859-1: save it as UTF-8,"
                        + " or read it with .withCharset(StandardCharsets.ISO_8859_1)");
    }

    @Test
    void a_movie_or_user_described_twice_names_both_lines() throws IOException {
        write("ratings.csv", HEADER + "1,2,3,0\n");
        write("movies.csv", "movieId,title,genres\n2,A,\n3,B,\n2,C,\n");
        assertThat(error(folder))
                .isEqualTo("movies.csv line 4: movie 2 is already in line 2; keep one of the two lines");
        write("movies.csv", "movieId,name,genres\n2,A,\n");
        assertThat(error(folder)).isEqualTo("movies.csv has no column \"title\"; it has movieId, name, genres");
    }

    @Test
    void a_user_described_wrongly_is_named() throws IOException {
        write("ratings.csv", HEADER + "1,2,3,0\n");
        write("users.csv", "userId,age\n1,203\n");
        assertThat(error(folder)).isEqualTo("users.csv line 2: age must be from 0 to 130 (years), but was 203");
    }

    @Test
    void a_folder_without_ratings_lists_what_it_has() throws IOException {
        write("notes.txt", "x");
        assertThat(error(folder))
                .isEqualTo(
                        folder.getFileName()
                                + " has no file of ratings; it has notes.txt, but one of u.data, ratings.dat, ratings.csv is looked for");
    }

    @Test
    void what_is_not_there_is_named_with_its_path() {
        Path nothing = folder.resolve("nothing");
        assertThat(catchThrowable(() -> Dataset.read(nothing)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(nothing + " is not there; give a folder, a zip or a CSV file with ratings");
    }

    @Test
    void a_zip_that_is_cut_off_or_none_is_refused() throws IOException {
        byte[] zip = zip("ml/ratings.csv");
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(zip, zip.length - 30));
        assertThat(error(cut)).startsWith("cut.zip is damaged or cut off (").endsWith("); get the zip again");
        Path none = write("none.zip", "<html>not found</html>");
        assertThat(error(none))
                .isEqualTo("none.zip is not a zip; give a folder or zip of a data set,"
                        + " or a file of ratings whose name ends in .csv");
    }

    @Test
    void a_zip_that_is_damaged_inside_is_refused() throws IOException {
        StringBuilder ratings = new StringBuilder(HEADER);
        for (int n = 0; n < 20_000; n++) {
            ratings.append(n * 7919L % 6000)
                    .append(',')
                    .append(n)
                    .append(",3.5,")
                    .append(n * 104_729L)
                    .append('\n');
        }
        byte[] zip = zip("ratings.csv", ratings.toString());
        zip[zip.length - 500] ^= 0x55;
        assertThat(error(Files.write(folder.resolve("bad.zip"), zip)))
                .startsWith("bad.zip/ratings.csv is damaged inside the zip (")
                .endsWith("); get the zip again");
    }

    @Test
    void a_zip_that_would_write_outside_its_folder_is_refused() throws IOException {
        for (String entry :
                new String[] {"../ratings.csv", "/etc/ratings.csv", "a/../../ratings.csv", "C:\\ratings.csv"}) {
            Path file = Files.write(folder.resolve("slip.zip"), zip(entry));
            assertThat(error(file))
                    .isEqualTo(
                            "slip.zip holds \"" + entry
                                    + "\", which would be written outside its folder; don't use this zip, get it again from its origin");
        }
    }

    @Test
    void a_zip_that_swells_without_end_is_refused_when_a_line_does() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("ratings.csv"));
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
            byte[] zeros = new byte[1 << 20];
            Arrays.fill(zeros, (byte) '0');
            for (int n = 0; n < 20; n++) {
                out.write(zeros);
            }
        }
        assertThat(error(Files.write(folder.resolve("bomb.zip"), bytes.toByteArray())))
                .isEqualTo(
                        "bomb.zip/ratings.csv line 2: is longer than 1048576 letters; it is no table, get the file again");
    }

    private String folderError(String ratings) throws IOException {
        write("ratings.csv", ratings);
        return error(folder);
    }

    private String fileError(String ratings) throws IOException {
        return error(write("mine.csv", ratings));
    }

    private static String error(Path path) {
        Throwable thrown = catchThrowable(() -> Dataset.read(path));
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
        assertThat(thrown.getMessage()).doesNotContain("\n");
        return thrown.getMessage();
    }

    private Path write(String file, String text) throws IOException {
        return Files.writeString(folder.resolve(file), text);
    }

    private static byte[] zip(String entry) throws IOException {
        return zip(entry, HEADER + "1,2,3,0\n");
    }

    private static byte[] zip(String entry, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
