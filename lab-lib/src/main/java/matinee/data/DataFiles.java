package matinee.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of one data set: a folder's, or a zip's. */
interface DataFiles extends AutoCloseable {
    /** Names the place, for messages. */
    String name();

    /** Lists the names of the files, sorted. */
    List<String> names();

    /** Finds a file by its name. */
    Optional<Source> find(String file);

    @Override
    void close();

    /** Opens a folder or a zip; a folder that holds but one folder or zip of data stands for that one. */
    static DataFiles open(Path path) {
        if (!Files.exists(path)) {
            throw Source.missing(path.toString(), "give a folder, a zip or a CSV file with ratings");
        }
        if (!Files.isDirectory(path)) {
            return ZipOfFiles.open(path);
        }
        Folder here = new Folder(path, entries(path));
        if (Layout.of(here).isPresent()) {
            return here;
        }
        List<Folder> inner = new ArrayList<>();
        for (Path entry : here.entries) {
            if (Files.isDirectory(entry)) {
                Folder folder = new Folder(entry, entries(entry));
                if (Layout.of(folder).isPresent()) {
                    inner.add(folder);
                }
            }
        }
        List<Path> zips = here.entries.stream()
                .filter(entry -> entry.toString().endsWith(".zip"))
                .toList();
        if (inner.isEmpty() && zips.size() == 1) {
            return ZipOfFiles.open(zips.get(0));
        }
        if (inner.size() == 1) {
            return inner.get(0);
        }
        return here;
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be listed: " + e.getMessage(), e);
        }
    }

    /** A folder on the disk. */
    record Folder(Path path, List<Path> entries) implements DataFiles {
        @Override
        public String name() {
            return String.valueOf(path.toAbsolutePath().normalize().getFileName());
        }

        @Override
        public List<String> names() {
            return entries.stream()
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .toList();
        }

        @Override
        public Optional<Source> find(String file) {
            Path found = path.resolve(file);
            return Files.isRegularFile(found)
                    ? Optional.of(new Source(file, () -> Files.newInputStream(found)))
                    : Optional.empty();
        }

        @Override
        public void close() {}
    }
}
