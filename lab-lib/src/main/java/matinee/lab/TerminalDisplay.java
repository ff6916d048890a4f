package matinee.lab;

import java.util.Locale;
import java.util.Optional;
import matinee.Progress;
import matinee.ProgressDisplay;
import matinee.TrainingState;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** Shows how far a work is as a bar in a terminal, on standard error. */
public final class TerminalDisplay implements ProgressDisplay {
    /** Opens where there is a terminal. */
    @Override
    public Optional<Progress> open() {
        return Ansi.AUTO.enabled() ? Optional.of(new Bar(new ProgressBarBuilder())) : Optional.empty();
    }

    /** One bar at a time, which is gone when its work is done. */
    static final class Bar implements Progress {
        private static final int STEPS = 1_000;

        private final ProgressBarBuilder builder;
        private @Nullable ProgressBar bar;

        Bar(ProgressBarBuilder builder) {
            this.builder = builder.setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(100)
                    .clearDisplayOnFinish();
        }

        @Override
        public void report(String what, long done, long total) {
            show(what, done, total > 0 ? total : -1, "");
            if (total > 0 && done >= total) {
                end();
            }
        }

        @Override
        public void report(TrainingState state) {
            String loss = Double.isNaN(state.loss())
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            "epoch %d of %d · loss %.3f %s · %,.0f %s/s",
                            state.epoch(),
                            state.epochs(),
                            state.loss(),
                            state.curve().objective().unit(),
                            state.samplesPerSecond(),
                            state.curve().objective().samples());
            show("training", Math.round(STEPS * state.share()), STEPS, loss);
            if (state.isOver()) {
                end();
            }
        }

        private void show(String what, long done, long total, String words) {
            ProgressBar open = bar;
            if (open == null) {
                open = builder.setTaskName(what).setInitialMax(total).build();
                bar = open;
            }
            open.maxHint(total).stepTo(done).setExtraMessage(words);
        }

        private void end() {
            ProgressBar open = bar;
            if (open != null) {
                open.close();
                bar = null;
            }
        }
    }
}
