package matinee.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip, read in place: nothing is unpacked to the disk, and no file is ever whole in memory, so a zip that swells to
 * terabytes is read line by line until a line of it makes no sense.
 */
record ZipOfFiles(String name, ZipFile zip) implements DataFiles {
    static ZipOfFiles open(Path path) {
        String name = String.valueOf(path.getFileName());
        try {
            if (!startsLikeZip(path)) {
                throw new IllegalArgumentException(
                        name
                                + " is not a zip; give a folder or zip of a data set, or a file of ratings whose name ends in .csv");
            }
            ZipOfFiles files = new ZipOfFiles(name, new ZipFile(path.toFile()));
            files.refuseEscapes();
            return files;
        } catch (ZipException e) {
            throw new IllegalArgumentException(
                    name + " is damaged or cut off (" + e.getMessage() + "); get the zip again", e);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Tells whether a file begins as every zip does, whatever its name. */
    static boolean startsLikeZip(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Nothing is unpacked here, but such a zip was made to do harm wherever it is: it is not worth trusting. */
    private void refuseEscapes() throws IOException {
        Optional<String> escape =
                zip.stream().map(ZipEntry::getName).filter(ZipOfFiles::escapes).findFirst();
        if (escape.isPresent()) {
            zip.close();
            throw new IllegalArgumentException(
                    name + " holds \"" + escape.get()
                            + "\", which would be written outside its folder; don't use this zip, get it again from its origin");
        }
    }

    private static boolean escapes(String entry) {
        String path = entry.replace('\\', '/');
        return path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || Arrays.asList(path.split("/", -1)).contains("..");
    }

    @Override
    public List<String> names() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(entry -> fileName(entry.getName()))
                .sorted()
                .toList();
    }

    @Override
    public Optional<Source> find(String file) {
        return zip.stream()
                .filter(entry ->
                        !entry.isDirectory() && fileName(entry.getName()).equals(file))
                .findFirst()
                .map(entry -> new Source(name + "/" + file, () -> checked(entry)));
    }

    /** Opens an entry so that its checksum is compared at its end: the zip library leaves that to whoever reads. */
    private InputStream checked(ZipEntry entry) throws IOException {
        return new CheckedInputStream(zip.getInputStream(entry), new CRC32()) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = super.read(into, from, length);
                if (read < 0 && getChecksum().getValue() != entry.getCrc()) {
                    throw new ZipException("its checksum differs");
                }
                return read;
            }
        };
    }

    private static String fileName(String entry) {
        return entry.substring(entry.lastIndexOf('/') + 1);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be closed: " + e.getMessage(), e);
        }
    }
}
