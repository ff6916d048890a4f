package matinee.notebook.explore;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Measures recipes one after the other on a thread of its own, tells after each that there is something new, and can be stopped. */
final class Runner {
    private final CompareStudy study;
    private @Nullable Thread worker; // guarded by this

    Runner(CompareStudy study) {
        this.study = study;
    }

    /** Begins with those that are unknown, unless it is at work. */
    synchronized void start(Knobs knobs, Runnable changed) {
        List<Kind.Written> unknown = study.unknown(knobs);
        if (worker == null && !unknown.isEmpty()) {
            worker = new Thread(() -> work(unknown, changed), "compare");
            worker.setDaemon(true);
            worker.start();
        }
    }

    /** Ends the run; what was measured until then stays. */
    synchronized void stop() {
        if (worker != null) {
            worker.interrupt();
        }
    }

    private void work(List<Kind.Written> unknown, Runnable changed) {
        String note = "";
        try {
            for (int n = 0; n < unknown.size(); n++) {
                study.setRun(new CompareStudy.Run(
                        true, n, unknown.size(), "Measuring " + unknown.get(n).code() + " …"));
                changed.run();
                study.trials().measure(unknown.get(n));
            }
        } catch (CancellationException e) {
            note = "Stopped. What was measured until then stays.";
        } finally {
            ended(note, changed);
        }
    }

    private void ended(String note, Runnable changed) {
        synchronized (this) {
            worker = null;
        }
        Thread.interrupted(); // the wish to stop is fulfilled
        study.setRun(new CompareStudy.Run(false, 0, 0, note));
        changed.run();
    }
}
