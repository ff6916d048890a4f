package matinee.notebook.widget;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Calls listeners, one at a time, on a thread of its own. Of one listener at most one call waits: a slow one finds the latest value
 * when its turn comes, and never a backlog.
 */
final class Callbacks {
    private final Map<Object, Call> waiting = new LinkedHashMap<>(); // guarded by this
    private @Nullable Thread worker; // guarded by this
    private boolean running; // guarded by this

    /** Calls as soon as it can, every time. */
    void add(Call call) {
        put(new Object(), call, false);
    }

    /** Calls as soon as it can; once, however often it is asked for until then. */
    void addLatest(Call call) {
        put(call.source(), call, false);
    }

    /** Calls when nobody has asked for it again until it is due. */
    void addAtRest(Call call) {
        put(call.source(), call, true);
    }

    private synchronized void put(Object slot, Call call, boolean postpones) {
        if (postpones) {
            waiting.put(slot, call);
        } else {
            waiting.putIfAbsent(slot, call);
        }
        if (worker == null) {
            worker = new Thread(this::work, "widgets");
            worker.setDaemon(true);
            worker.start();
        }
        notifyAll();
    }

    /** Stops the listener that runs now, if one does. */
    synchronized void stop() {
        if (running && worker != null) {
            worker.interrupt();
        }
    }

    private void work() {
        while (true) {
            Call call = next();
            try {
                new Run(call).run();
            } finally {
                ended();
            }
        }
    }

    private synchronized Call next() {
        while (true) {
            long now = System.nanoTime();
            Optional<Map.Entry<Object, Call>> ripe = waiting.entrySet().stream()
                    .filter(entry -> entry.getValue().due() - now <= 0)
                    .findFirst();
            if (ripe.isPresent()) {
                waiting.remove(ripe.get().getKey());
                running = true;
                return ripe.get().getValue();
            }
            long rest = waiting.values().stream()
                    .mapToLong(call -> call.due() - now)
                    .min()
                    .orElse(Long.MAX_VALUE);
            try {
                TimeUnit.NANOSECONDS.timedWait(this, rest);
            } catch (InterruptedException e) {
                Thread.interrupted(); // a stop that came when nothing ran
            }
        }
    }

    /** A stop that came too late must not hit the next listener. */
    private synchronized void ended() {
        running = false;
        Thread.interrupted();
    }
}
