package matinee.kernel;

import java.util.concurrent.TimeUnit;

/** Ends the kernel's JVM in well under a second, whatever threads and shutdown hooks do. */
final class KernelExit {
    private static final long LAST_REPLY_MILLIS = 50;
    private static final long HOOKS_MILLIS = 600;
    private static final long FAREWELL_MILLIS = 2_000;

    private static volatile boolean wanted;

    private KernelExit() {}

    /** Ends the JVM once the last reply is out. */
    static void soon() {
        wanted = true;
        start("kernel exit", LAST_REPLY_MILLIS, () -> System.exit(0));
        start("kernel halt", LAST_REPLY_MILLIS + HOOKS_MILLIS, () -> Runtime.getRuntime()
                .halt(0));
    }

    /** Ends the JVM when the process that started it is gone. */
    static void withParent() {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent -> start("kernel parent", 0, () -> {
                    parent.onExit().join();
                    soon();
                }));
    }

    /** Says why, should code that no weaver sees (reflection, a library) end the JVM. */
    static void explain(Outbox outbox) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            if (!wanted) {
                                System.err.println("This cell has ended the kernel: something in it called System.exit."
                                        + " Variables are lost; run the cells from the top.");
                                flush(outbox);
                            }
                        },
                        "kernel farewell"));
    }

    /** Waits until all is handed to the socket, and a moment more: what is on its way there goes down with the JVM. */
    private static void flush(Outbox outbox) {
        try {
            outbox.flush(FAREWELL_MILLIS);
            TimeUnit.MILLISECONDS.sleep(2 * LAST_REPLY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(String name, long delay, Runnable then) {
        Thread thread = new Thread(
                () -> {
                    try {
                        TimeUnit.MILLISECONDS.sleep(delay);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    then.run();
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }
}
