package matinee.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the folder of an edition in one move, after all is there and right.
 *
 * @param edition which edition
 * @param root where its folder will be
 * @param disk what it lies on
 */
record EditionFolder(Edition edition, Path root, Disk disk) {
    private interface Filling {
        void into(Path folder) throws IOException;
    }

    static boolean isComplete(Edition edition, Path folder) {
        return edition.files().stream().allMatch(file -> Files.isRegularFile(folder.resolve(file)));
    }

    Fetched unpack(Path zip) throws IOException {
        return make(ZipFolder.unpackedBytes(zip), zip, folder -> ZipFolder.unpack(zip, folder));
    }

    Fetched copy(Path from) throws IOException {
        Path home = home(from, from);
        List<Path> files;
        try (Stream<Path> listed = Files.list(home)) {
            files = listed.filter(Files::isRegularFile).toList();
        }
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return make(bytes, from, folder -> {
            for (Path file : files) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        });
    }

    private Fetched make(long bytes, Path from, Filling filling) throws IOException {
        disk.require(root, bytes, edition.name());
        sweep();
        Path making = Files.createTempDirectory(root, prefix());
        try {
            filling.into(making);
            Path home = home(making, from);
            Optional<String> note = note(home);
            Path folder = root.resolve(edition.name());
            delete(folder);
            Files.move(home, folder, StandardCopyOption.ATOMIC_MOVE);
            return new Fetched(edition, folder, true, note);
        } catch (IOException e) {
            disk.explain(e, root, bytes, edition.name());
            throw e;
        } finally {
            delete(making);
        }
    }

    private String prefix() {
        return "." + edition.name() + "-making-";
    }

    /** Clears away what an earlier try left, if it was killed. */
    private void sweep() throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.list(root)) {
            left = files.filter(file -> file.getFileName().toString().startsWith(prefix()))
                    .toList();
        }
        for (Path folder : left) {
            delete(folder);
        }
    }

    /** Finds the folder with the files: the one given, or a folder in it. */
    private Path home(Path folder, Path from) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return Stream.concat(
                            Stream.of(folder), inside.filter(Files::isDirectory).sorted())
                    .filter(candidate -> isComplete(edition, candidate))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(from + " must hold " + edition.name()
                            + " with its files " + String.join(", ", edition.files())
                            + ", but does not; look whether it is another edition."));
        }
    }

    private Optional<String> note(Path home) throws IOException {
        for (Map.Entry<String, Checksum> known : edition.known().entrySet()) {
            Checksum found = known.getValue().found(home.resolve(known.getKey()));
            if (!found.equals(known.getValue())) {
                return Optional.of("This is another edition of " + edition.name() + " than the course was measured on ("
                        + known.getKey() + " has " + found + "): your numbers will differ a little.");
            }
        }
        return Optional.empty();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> all;
            try (Stream<Path> walk = Files.walk(folder)) {
                all = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : all) {
                Files.delete(path);
            }
        }
    }
}
