package matinee.lab;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lets one command at a time set up what is missing. A second one, started before the first is through, waits, and then finds it
 * there; else both would fetch it, and each remove what the other is making.
 */
record SetupTurn(Course course) {
    /** Does it when it is this command's turn, and says so if that takes a while. */
    void take(PrintStream out, Runnable setup) {
        Path file = course.hidden().resolve("setup.lock");
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new LabException(
                    file.getParent() + " could not be made; is the disk full, or the folder read-only?", e);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock(channel, out);
            setup.run();
        } catch (IOException e) {
            throw new LabException(file + " could not be written; is the disk full, or the folder read-only?", e);
        }
    }

    /** Holds the lock until the channel is closed. */
    private static void lock(FileChannel channel, PrintStream out) {
        try {
            if (channel.tryLock() == null) {
                out.println("Another command is setting up the course; this one goes on when that is done.");
                channel.lock();
            }
        } catch (IOException e) {
            // Some disks of networks have no locks. A course without them is better than none.
            out.println(
                    "This disk has no locks (" + e.getMessage() + "): start no second command before this is done.");
        }
    }
}
