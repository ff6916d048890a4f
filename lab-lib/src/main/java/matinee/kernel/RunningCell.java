package matinee.kernel;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Is a cell that runs: its threads, and the work it does now. */
final class RunningCell {
    private static final long STACK_BYTES = 8L << 20;
    private static final Duration SETTLING = Duration.ofMillis(200);

    final CellGroup group;
    private final HeapReserve reserve;
    final ThreadPoolExecutor thread;
    volatile @Nullable Thread runner;
    volatile @Nullable CompletableFuture<?> work;
    volatile boolean told;

    RunningCell(CellGroup group, HeapReserve reserve) {
        this.group = group;
        this.reserve = reserve;
        thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::newThread);
    }

    private Thread newThread(Runnable body) {
        Thread thread = new Thread(group, body, group.getName(), STACK_BYTES);
        thread.setDaemon(true);
        runner = thread;
        return thread;
    }

    <T extends @Nullable Object> T await(Callable<T> job) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        work = result;
        if (told) {
            throw new CellStopped();
        }
        thread.execute(() -> {
            try {
                result.complete(job.call());
            } catch (Throwable t) {
                reserve.giveUp(t instanceof InvocationTargetException e && e.getCause() != null ? e.getCause() : t);
                result.completeExceptionally(t);
            }
        });
        T done;
        try {
            done = result.join();
        } catch (CompletionException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            if (told && !(cause instanceof CellLeftBehind)) {
                throw new CellStopped();
            }
            throw rethrown(cause);
        }
        if (told) {
            throw new CellStopped();
        }
        return done;
    }

    private static Exception rethrown(Throwable cause) {
        if (cause instanceof Exception exception) {
            return exception;
        }
        throw (Error) cause;
    }

    /** Lets the threads that the cell started meet the check too. */
    void settle() {
        Thread[] threads = new Thread[group.activeCount() + 8];
        int count = group.enumerate(threads);
        long deadline = System.nanoTime() + SETTLING.toNanos();
        try {
            for (int i = 0; i < count; i++) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (threads[i] != runner && left > 0) {
                    threads[i].join(left);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
