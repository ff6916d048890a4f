package matinee.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Keeps what learners' checks need in the file {@code checks.txt} beside the exercises: visible cases, hints, and what known
 * mistakes give. It is wrapped so that nobody reads a hint by accident; it holds no solution and no hidden test.
 */
public final class ChecksFile {
    /** The file's name. */
    public static final String NAME = "checks.txt";

    private ChecksFile() {}

    /** Writes exercises as the text of the file. */
    public static String text(List<Exercise> exercises) {
        Base64.Encoder encoder = Base64.getEncoder();
        return exercises.stream()
                .map(exercise -> exercise.id() + " "
                        + encoder.encodeToString(
                                ExerciseText.write(exercise.forLearners()).getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /**
     * Reads the file in a folder.
     *
     * @return no exercises if the folder has none
     * @throws UncheckedIOException if it is there but cannot be read
     */
    public static List<Exercise> in(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.indexOf(' ') > 0)
                    .map(line -> Base64.getDecoder().decode(line.substring(line.indexOf(' ') + 1)))
                    .map(bytes -> ExerciseText.read(new String(bytes, StandardCharsets.UTF_8)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read; `environment/lab exercises build` makes it.", e);
        }
    }

    /** Finds the first of several folders that has exercises. */
    public static List<Exercise> inFirstOf(List<Path> folders) {
        return folders.stream()
                .map(ChecksFile::in)
                .filter(exercises -> !exercises.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Finds an exercise by its id. */
    public static Optional<Exercise> find(List<Exercise> exercises, String id) {
        return exercises.stream().filter(exercise -> exercise.id().equals(id)).findFirst();
    }
}
