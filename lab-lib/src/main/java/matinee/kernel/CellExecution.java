package matinee.kernel;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.SPIResolutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs snippets in this JVM, on a thread that belongs to the cell. A stop ends what can be ended and leaves the rest
 * behind, so that the kernel answers again.
 *
 * <p>Not a {@code LocalExecutionControl}: from JDK 20 on that weaves calls of its own which only its own {@code invoke}
 * defines.
 */
final class CellExecution extends DirectExecutionControl {
    private final Duration grace;
    private final ReentrantLock shellLock;
    private final UnaryOperator<byte[]> rewriting;
    private final CellClasses classes;
    private final Object lock = new Object();
    private final HeapReserve reserve = new HeapReserve();
    private final LastingReads lastingReads = new LastingReads();

    private @Nullable RunningCell cell;
    private @Nullable Object value;
    private @Nullable Throwable thrown;

    /** Makes an execution that waits this long before it leaves a stopped cell behind, and frees the lock while a cell runs. */
    CellExecution(Duration grace, ReentrantLock shellLock, UnaryOperator<byte[]> rewriting) {
        this(grace, shellLock, rewriting, new CellClasses());
    }

    private CellExecution(
            Duration grace, ReentrantLock shellLock, UnaryOperator<byte[]> rewriting, CellClasses classes) {
        super(classes);
        this.classes = classes;
        this.grace = grace;
        this.shellLock = shellLock;
        this.rewriting = rewriting;
    }

    @Override
    public void close() {
        reserve.close();
        super.close();
    }

    /** Opens a cell: a cell is many snippets, and what {@link #stop} says holds until the cell ends. */
    void begin(int number, Consumer<Throwable> uncaught) {
        reserve.restore();
        synchronized (lock) {
            cell = new RunningCell(new CellGroup("cell " + number, uncaught), reserve);
        }
    }

    /** Closes the cell: from here a late {@link #stop} finds nothing to stop. */
    void end() {
        RunningCell ended;
        synchronized (lock) {
            ended = Objects.requireNonNull(cell);
        }
        if (ended.told) {
            ended.settle();
        }
        synchronized (lock) {
            cell = null;
            Guard.release(ended.group);
        }
        ended.thread.shutdown();
    }

    /** Empties a variable that no cell can name any more, so that what it holds can go. */
    void forget(String type, String variable) {
        value = null;
        try {
            Field field = findClass(type).getDeclaredField(variable);
            field.setAccessible(true); // a snippet's class is not public
            if (!field.getType().isPrimitive()) {
                field.set(null, null);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("JShell keeps variables otherwise than expected: " + type, e);
        }
    }

    /** Empties a variable that another of its name has taken the place of, unless code that lasts may read it. */
    void forgetUnread(String type, String variable) {
        if (classes.isLoaded(type) && !lastingReads.touch(type)) {
            forget(type, variable);
        }
    }

    /** Returns the last snippet's value itself, not its text. */
    @Nullable
    Object value() {
        return value;
    }

    /** Returns what the last snippet threw, and forgets it. */
    @Nullable
    Throwable takeThrown() {
        Throwable taken = thrown;
        thrown = null;
        return taken;
    }

    @Override
    public void load(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        for (ClassBytecodes each : classes) {
            lastingReads.add(each.bytecodes());
        }
        super.load(Arrays.stream(classes)
                .map(c -> new ClassBytecodes(c.name(), Weaver.weave(rewriting.apply(c.bytecodes()))))
                .toArray(ClassBytecodes[]::new));
    }

    @Override
    protected String invoke(Method method) throws Exception {
        value = null;
        thrown = null;
        try {
            value = call(() -> method.invoke(null));
            return "";
        } catch (InvocationTargetException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            if (cause instanceof SPIResolutionException unresolved) {
                throw new ResolutionException(unresolved.id(), cause.getStackTrace());
            }
            throw failed(cause);
        } catch (CellStopped | CellLeftBehind e) {
            throw failed(e);
        }
    }

    private UserException failed(Throwable cause) {
        thrown = cause;
        return new UserException(
                String.valueOf(cause.getMessage()), cause.getClass().getName(), cause.getStackTrace());
    }

    /** Runs something as part of the open cell, on the cell's thread, so that it can be stopped. */
    <T extends @Nullable Object> T call(Callable<T> work) throws Exception {
        RunningCell running;
        synchronized (lock) {
            running = cell;
        }
        if (running == null || Thread.currentThread().getThreadGroup() instanceof CellGroup) {
            return work.call();
        }
        boolean held = shellLock.isHeldByCurrentThread();
        if (held) {
            shellLock.unlock();
        }
        try {
            return running.await(work);
        } finally {
            if (held) {
                shellLock.lock();
            }
        }
    }

    /** Stops the open cell, if there is one. Returns at once; any thread may call it. */
    @Override
    public void stop() {
        RunningCell stopped;
        CompletableFuture<?> work;
        synchronized (lock) {
            stopped = cell;
            if (stopped == null) {
                return;
            }
            stopped.told = true;
            work = stopped.work;
            Guard.stop(stopped.group);
        }
        stopped.group.interruptAll();
        // A timer of its own: a parallel stream may hold every thread of the common pool.
        Thread timer = new Thread(() -> leaveBehind(stopped, work), "kernel stop timer");
        timer.setDaemon(true);
        timer.start();
    }

    private void leaveBehind(RunningCell stopped, @Nullable CompletableFuture<?> work) {
        try {
            Thread.sleep(grace.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        Thread runner = stopped.runner;
        synchronized (lock) {
            if (cell != stopped || stopped.work != work || work == null || work.isDone() || runner == null) {
                return;
            }
        }
        if (work.completeExceptionally(new CellLeftBehind(runner.getStackTrace()))) {
            makeWay(runner);
            runner.setName("left behind");
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // nothing relies on it: it only spares the cells that come after
    private static void makeWay(Thread runner) {
        runner.setPriority(Thread.MIN_PRIORITY);
    }
}
