package matinee.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes zips that look like an edition of MovieLens, and are none. */
final class TestZip {
    static final String README =
            "Summary\n=======\n\nA test.\n\nUsage License\n=============\n\nDo as you like.\n\nCitation\n========\n\nNone.\n";

    private TestZip() {}

    /** Makes a zip of some size: the ratings don't compress. */
    static byte[] good() {
        byte[] noise = new byte[300_000];
        new Random(1).nextBytes(noise);
        return of(Map.of(
                "ml-test/ratings.csv",
                new String(noise, StandardCharsets.ISO_8859_1),
                "ml-test/movies.csv",
                "movieId,title,genres\n",
                "ml-test/README.txt",
                README));
    }

    static byte[] of(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    static Edition edition(Optional<Checksum> checksum) {
        return new Edition(
                "ml-test", "a test", 300_000, 300_000, checksum, List.of("ratings.csv", "movies.csv"), Map.of());
    }

    static Checksum checksum(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("matinee", ".zip");
        try {
            Files.write(file, bytes);
            return Checksum.md5("").found(file);
        } finally {
            Files.delete(file);
        }
    }
}
