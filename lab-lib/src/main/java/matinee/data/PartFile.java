package matinee.data;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * Holds what has come of a file so far, with a note beside it on which version of it that is.
 *
 * @param path the part
 */
record PartFile(Path path) {
    static PartFile of(Path whole) {
        return new PartFile(whole.resolveSibling(whole.getFileName() + ".part"));
    }

    private Path note() {
        return path.resolveSibling(path.getFileName() + ".from");
    }

    long size() throws IOException {
        return Files.exists(path) ? Files.size(path) : 0;
    }

    /** Returns what the server called this version, if the part came from the address and can be gone on with. */
    Optional<String> version(URI from) throws IOException {
        if (!Files.exists(note()) || size() == 0) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(note());
        return lines.size() == 2 && lines.get(0).equals(from.toString()) ? Optional.of(lines.get(1)) : Optional.empty();
    }

    /** Begins anew, with the version that the server names; weak names don't tell that the bytes are the same. */
    void begin(URI from, HttpHeaders headers) throws IOException {
        delete();
        Optional<String> version = headers.firstValue("ETag")
                .filter(tag -> tag.startsWith("\""))
                .or(() -> headers.firstValue("Last-Modified"));
        if (version.isPresent()) {
            Files.writeString(note(), from + "\n" + version.get() + "\n");
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
        Files.deleteIfExists(note());
    }

    void finish(Path whole) throws IOException {
        Files.move(path, whole, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(note());
    }
}
