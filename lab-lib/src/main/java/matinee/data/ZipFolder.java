package matinee.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks a zip, and nothing outside the folder it is meant for. */
final class ZipFolder {
    private ZipFolder() {}

    /** Sums up how large the files of a zip are, unpacked (bytes). */
    static long unpackedBytes(Path zip) throws IOException {
        try (ZipFile file = open(zip)) {
            return file.stream()
                    .mapToLong(entry -> Math.max(0, entry.getSize()))
                    .sum();
        }
    }

    static void unpack(Path zip, Path folder) throws IOException {
        try (ZipFile file = open(zip)) {
            List<? extends ZipEntry> entries = file.stream().toList();
            for (ZipEntry entry : entries) {
                inside(folder, entry, zip);
            }
            for (ZipEntry entry : entries) {
                Path target = inside(folder, entry, zip);
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.resolveSibling(""));
                    write(file, entry, target, zip);
                }
            }
        }
    }

    private static ZipFile open(Path zip) throws IOException {
        try {
            return new ZipFile(zip.toFile());
        } catch (ZipException e) {
            throw new ZipException(zip + " is not a whole zip; it may have been cut off. Fetch it again.");
        }
    }

    private static Path inside(Path folder, ZipEntry entry, Path zip) throws ZipException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (entry.getName().contains("\\")
                || !target.startsWith(folder)
                || Path.of(entry.getName()).isAbsolute()) {
            throw new ZipException(zip + " wants to write \"" + entry.getName()
                    + "\" outside its folder. Do not trust it; fetch it from its makers.");
        }
        return target;
    }

    /** Copies with a check, which {@link ZipFile} leaves to its callers. */
    private static void write(ZipFile file, ZipEntry entry, Path target, Path zip) throws IOException {
        try (InputStream raw = file.getInputStream(entry);
                CheckedInputStream in = new CheckedInputStream(raw, new CRC32())) {
            Files.copy(in, target);
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw new ZipException(zip + " is damaged at " + entry.getName() + ". Fetch it again.");
            }
        } catch (ZipException e) {
            throw String.valueOf(e.getMessage()).startsWith(zip.toString())
                    ? e
                    : new ZipException(zip + " is damaged at " + entry.getName() + ". Fetch it again.");
        }
    }
}
