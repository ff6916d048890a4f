package matinee.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.HashSet;
import java.util.Set;

/**
 * Is called by woven cell code: is this cell to stop, may this Throwable be caught, may the JVM end.
 *
 * <p>The stop check is a constant method handle that does nothing until a stop swaps it, so a hot loop pays almost
 * nothing for it: the swap throws compiled loops out at their next safepoint.
 */
@SuppressWarnings("DoNotCallSuggester") // woven code calls what always throws, in place of what never returns
public final class Guard {
    private static final MethodHandle GO = MethodHandles.empty(MethodType.methodType(void.class));
    private static final MethodHandle HALT = halting();
    private static final MutableCallSite SITE = new MutableCallSite(GO);
    private static final MethodHandle CHECK = SITE.dynamicInvoker();

    private static volatile Set<CellGroup> stopping = Set.of();

    static {
        linkAll();
    }

    private Guard() {}

    /**
     * Is woven at each method's start and before each backward jump.
     *
     * @throws Throwable a {@link CellStopped} when the cell is to stop
     */
    public static void check() throws Throwable {
        CHECK.invokeExact();
    }

    /** Is woven at the start of each handler that could swallow a stop. */
    public static void rethrow(Throwable caught) {
        if (caught instanceof CellStopped stopped) {
            throw stopped;
        }
    }

    /** Stands in for {@code System.exit}. */
    public static void systemExit(int status) {
        throw new ExitRefused("System.exit", status);
    }

    /** Stands in for {@code Runtime.exit}. */
    public static void runtimeExit(Runtime runtime, int status) {
        throw new ExitRefused("Runtime.exit", status);
    }

    /** Stands in for {@code Runtime.halt}. */
    public static void runtimeHalt(Runtime runtime, int status) {
        throw new ExitRefused("Runtime.halt", status);
    }

    /** Makes every check of this cell throw, until {@link #release}. */
    static synchronized void stop(CellGroup cell) {
        Set<CellGroup> more = new HashSet<>(stopping);
        more.add(cell);
        stopping = Set.copyOf(more);
        swap(HALT);
    }

    static synchronized void release(CellGroup cell) {
        if (stopping.contains(cell)) {
            Set<CellGroup> fewer = new HashSet<>(stopping);
            fewer.remove(cell);
            stopping = Set.copyOf(fewer);
            if (fewer.isEmpty()) {
                swap(GO);
            }
        }
    }

    private static void swap(MethodHandle target) {
        SITE.setTarget(target);
        MutableCallSite.syncAll(new MutableCallSite[] {SITE});
    }

    /** Throws in the stopped cell's threads and in shared pools, but not in other cells' threads nor in the kernel's. */
    @SuppressWarnings("UnusedMethod") // called through its method handle
    private static void halt() {
        Set<CellGroup> stopped = stopping;
        Thread thread = Thread.currentThread();
        if (stopped.isEmpty() || thread.getName().startsWith("kernel ")) {
            return;
        }
        if (thread.getThreadGroup() instanceof CellGroup other && !stopped.contains(other)) {
            return;
        }
        throw new CellStopped();
    }

    private static MethodHandle halting() {
        try {
            return MethodHandles.lookup().findStatic(Guard.class, "halt", MethodType.methodType(void.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Links everything now: done first on a full stack, a StackOverflowError inside a JDK initializer spoils that class for good. */
    private static void linkAll() {
        try {
            for (MethodHandle target : new MethodHandle[] {HALT, GO}) {
                SITE.setTarget(target);
                for (int i = 0; i < 200; i++) {
                    CHECK.invokeExact();
                }
            }
            MutableCallSite.syncAll(new MutableCallSite[] {SITE});
            rethrow(new IllegalStateException());
        } catch (Throwable e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
