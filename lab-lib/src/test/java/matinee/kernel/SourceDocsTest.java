package matinee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceDocsTest {
    @TempDir
    Path folder;

    private SourceDocs docs;

    @BeforeEach
    void write_a_source() throws IOException {
        Files.writeString(
                folder.resolve("Film.java"),
                """
                package cinema;
                /**
                 * Holds a film.
                 *
                 * @param title its title
                 * @param year when it came out
                 */
                public record Film(String title, int year) {
                    /** Makes a film of no year. */
                    public static Film of(String title) { return new Film(title, 0); }
                    /** Makes a film of many titles. */
                    public static Film of(java.util.List<String> titles, int... years) { return new Film("", 0); }
                    /** Counts. */
                    public static final class Reel { /** Turns it. */ public void turn() {} }
                }
                """);
        docs = new SourceDocs(List.of(folder));
    }

    @Test
    void a_class_has_its_comment() {
        assertThat(docs.of("cinema.Film")).startsWith("Holds a film.");
    }

    @Test
    void an_overloaded_method_is_found_by_its_parameters() {
        assertThat(docs.of("Film Film.of(String title)")).isEqualTo("Makes a film of no year.");
        assertThat(docs.of("Film Film.of(List<String> titles, int... years)"))
                .isEqualTo("Makes a film of many titles.");
    }

    @Test
    void a_records_accessor_has_what_the_record_says_of_it() {
        assertThat(docs.of("String cinema.Film.title()")).isEqualTo("its title");
    }

    @Test
    void a_constructor_has_the_comment_of_its_class() {
        assertThat(docs.of("cinema.Film(String title, int year)")).startsWith("Holds a film.");
    }

    @Test
    void a_nested_class_is_found_in_the_file_of_the_outer() {
        assertThat(docs.of("void Film.Reel.turn()")).isEqualTo("Turns it.");
    }

    @Test
    void what_is_not_ours_has_none() {
        assertThat(docs.of("double Math.sqrt(double a)")).isEmpty();
        assertThat(docs.of("count:int")).isEmpty();
    }
}
