package matinee.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import matinee.data.DataStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DataCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void useACacheOfItsOwn() {
        System.setProperty("MATINEE_CACHE", folder.resolve("cache").toString());
    }

    @AfterEach
    void useTheRealCacheAgain() {
        System.clearProperty("MATINEE_CACHE");
    }

    private int run(String... arguments) {
        return new CommandLine(new DataCommand(DataStore::standard))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    return 1;
                })
                .execute(arguments);
    }

    private Path mine() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        for (String name : new String[] {"ratings.dat", "movies.dat", "users.dat"}) {
            Files.writeString(mine.resolve(name), "1::1::5::0\n");
        }
        return mine;
    }

    @Test
    void list_shows_each_data_set_and_whether_it_is_here() throws IOException {
        run("get", "ml-1m", "--from", mine().toString());
        out.getBuffer().setLength(0);
        assertThat(run("list")).isZero();
        assertThat(out.toString())
                .containsPattern("ml-1m +5\\.9 MB  yes +1,000,209 ratings")
                .containsPattern("ml-25m +262 MB  no +25,000,095 ratings");
    }

    @Test
    void get_takes_a_folder_and_shows_the_licence_once() throws IOException {
        String mine = mine().toString();
        assertThat(run("get", "ml-1m", "--from", mine)).isZero();
        assertThat(out.toString())
                .contains("The licence of ml-1m:")
                .contains("GroupLens")
                .contains("ml-1m is here now: ");
        out.getBuffer().setLength(0);
        assertThat(run("get", "ml-1m", "--from", mine)).isZero();
        assertThat(out.toString()).startsWith("ml-1m was here already: ").doesNotContain("licence");
    }

    @Test
    void path_prints_the_folder_alone() throws IOException {
        run("get", "ml-1m", "--from", mine().toString());
        out.getBuffer().setLength(0);
        assertThat(run("path", "ml-1m")).isZero();
        assertThat(out.toString().strip())
                .isEqualTo(
                        folder.resolve("cache").resolve("data").resolve("ml-1m").toString());
    }

    @Test
    void path_of_what_is_not_here_says_how_to_get_it() {
        assertThat(run("path", "ml-1m")).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().strip()).isEqualTo("ml-1m is not here; get it with: lab data get ml-1m");
    }

    @Test
    void an_unknown_name_gets_the_nearest_right_one() {
        assertThat(run("get", "ml-1n")).isEqualTo(1);
        assertThat(err.toString()).contains("did you mean ml-1m?");
    }

    @Test
    void the_sample_can_be_made_again() {
        assertThat(run("sample", "--out", folder.resolve("sample").toString())).isZero();
        assertThat(folder.resolve("sample").resolve("ratings.csv")).isNotEmptyFile();
    }

    @Test
    void progress_without_a_terminal_is_a_line_for_each_tenth() {
        ByteProgress progress = new ByteProgress("ml-1m", new PrintWriter(err, true));
        progress.report("bytes", 10, 100);
        progress.report("bytes", 19, 100);
        progress.report("bytes", 20, 100);
        progress.end();
        assertThat(err.toString().lines()).containsExactly("ml-1m: 10 % of 0.0 MB", "ml-1m: 20 % of 0.0 MB");
    }
}
