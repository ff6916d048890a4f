package matinee.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the section on the licence in a data set's README. */
final class LicenceText {
    private LicenceText() {}

    static Optional<String> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> readme = files.filter(
                            file -> file.getFileName().toString().startsWith("README"))
                    .sorted()
                    .findFirst();
            return readme.isPresent() ? section(readme.get()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " could not be read; fetch the data set again", e);
        }
    }

    /** The older files are Latin-1; the licence itself is plain ASCII in all of them. */
    private static Optional<String> section(Path readme) throws IOException {
        List<String> lines = Arrays.asList(
                Files.readString(readme, StandardCharsets.ISO_8859_1).split("\\R"));
        for (int start = 0; start < lines.size() - 1; start++) {
            if (isHeading(lines, start)
                    && lines.get(start).toLowerCase(Locale.ROOT).contains("license")) {
                int end = start + 2;
                while (end < lines.size() && !isHeading(lines, end)) {
                    end++;
                }
                return Optional.of(String.join("\n", lines.subList(start, end)).strip());
            }
        }
        return Optional.empty();
    }

    private static boolean isHeading(List<String> lines, int at) {
        return at + 1 < lines.size()
                && !lines.get(at).isBlank()
                && lines.get(at + 1).matches("\\s*(={4,}|-{4,})\\s*");
    }
}
