package matinee;

import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Leads a learner through its epochs; knows nothing of what it learns.
 *
 * <p>Where ratings are held out, the model of the epoch with the lowest validation error is handed back, and the training ends
 * when so many epochs as {@code patience} says have brought nothing better. Else the last model is handed back.
 *
 * @param epochs how many epochs at most
 * @param patience how many epochs may go by without a lower validation error
 */
public record Training(int epochs, int patience) {
    /**
     * Holds what a training hands back.
     *
     * @param model the best model
     * @param curve how it came about
     */
    public record Result<M>(M model, TrainingCurve curve) {}

    /** Refuses less than one epoch, and no patience. */
    public Training {
        if (epochs < 1) {
            throw new IllegalArgumentException("epochs must be 1 or more, but was " + epochs);
        }
        if (patience < 1) {
            throw new IllegalArgumentException("patience must be 1 epoch or more, but was " + patience);
        }
    }

    /**
     * Trains. When the progress {@linkplain Progress#isStopped() is stopped}, the training ends at the next batch, with the
     * best model so far.
     *
     * @throws CancellationException if the thread is interrupted; it stays interrupted
     * @throws IllegalArgumentException if the loss grows beyond all bounds
     */
    public <M> Result<M> run(Learner<M> learner, Progress progress) {
        return new Run<>(learner, progress).run();
    }

    private final class Run<M> {
        private final Learner<M> learner;
        private final Progress progress;
        private final long start = System.nanoTime();
        private TrainingCurve curve;
        private Optional<M> best = Optional.empty();
        private int learned;
        private double loss = Double.NaN;

        Run(Learner<M> learner, Progress progress) {
            this.learner = learner;
            this.progress = progress;
            this.curve = TrainingCurve.empty(learner.objective());
        }

        Result<M> run() {
            try {
                progress.report(state(false));
                while (curve.epochs() < epochs && curve.epochs() - curve.bestEpoch() < patience && epoch()) {
                    curve = curve.plus(loss, learner.validate(), seconds());
                    learned = 0;
                    if (curve.hasValidation() && curve.bestEpoch() == curve.epochs()) {
                        best = Optional.of(learner.snapshot());
                    }
                    progress.report(state(false));
                }
                return new Result<>(best.orElseGet(learner::snapshot), curve);
            } finally {
                progress.report(state(true));
            }
        }

        /** Learns every sample once; false if stopped before the last. */
        private boolean epoch() {
            double sum = 0;
            while (learned < learner.samples()) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException(
                            "the training was broken off after " + curve.epochs() + " of " + epochs + " epochs");
                }
                if (progress.isStopped()) {
                    return false;
                }
                int to = Math.min(learner.samples(), learned + learner.stride());
                sum += learner.learn(learned, to);
                learned = to;
                loss = learner.objective().of(sum, learned);
                refuseDivergence();
                if (learned < learner.samples()) {
                    progress.report(state(false));
                }
            }
            return true;
        }

        private void refuseDivergence() {
            if (!Double.isFinite(loss)) {
                throw new IllegalArgumentException(
                        "the training loss must stay finite, but grew beyond all bounds in epoch "
                                + (curve.epochs() + 1) + ": take a smaller learning rate");
            }
        }

        private TrainingState state(boolean isOver) {
            return new TrainingState(curve, epochs, learned, learner.samples(), loss, seconds(), isOver);
        }

        private double seconds() {
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
