package matinee.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Keeps some memory back, and gives it up at the moment a cell has filled the heap: else the threads that talk to the
 * front end would run out of it too, and the kernel would be alive but mute.
 */
final class HeapReserve {
    private static final long LARGEST = 64L << 20;

    private final int size = (int) Math.min(LARGEST, Runtime.getRuntime().maxMemory() / 16);
    private volatile byte @Nullable [] kept = new byte[size];
    private volatile boolean closed;

    /** Gives the memory up, if this is what ended a cell. */
    void giveUp(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            kept = null;
        }
    }

    /** Takes memory back once there is plenty again; to ask for plenty is what makes the collector look. */
    void restore() {
        if (kept == null && !closed && hasRoom()) {
            kept = new byte[size];
        }
    }

    /** Gives the memory up for good. */
    void close() {
        closed = true;
        kept = null;
    }

    private boolean hasRoom() {
        try {
            return new byte[4 * size].length > size;
        } catch (OutOfMemoryError e) {
            return false;
        }
    }
}
