package matinee.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import matinee.Progress;

/**
 * Keeps the data sets that were fetched, in a folder outside the course: one folder for each, whole or not at all.
 *
 * <p>MovieLens is never part of the course itself. It comes from its makers or a mirror, or from a zip or folder that the
 * learner has.
 */
public final class DataStore {
    private final Path root;
    private final Mirrors mirrors;
    private final Disk disk;
    private final HttpClient client;
    private final Duration patience;

    DataStore(Path root, Mirrors mirrors, Disk disk, HttpClient client, Duration patience) {
        this.root = root.toAbsolutePath().normalize();
        this.mirrors = mirrors;
        this.disk = disk;
        this.client = client;
        this.patience = patience;
    }

    /** Returns the store of this computer's user: the folder {@code data} in what {@code MATINEE_CACHE} names, else in the system's cache. */
    public static DataStore standard() {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(15))
                .proxy(new ProxyVariables(System.getenv()))
                .build();
        return new DataStore(
                CacheFolder.data(), Mirrors.in(System.getenv()), Disk.real(), client, Duration.ofSeconds(30));
    }

    /** Returns the folder in which the data sets' folders are; it need not exist yet. */
    public Path root() {
        return root;
    }

    /** Finds the folder of an edition; empty: it was not fetched. */
    public Optional<Path> folder(Edition edition) {
        Path folder = root.resolve(edition.name());
        return EditionFolder.isComplete(edition, folder) ? Optional.of(folder) : Optional.empty();
    }

    /**
     * Gets an edition from the first mirror that gives the right one; where it is there already, does nothing.
     *
     * <p>May be stopped by an interrupt; what has come is kept, and the next try goes on from there.
     *
     * @throws UncheckedIOException if no mirror gives it, or there is no room; the message says what was tried and what to do
     */
    public Fetched get(Edition edition, Progress progress) {
        return add(edition, progress, () -> {
            Path zip = root.resolve(edition.name() + ".zip");
            if (!isRight(edition, zip)) {
                long part = PartFile.of(zip).size();
                disk.require(root, edition.zipBytes() - part + edition.bytes(), edition.name());
                new Download(edition, mirrors, new Transfer(client, patience, progress), disk).to(zip);
            }
            Fetched fetched = new EditionFolder(edition, root, disk).unpack(zip);
            Files.delete(zip);
            return fetched;
        });
    }

    /**
     * Takes an edition from a zip or a folder that the learner has, which stays as it is.
     *
     * @throws IllegalArgumentException if it is not that edition
     * @throws UncheckedIOException if it cannot be read, or there is no room
     */
    public Fetched take(Edition edition, Path from, Progress progress) {
        if (!Files.exists(from)) {
            throw new IllegalArgumentException(
                    "PATH must be a zip or a folder with " + edition.name() + ", but there is no " + from);
        }
        return add(edition, progress, () -> {
            EditionFolder folder = new EditionFolder(edition, root, disk);
            if (Files.isDirectory(from)) {
                return folder.copy(from);
            }
            if (edition.checksum().isPresent()) {
                Checksum wanted = edition.checksum().get();
                Checksum found = wanted.found(from);
                if (!found.equals(wanted)) {
                    throw new IllegalArgumentException(
                            from + " must be " + edition.name() + ".zip with " + wanted + ", but has " + found
                                    + "; fetch it again, or if you trust it, unpack it and give the folder.");
                }
            }
            return folder.unpack(from);
        });
    }

    private Fetched add(Edition edition, Progress progress, FolderLock.Work<Fetched> work) {
        try {
            Files.createDirectories(root);
            FolderLock lock = new FolderLock(root.resolve("." + edition.name() + ".lock"));
            return lock.holding(progress, () -> {
                Optional<Path> there = folder(edition);
                return there.isPresent() ? new Fetched(edition, there.get(), false, Optional.empty()) : work.run();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(
                    edition.name() + " could not be put into " + root + ": " + e.getMessage(), e);
        }
    }

    private static boolean isRight(Edition edition, Path zip) throws IOException {
        if (!Files.exists(zip) || edition.checksum().isEmpty()) {
            return false;
        }
        Checksum wanted = edition.checksum().get();
        return wanted.found(zip).equals(wanted);
    }
}
