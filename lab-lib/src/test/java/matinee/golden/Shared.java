package matinee.golden;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import matinee.Ratings;
import matinee.data.Dataset;

/** Finds the real ratings and golden values that lie beside the project, and skips a test where they do not. */
public final class Shared {
    private Shared() {}

    /** Finds a file of the shared folder. */
    public static Path file(String name) {
        Path folder = Optional.ofNullable(System.getProperty("MATINEE_SHARED"))
                .or(() -> Optional.ofNullable(System.getenv("MATINEE_SHARED")))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("matinee.home", ".."), "..", "shared"));
        Path file = folder.resolve(name);
        assumeTrue(Files.exists(file), "skipped: there is no " + name + " in the shared folder");
        return file;
    }

    /** Reads the lines of a file of the shared folder, without the header. */
    public static List<String> rows(String name) {
        try (var lines = Files.lines(file(name))) {
            return lines.skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the ratings of ml-latest-small. */
    public static Ratings ratings() {
        return Dataset.read(file("data/ml-latest-small")).ratings();
    }
}
