package matinee.kernel;

import java.util.function.Consumer;

/** Holds the threads of one cell, or of a widget's listener: its own and those it starts. */
final class CellGroup extends ThreadGroup {
    private final Consumer<Throwable> uncaught;

    /** Makes a group that hands on what ends one of the threads that were started, unless it is a stop. */
    CellGroup(String name, Consumer<Throwable> uncaught) {
        super(name);
        this.uncaught = uncaught;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (!(thrown instanceof CellStopped)) {
            uncaught.accept(thrown);
        }
    }

    void interruptAll() {
        Thread[] threads = new Thread[activeCount() + 8];
        int count = enumerate(threads);
        for (int i = 0; i < count; i++) {
            threads[i].interrupt();
        }
    }
}
