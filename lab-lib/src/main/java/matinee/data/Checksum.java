package matinee.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a file by its content.
 *
 * @param algorithm {@code md5} or {@code sha256}
 * @param hex the digest in hexadecimal, lower case
 */
record Checksum(String algorithm, String hex) {
    static Checksum md5(String hex) {
        return new Checksum("md5", hex);
    }

    static Checksum sha256(String hex) {
        return new Checksum("sha256", hex);
    }

    /** Computes the checksum of the same kind that a file has. */
    Checksum found(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance(algorithm.equals("md5") ? "MD5" : "SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return new Checksum(algorithm, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5 and SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return algorithm + " " + hex;
    }
}
