package matinee.notebook.widget;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Is a listener at work: what it prints, how it fails and that it takes long is told under the widgets it belongs to. */
final class Run {
    /** From when on a learner would wonder whether anything happens. */
    private static final long PATIENCE_MILLIS = 150;

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(body -> {
        Thread thread = new Thread(body, "widgets clock");
        thread.setDaemon(true);
        return thread;
    });

    private final Call call;
    private final Printed printed = new Printed();

    Run(Call call) {
        this.call = call;
    }

    /** Runs to the end, whatever comes; what is thrown is told, and not thrown on. */
    void run() {
        Future<?> patience =
                CLOCK.schedule(() -> call.places().forEach(Place::works), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        try {
            Layer.wire().run(() -> printed.during(call.body()));
            call.places().forEach(place -> place.wentWell(call.source(), printed.text()));
        } catch (Throwable e) { // whatever a learner's code throws is the learner's to see
            call.places().forEach(place -> place.failed(call.source(), e, printed.text()));
        } finally {
            patience.cancel(false);
            call.places().forEach(Place::rests);
        }
    }
}
