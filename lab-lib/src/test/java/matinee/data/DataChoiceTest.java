package matinee.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataChoiceTest {
    private final Map<String, Optional<String>> before = new HashMap<>();

    @TempDir
    Path folder;

    @BeforeEach
    void keepProperties() {
        for (String name : List.of("MATINEE_DATA", "MATINEE_CACHE", "matinee.home")) {
            before.put(name, Optional.ofNullable(System.getProperty(name)));
        }
        System.setProperty("MATINEE_CACHE", folder.resolve("cache").toString());
        System.setProperty("matinee.home", folder.toString());
    }

    @AfterEach
    void restoreProperties() {
        before.forEach((name, value) ->
                value.ifPresentOrElse(text -> System.setProperty(name, text), () -> System.clearProperty(name)));
    }

    @Test
    void the_sample_is_opened_unless_something_was_fetched_or_chosen() throws IOException {
        assumeTrue(System.getenv("MATINEE_DATA") == null, "MATINEE_DATA is set");
        put("data/sample");
        assertThat(Dataset.open().name()).isEqualTo("sample");
        put("cache/data/ml-1m");
        assertThat(Dataset.open().name()).isEqualTo("ml-1m");
        put("cache/data/ml-latest-small");
        assertThat(Dataset.open().name()).isEqualTo("ml-latest-small");
        System.setProperty("MATINEE_DATA", "sample");
        assertThat(Dataset.open().name()).isEqualTo("sample");
        System.setProperty("MATINEE_DATA", "ml-1m");
        assertThat(Dataset.open().name()).isEqualTo("ml-1m");
        System.setProperty("MATINEE_DATA", put("mine").toString());
        assertThat(Dataset.open().name()).isEqualTo("mine");
    }

    @Test
    void a_choice_that_is_not_there_is_explained() {
        System.setProperty("MATINEE_DATA", "ml-2m");
        assertThatThrownBy(Dataset::open)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(
                        "\"ml-2m\" is not there; MATINEE_DATA must be sample, a path or the name of a fetched data set");
    }

    @Test
    void a_missing_sample_is_explained() {
        assertThatThrownBy(Dataset::sample)
                .hasMessage("data/sample in " + folder + " is not there; set MATINEE_HOME to the folder of the course");
    }

    @Test
    void the_cache_lies_where_the_system_keeps_caches() {
        System.clearProperty("MATINEE_CACHE");
        Path home = Path.of("home");
        assertThat(CacheFolder.root(Map.of(), "Linux", home)).isEqualTo(Path.of("home/.cache/matinee"));
        assertThat(CacheFolder.root(Map.of("XDG_CACHE_HOME", "x"), "Linux", home))
                .isEqualTo(Path.of("x/matinee"));
        assertThat(CacheFolder.root(Map.of("XDG_CACHE_HOME", "x"), "Mac OS X", home))
                .isEqualTo(Path.of("home/Library/Caches/matinee"));
        assertThat(CacheFolder.root(Map.of("LOCALAPPDATA", "l"), "Windows 11", home))
                .isEqualTo(Path.of("l/matinee"));
        assertThat(CacheFolder.root(Map.of("MATINEE_CACHE", "c"), "Linux", home))
                .isEqualTo(Path.of("c"));
    }

    private Path put(String name) throws IOException {
        Path set = Files.createDirectories(folder.resolve(name));
        Files.writeString(set.resolve("ratings.csv"), "userId,movieId,rating,timestamp\n1,2,3,4\n");
        return set;
    }
}
