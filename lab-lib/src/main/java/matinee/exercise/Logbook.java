package matinee.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Remembers a learner's checks and hints in a file of their own, outside the course: a line for each, only ever added to.
 *
 * <p>The file is what the system property {@code matinee.progress} or the environment variable {@code MATINEE_PROGRESS} names; else {@code matinee/progress.txt} in the
 * system's place for a user's data.
 *
 * @param file where it is
 */
public record Logbook(Path file) {
    /** Finds the logbook of this computer's user. */
    public static Logbook standard() {
        String named = System.getProperty("matinee.progress", "");
        if (!named.isEmpty()) {
            return new Logbook(Path.of(named));
        }
        return of(System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
    }

    static Logbook of(Map<String, String> environment, String system, Path home) {
        String chosen = environment.getOrDefault("MATINEE_PROGRESS", "");
        if (!chosen.isEmpty()) {
            return new Logbook(Path.of(chosen));
        }
        String name = system.toLowerCase(Locale.ROOT);
        Path usual = name.startsWith("windows")
                ? home.resolve("AppData/Roaming")
                : name.startsWith("mac") ? home.resolve("Library/Application Support") : home.resolve(".local/share");
        String variable = name.startsWith("windows") ? "APPDATA" : "XDG_DATA_HOME";
        Path folder = Optional.ofNullable(environment.get(variable))
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .orElse(usual);
        return new Logbook(folder.resolve("matinee/progress.txt"));
    }

    /** Writes down a check. */
    public void checked(String id, double points, double of) {
        add(id + "\tcheck\t" + points + "\t" + of);
    }

    /** Writes down that a hint was given. */
    public void hinted(String id, int level) {
        add(id + "\thint\t" + level);
    }

    private void add(String line) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file, Instant.now() + "\t" + line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    file + " could not be written, so this is not remembered; is the disk full? MATINEE_PROGRESS names"
                            + " another place.",
                    e);
        }
    }

    /** Counts the hints given for an exercise. */
    public int hints(String id) {
        return (int) lines().stream()
                .filter(words -> words.size() > 2
                        && words.get(1).equals(id)
                        && words.get(2).equals("hint"))
                .map(words -> words.get(3))
                .distinct()
                .count();
    }

    /** Counts the checks of an exercise. */
    public int checks(String id) {
        return (int) checksOf(id).count();
    }

    /** Finds the most points (as a share, 0 to 1) that a check of an exercise gave; empty if there was none. */
    public Optional<Double> best(String id) {
        return checksOf(id)
                .map(words -> Double.parseDouble(words.get(3)) / Double.parseDouble(words.get(4)))
                .reduce(Math::max);
    }

    private Stream<List<String>> checksOf(String id) {
        return lines().stream()
                .filter(words -> words.size() > 4
                        && words.get(1).equals(id)
                        && words.get(2).equals("check"));
    }

    private List<List<String>> lines() {
        try {
            return Files.isRegularFile(file)
                    ? Files.readAllLines(file).stream()
                            .map(line -> List.of(line.split("\t")))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read.", e);
        }
    }
}
