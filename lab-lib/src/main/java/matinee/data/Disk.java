package matinee.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Tells how much room there is. */
@FunctionalInterface
interface Disk {
    /** Returns how much can still be written to a folder, which exists (bytes). */
    long room(Path folder) throws IOException;

    static Disk real() {
        return folder -> Files.getFileStore(folder).getUsableSpace();
    }

    /** Refuses to start what would not fit. */
    default void require(Path folder, long bytes, String what) throws IOException {
        long room = room(folder);
        if (room < bytes) {
            throw full(folder, bytes, room, what, new IOException("No space left on device"));
        }
    }

    /** Says so, if a failure means that the disk is full; else returns. */
    default void explain(IOException failure, Path folder, long bytes, String what) throws IOException {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space left") || message.contains("not enough space") || message.contains("quota")) {
            throw full(folder, bytes, room(folder), what, failure);
        }
    }

    private static UncheckedIOException full(Path folder, long bytes, long room, String what, IOException cause) {
        return new UncheckedIOException(
                String.format(
                        Locale.ROOT,
                        "%s needs %s in %s, but only %s are free there; make room, or name another folder in MATINEE_CACHE.",
                        what,
                        Edition.megabytes(bytes),
                        folder,
                        Edition.megabytes(room)),
                cause);
    }
}
