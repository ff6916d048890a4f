package matinee.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a JDK of another version than the one that runs the tests, beside it or where the property {@code matinee.jdk2} says. */
final class SecondJdk {
    private SecondJdk() {}

    static Optional<Path> home() {
        String named = System.getProperty("matinee.jdk2", "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        Path own = Path.of(System.getProperty("java.home"));
        try (Stream<Path> beside = Files.list(own.resolveSibling("."))) {
            return beside.filter(home -> Files.isExecutable(home.resolve("bin").resolve("javac")))
                    .filter(home -> version(home).filter(SecondJdk::isAnother).isPresent())
                    .max((a, b) ->
                            Integer.compare(version(a).orElse(0), version(b).orElse(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAnother(int version) {
        return version >= 17 && version != Runtime.version().feature();
    }

    private static Optional<Integer> version(Path home) {
        try (Stream<String> facts = Files.lines(home.resolve("release"))) {
            return facts.filter(fact -> fact.startsWith("JAVA_VERSION="))
                    .map(fact -> fact.replaceAll("\\D*(\\d+).*", "$1"))
                    .map(Integer::valueOf)
                    .findFirst();
        } catch (IOException noReleaseFile) {
            return Optional.empty();
        }
    }
}
