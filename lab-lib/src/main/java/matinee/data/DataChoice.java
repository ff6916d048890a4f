package matinee.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the data that the learner works with. */
final class DataChoice {
    /** Small ones first: a chapter shall run in minutes. */
    private static final List<String> FETCHED = List.of("ml-latest-small", "ml-100k", "ml-1m", "ml-25m", "ml-32m");

    private DataChoice() {}

    static Dataset open() {
        return Settings.of("MATINEE_DATA")
                .map(DataChoice::chosen)
                .or(() -> FETCHED.stream()
                        .map(CacheFolder.data()::resolve)
                        .filter(Files::isDirectory)
                        .findFirst()
                        .map(Dataset::read))
                .orElseGet(DataChoice::sample);
    }

    private static Dataset chosen(String choice) {
        if (choice.equals("sample")) {
            return sample();
        }
        Path path = Path.of(choice);
        Path fetched = CacheFolder.data().resolve(choice);
        if (!Files.exists(path) && !Files.isDirectory(fetched)) {
            throw Source.missing(
                    "\"" + choice + "\"", "MATINEE_DATA must be sample, a path or the name of a fetched data set");
        }
        return Dataset.read(Files.exists(path) ? path : fetched);
    }

    static Dataset sample() {
        return Dataset.read(sampleFolder());
    }

    /** Finds the folder of the bundled sample. */
    static Path sampleFolder() {
        Path sample = Path.of("data", "sample");
        Path here = Path.of("").toAbsolutePath();
        Optional<Path> home = Optional.ofNullable(System.getProperty("matinee.home"))
                .or(() -> Settings.of("MATINEE_HOME"))
                .map(Path::of);
        return home.or(() -> Stream.iterate(Optional.of(here), Optional::isPresent, up -> up.map(Path::getParent))
                        .flatMap(Optional::stream)
                        .filter(folder -> Files.isDirectory(folder.resolve(sample)))
                        .findFirst())
                .map(folder -> folder.resolve(sample))
                .filter(Files::isDirectory)
                .orElseThrow(() -> Source.missing(
                        "data/sample "
                                + home.map(folder ->
                                                "in " + folder.toAbsolutePath().normalize())
                                        .orElse("in " + here + " or above it"),
                        "set MATINEE_HOME to the folder of the course"));
    }
}
