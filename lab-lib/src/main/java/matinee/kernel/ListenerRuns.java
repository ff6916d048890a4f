package matinee.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs what belongs to no cell and yet is a learner's code, such as a widget's listener, so that a stop ends it: the kernel's own,
 * or an interrupt of the thread that waits for it.
 */
final class ListenerRuns implements Executor {
    private static final long STACK_BYTES = 8L << 20;

    private final Duration grace;
    private final Set<Listener> running = ConcurrentHashMap.newKeySet();

    /** Makes a place to run that waits this long before it leaves a stopped listener behind. */
    ListenerRuns(Duration grace) {
        this.grace = grace;
    }

    /** Runs to the end, and throws what it throws; a {@link CellStopped} when it is stopped. */
    @Override
    public void execute(Runnable work) {
        Listener listener = new Listener(work);
        running.add(listener);
        try {
            listener.run(grace);
        } finally {
            running.remove(listener);
        }
    }

    /** Stops what runs now, and not what begins because of it. Returns at once. */
    void stop() {
        List.copyOf(running).forEach(Listener::stop);
    }

    /** Is one that runs. */
    private static final class Listener {
        private final CellGroup group =
                new CellGroup("listener", thrown -> System.err.println("A listener's thread has ended: " + thrown));
        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private final CompletableFuture<Void> told = new CompletableFuture<>();
        private final Thread thread;
        private volatile boolean isStopped;
        private boolean isOver; // guarded by this

        Listener(Runnable work) {
            thread = new Thread(group, () -> finish(work), "listener", STACK_BYTES, false);
            thread.setDaemon(true);
        }

        private void finish(Runnable work) {
            try {
                work.run();
                end.complete(null);
            } catch (Throwable e) { // whatever it is, it is told to whoever waits
                end.completeExceptionally(e);
            }
        }

        void stop() {
            synchronized (this) {
                if (isOver || told.isDone()) {
                    return;
                }
                isStopped = true; // before anything that ends the listener, so that its end is known for what it is
                Guard.stop(group);
            }
            group.interruptAll();
            told.complete(null);
        }

        /** Closes the listener: from here a late stop finds nothing to stop. */
        private synchronized void close() {
            isOver = true;
            Guard.release(group);
        }

        void run(Duration grace) {
            thread.start();
            try {
                CompletableFuture.anyOf(end.exceptionally(e -> null), told).get();
            } catch (InterruptedException e) {
                stop();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e); // neither of the two ends so
            }
            try {
                await(grace);
            } finally {
                close();
            }
        }

        private void await(Duration grace) {
            try {
                if (told.isDone()) {
                    end.get(grace.toMillis(), TimeUnit.MILLISECONDS);
                    throw stopped();
                }
                end.get();
            } catch (ExecutionException e) {
                if (isStopped) {
                    throw stopped();
                }
                throw ListenerRuns.<RuntimeException>as(Objects.requireNonNull(e.getCause()));
            } catch (TimeoutException e) {
                throw new CellLeftBehind(thread.getStackTrace());
            } catch (InterruptedException e) {
                throw stopped();
            }
        }

        private static CellStopped stopped() {
            return new CellStopped("You stopped what this widget was doing.");
        }
    }

    /** Lets a checked exception, which a lambda may throw all the same, pass where none is declared. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T as(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
