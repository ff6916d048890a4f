package matinee.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names a chapter.
 *
 * @param file its notebook
 */
public record Chapter(Path file) {
    private static final String ENDING = ".ipynb";

    /** Lists the chapters in their order. */
    public static List<Chapter> all(Course course) {
        if (!Files.isDirectory(course.notebooks())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(course.notebooks())) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(Chapter::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(course.notebooks() + " could not be read.", e);
        }
    }

    /**
     * Finds chapters by number, name or file; all of them where none is named.
     *
     * @throws LabException if there is no such chapter
     */
    static List<Chapter> find(Course course, List<String> names) {
        List<Chapter> all = all(course);
        if (names.isEmpty() && all.isEmpty()) {
            throw new LabException(
                    "There are no chapters in " + course.notebooks() + "; `git checkout notebooks` brings them back.");
        }
        return names.isEmpty()
                ? all
                : names.stream().map(name -> find(all, name)).toList();
    }

    private static Chapter find(List<Chapter> all, String name) {
        Optional<Chapter> named = all.stream()
                .filter(chapter -> chapter.name().equals(name) || chapter.isNumber(name))
                .findFirst();
        if (named.isPresent()) {
            return named.get();
        }
        Path file = Path.of(name);
        if (Files.isRegularFile(file)) {
            return new Chapter(file.toAbsolutePath().normalize());
        }
        List<String> names = all.stream().map(Chapter::name).toList();
        throw new LabException("There is no chapter '" + name + "'"
                + Nearest.to(name, names)
                        .map(nearest -> "; did you mean '" + nearest + "'?")
                        .orElse("; there are " + String.join(", ", names) + "."));
    }

    /** Gives its name, such as {@code 02-collaborative-filtering}. */
    public String name() {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /** Gives its number as written, such as {@code 02}; its name where it has none. */
    public String number() {
        return name().matches("\\d+-.*") ? name().substring(0, name().indexOf('-')) : name();
    }

    private boolean isNumber(String word) {
        return word.matches("\\d{1,4}")
                && number().matches("\\d{1,4}")
                && Integer.parseInt(word) == Integer.parseInt(number());
    }
}
