package matinee.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import matinee.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFromPathTest {
    private static final byte[] ZIP = TestZip.good();

    @TempDir
    Path folder;

    private Path zip;
    private Path root;
    private Edition edition;

    @BeforeEach
    void place() throws IOException {
        root = folder.resolve("cache").resolve("data");
        zip = Files.write(folder.resolve("mine.zip"), ZIP);
        edition = TestZip.edition(Optional.of(TestZip.checksum(ZIP)));
    }

    private Fetched take(Edition wanted, Path from) {
        return new DataStore(
                        root, new Mirrors(List.of()), Disk.real(), HttpClient.newHttpClient(), Duration.ofSeconds(1))
                .take(wanted, from, Progress.silent());
    }

    @Test
    void a_zip_is_checked_and_unpacked_and_stays() {
        Fetched fetched = take(edition, zip);
        assertThat(fetched.folder().resolve("ratings.csv")).exists();
        assertThat(zip).exists();
    }

    @Test
    void a_zip_with_another_checksum_is_refused() throws IOException {
        byte[] other = TestZip.of(Map.of("ml-test/ratings.csv", "", "ml-test/movies.csv", ""));
        Files.write(zip, other);
        assertThatThrownBy(() -> take(edition, zip))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(zip + " must be ml-test.zip with " + TestZip.checksum(ZIP) + ", but has "
                        + TestZip.checksum(other)
                        + "; fetch it again, or if you trust it, unpack it and give the folder.");
    }

    @Test
    void a_folder_is_copied_also_from_the_folder_above() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("above").resolve("mine"));
        Files.writeString(mine.resolve("ratings.csv"), "r");
        Files.writeString(mine.resolve("movies.csv"), "m");
        Fetched fetched = take(edition, folder.resolve("above"));
        assertThat(fetched.folder().resolve("ratings.csv")).hasContent("r");
        assertThat(fetched.licence()).contains("GroupLens").contains("10.1145/2827872");
        assertThat(mine.resolve("ratings.csv")).exists();
    }

    @Test
    void a_folder_without_the_files_is_refused() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThatThrownBy(() -> take(edition, empty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must hold ml-test with its files ratings.csv, movies.csv, but does not");
        assertThat(root.resolve("ml-test")).doesNotExist();
    }

    @Test
    void a_path_that_is_not_there_is_named() {
        assertThatThrownBy(() -> take(edition, folder.resolve("nowhere.zip")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("but there is no " + folder.resolve("nowhere.zip"));
    }

    @Test
    void a_truncated_zip_is_told() throws IOException {
        Files.write(zip, Arrays.copyOf(ZIP, 20_000));
        assertThatThrownBy(() -> take(TestZip.edition(Optional.empty()), zip))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("mine.zip is not a whole zip; it may have been cut off. Fetch it again.");
    }

    @Test
    void a_damaged_zip_is_told_and_leaves_nothing() throws IOException {
        byte[] damaged = ZIP.clone();
        damaged[ZIP.length / 2] ^= 1;
        Files.write(zip, damaged);
        assertThatThrownBy(() -> take(TestZip.edition(Optional.empty()), zip))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("is damaged at ml-test/ratings.csv");
        assertThat(root.resolve("ml-test")).doesNotExist();
    }

    @Test
    void a_zip_that_writes_outside_its_folder_is_refused_as_a_whole() throws IOException {
        for (String evil :
                List.of("../../evil.txt", "ml-test/../../evil.txt", "/tmp/matinee-evil.txt", "..\\evil.txt")) {
            Files.write(zip, TestZip.of(Map.of("ml-test/ratings.csv", "", "ml-test/movies.csv", "", evil, "evil")));
            assertThatThrownBy(() -> take(TestZip.edition(Optional.empty()), zip))
                    .as(evil)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("wants to write \"" + evil + "\" outside its folder");
            assertThat(root).isDirectoryNotContaining("glob:**/{evil.txt,ml-test}");
            assertThat(folder.resolve("evil.txt")).doesNotExist();
        }
    }

    @Test
    void another_edition_of_a_changing_zip_is_taken_with_a_note() {
        Edition changing = new Edition(
                "ml-test",
                "a test",
                1,
                1,
                Optional.empty(),
                List.of("ratings.csv"),
                Map.of("ratings.csv", Checksum.md5("0")));
        assertThat(take(changing, zip).note().orElseThrow())
                .startsWith("This is another edition of ml-test than the course was measured on (ratings.csv has md5 ");
    }

    @Test
    void a_disk_that_fills_on_the_way_is_told() {
        assertThatThrownBy(() ->
                        Disk.real().explain(new IOException("No space left on device"), folder, 2_000_000, "ml-test"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("ml-test needs 2.0 MB in " + folder + ", but only ");
    }
}
