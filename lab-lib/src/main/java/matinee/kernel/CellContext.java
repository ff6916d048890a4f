package matinee.kernel;

import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.atomic.AtomicLong;
import org.dflib.jjava.jupyter.messages.MessageContext;
import org.jspecify.annotations.Nullable;

/**
 * Says to which cell a thread's output belongs. Threads inherit it from the thread that started them, so that output
 * finds its cell also long after the cell has ended.
 */
final class CellContext {
    private static final InheritableThreadLocal<CellContext> OWN = new InheritableThreadLocal<>();
    private static volatile CellContext latest = new CellContext(null);

    private final @Nullable MessageContext request;
    private final AtomicLong printed = new AtomicLong();

    private CellContext(@Nullable MessageContext request) {
        this.request = request;
    }

    /** Makes this request's cell the one that this thread, and those it starts, belong to. */
    static CellContext enter(MessageContext request) {
        CellContext entered = new CellContext(request);
        latest = entered;
        OWN.set(entered);
        return entered;
    }

    /** Returns this thread's cell; a pool's thread serves any cell, so it counts to the latest. */
    static CellContext current() {
        CellContext own = Thread.currentThread() instanceof ForkJoinWorkerThread ? null : OWN.get();
        return own == null ? latest : own;
    }

    /** Returns the request to name as a message's parent; null before the first cell. */
    @Nullable
    MessageContext request() {
        return request;
    }

    /** Counts characters that the cell has printed, and returns how many there are now. */
    long count(long characters) {
        return printed.addAndGet(characters);
    }
}
