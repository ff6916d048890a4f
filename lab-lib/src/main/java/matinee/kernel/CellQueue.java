package matinee.kernel;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Runs cells one after the other; after a failure the cells that already wait are not run. */
final class CellQueue {
    /** Cells that "Run all" sent together may still be on their way. */
    private static final long ON_THEIR_WAY_MILLIS = 25;

    private final ExecutorService worker = Executors.newSingleThreadExecutor(body -> new Thread(body, "kernel cells"));
    private volatile long abortedUntil = System.nanoTime();

    /** Queues a cell, with what to do instead where a cell before it fails. */
    void add(Runnable run, Runnable abort) {
        long received = System.nanoTime();
        worker.execute(() -> {
            if (received - abortedUntil > 0) {
                run.run();
            } else {
                abort.run();
            }
        });
    }

    /** Aborts the cells that wait now. */
    void abort() {
        try {
            TimeUnit.MILLISECONDS.sleep(ON_THEIR_WAY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        abortedUntil = System.nanoTime();
    }
}
