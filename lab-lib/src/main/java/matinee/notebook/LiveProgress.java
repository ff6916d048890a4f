package matinee.notebook;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import matinee.Progress;
import matinee.TrainingState;

/**
 * Shows a work below its cell: a bar, and for a training its curve too. Draws at most ten times a second, and what stays at the
 * end says nothing of time, so that a chapter that is run again looks the same.
 */
final class LiveProgress implements Progress {
    /** Is where an output can be shown. */
    @FunctionalInterface
    interface Output {
        /** Shows the first, and with it a button that calls for the stop, if there is one and buttons are heard. */
        Spot open(Shown first, Optional<Runnable> stop);
    }

    /** Is one output, which is replaced by others. */
    interface Spot {
        void show(Shown next);

        /** Shows what stays. */
        default void end(Shown last) {
            show(last);
        }
    }

    private static final long BETWEEN_NANOS = 100_000_000;
    /** How many times as long as a drawing took it is not drawn again: so that drawing takes 1 % of the time. */
    private static final long REST = 100;

    private static final long LONGEST_REST_NANOS = 1_000_000_000;

    private final Output output;
    private final LongSupplier nanos;
    private final LiveTraining training = new LiveTraining();
    private Optional<Spot> spot = Optional.empty();
    private long nextDrawing;
    private long begun;
    private volatile boolean stopped;

    LiveProgress(Output output, LongSupplier nanos) {
        this.output = output;
        this.nanos = nanos;
    }

    @Override
    public void report(String what, long done, long total) {
        boolean isOver = total > 0 && done >= total;
        if (isOver || isDue()) {
            double seconds = spot.isEmpty() ? 0 : (nanos.getAsLong() - begun) / 1e9;
            show(() -> isOver ? LiveBar.ended(what, total) : LiveBar.of(what, done, total, seconds), Optional.empty());
        }
    }

    @Override
    public void report(TrainingState state) {
        if (state.isOver()) {
            Shown last = training.ended(state);
            spot.ifPresentOrElse(open -> open.end(last), () -> output.open(last, Optional.empty()));
            spot = Optional.empty();
            stopped = false;
        } else if (isDue()) {
            show(() -> training.now(state), Optional.of(this::stop));
        }
    }

    @Override
    public boolean isStopped() {
        return stopped;
    }

    /** Lets the training that runs now end at its next batch; called from any thread. */
    void stop() {
        stopped = true;
    }

    private boolean isDue() {
        return spot.isEmpty() || nanos.getAsLong() - nextDrawing >= 0;
    }

    private void show(Supplier<Shown> drawing, Optional<Runnable> stop) {
        long start = nanos.getAsLong();
        if (spot.isEmpty()) {
            begun = start;
            spot = Optional.of(output.open(drawing.get(), stop));
            nextDrawing = start + BETWEEN_NANOS; // the first drawing loads what draws, and is no measure
        } else {
            spot.get().show(drawing.get());
            long took = nanos.getAsLong() - start;
            nextDrawing = start + Math.max(BETWEEN_NANOS, Math.min(LONGEST_REST_NANOS, REST * took));
        }
    }
}
