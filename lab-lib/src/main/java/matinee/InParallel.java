package matinee;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Does independent pieces of work on all cores, and stops all of them when the thread that asked for it is interrupted.
 *
 * <p>A piece may only write what no other piece reads or writes: then the result is the same at any number of threads.
 */
public final class InParallel {
    private InParallel() {}

    /**
     * Does {@code piece} for 0, 1, …, count − 1, in no particular order.
     *
     * @param what what a piece is, for the progress, such as {@code "user"}
     * @throws CancellationException if the calling thread was interrupted; its interrupt flag stays set
     */
    public static void each(int count, String what, Progress progress, IntConsumer piece) {
        Thread caller = Thread.currentThread();
        AtomicBoolean stopped = new AtomicBoolean();
        AtomicLong done = new AtomicLong();
        IntStream.range(0, count).parallel().forEach(n -> {
            if (Thread.currentThread() == caller) {
                progress.report(what, done.get(), count);
            }
            if (caller.isInterrupted()) {
                stopped.set(true);
            }
            if (!stopped.get()) {
                piece.accept(n);
                done.incrementAndGet();
            }
        });
        if (stopped.get()) {
            throw new CancellationException("stopped after " + done + " of " + count + " (" + what + ")");
        }
        progress.report(what, count, count);
    }
}
