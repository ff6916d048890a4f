package matinee.data;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import matinee.Progress;

/**
 * Keeps two who get the same data set at once, in one process or two, from each other's files.
 *
 * @param file the file that is locked; made where it is not there
 */
record FolderLock(Path file) {
    /** Does what must be done alone. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** Waits until nobody else holds the lock, then works; closing the channel gives up the lock. */
    <T> T holding(Progress progress, Work<T> work) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (!isMine(channel)) {
                progress.report("waiting for another who gets the same", 0, 0);
                Thread.sleep(100);
            }
            return work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting for another who gets the same");
        }
    }

    private static boolean isMine(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
