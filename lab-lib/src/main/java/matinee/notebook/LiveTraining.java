package matinee.notebook;

import java.util.Locale;
import matinee.TrainingState;
import matinee.plot.Figure;
import matinee.plot.LiveCurve;

/** Writes a training as it goes: the curve, and in the line below it, where the numbers will be, how far it is. */
final class LiveTraining {
    private String sketch = "";
    private int sketched = -1;

    /** Shows the present moment; the curve is sketched anew only when an epoch has ended. */
    Shown now(TrainingState state) {
        if (sketched != state.curve().epochs()) {
            sketched = state.curve().epochs();
            sketch = LiveCurve.svg(state.curve(), state.epochs());
        }
        String words = words(state);
        String pace = String.format(
                Locale.ROOT,
                " · %,.0f %s/s",
                state.samplesPerSecond(),
                state.curve().objective().samples());
        return new Shown(
                "<figure style=\"margin:0 0 .5em 0;max-width:640px\">\n" + sketch + "\n"
                        + LiveBar.html(state.share(), "training", words + pace + LiveBar.left(state.secondsLeft()))
                        + "</figure>",
                words);
    }

    private static String words(TrainingState state) {
        String epoch = "epoch " + state.epoch() + " of " + state.epochs();
        return Double.isNaN(state.loss())
                ? epoch
                : epoch
                        + String.format(
                                Locale.ROOT,
                                " · loss %.3f %s",
                                state.loss(),
                                state.curve().objective().unit());
    }

    /** Shows what stays: the curve with its numbers and words, and no time. */
    Shown ended(TrainingState state) {
        sketched = -1;
        Figure figure = Figure.training(state.curve(), state.epochs());
        return new Shown(Pictures.html(figure), figure.alternativeText());
    }
}
