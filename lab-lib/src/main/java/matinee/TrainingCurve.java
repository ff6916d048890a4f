package matinee;

import java.util.Arrays;
import java.util.Locale;

/**
 * Remembers a training: its loss epoch by epoch, and where samples were held out for validation, the error on these. Immutable.
 *
 * <p>The {@link Objective} says what both are: the RMSE (stars) unless told otherwise. The loss is that of the errors made in the
 * epoch, each just before the sample was learned. The validation error is that of the predictions at the epoch's end. Curves are
 * equal if these are; how long it took does not count.
 */
public final class TrainingCurve {
    private final Objective objective;
    private final double[] losses;
    private final double[] validation;
    private final double seconds;

    private TrainingCurve(Objective objective, double[] losses, double[] validation, double seconds) {
        this.objective = objective;
        this.losses = losses;
        this.validation = validation;
        this.seconds = seconds;
    }

    /** Makes the curve of a training that has not ended an epoch yet, and makes the RMSE small. */
    public static TrainingCurve empty() {
        return empty(Objective.RMSE);
    }

    /** Makes the curve of a training that has not ended an epoch yet. */
    public static TrainingCurve empty(Objective objective) {
        return new TrainingCurve(objective, new double[0], new double[0], 0);
    }

    /**
     * Makes the curve with one more epoch.
     *
     * @param loss the training loss, in the objective's unit
     * @param error the validation error, in the same unit; NaN: nothing is held out
     * @param secondsSoFar how long the training has taken since its start (s)
     */
    public TrainingCurve plus(double loss, double error, double secondsSoFar) {
        return new TrainingCurve(objective, with(losses, loss), with(validation, error), secondsSoFar);
    }

    private static double[] with(double[] values, double next) {
        double[] longer = Arrays.copyOf(values, values.length + 1);
        longer[values.length] = next;
        return longer;
    }

    /** Tells what the training makes small. */
    public Objective objective() {
        return objective;
    }

    /** Counts the epochs that have ended. */
    public int epochs() {
        return losses.length;
    }

    /** Returns the training loss of an epoch, counted from 1. */
    public double loss(int epoch) {
        return losses[epoch - 1];
    }

    /** Returns the validation error at the end of an epoch, counted from 1; NaN where nothing was held out. */
    public double validation(int epoch) {
        return validation[epoch - 1];
    }

    /** Lists the training losses, epoch by epoch. */
    public double[] losses() {
        return losses.clone();
    }

    /** Lists the validation errors, epoch by epoch; empty where nothing was held out. */
    public double[] validations() {
        return hasValidation() ? validation.clone() : new double[0];
    }

    /** Tells whether samples were held out for validation. */
    public boolean hasValidation() {
        return validation.length > 0 && !Double.isNaN(validation[0]);
    }

    /** Returns the epoch with the lowest validation error, the first of several; without validation the last; 0: there is none. */
    public int bestEpoch() {
        int best = hasValidation() ? 1 : epochs();
        for (int epoch = 2; hasValidation() && epoch <= epochs(); epoch++) {
            best = validation(epoch) < validation(best) ? epoch : best;
        }
        return best;
    }

    /** Returns how long the training took (s). */
    public double seconds() {
        return seconds;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrainingCurve curve
                && objective == curve.objective
                && Arrays.equals(losses, curve.losses)
                && Arrays.equals(validation, curve.validation);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(losses) + Arrays.hashCode(validation);
    }

    /** Writes {@code training loss from 0.95 to 0.64 stars in 20 epochs; validation RMSE lowest at epoch 12 with 0.871 stars}. */
    @Override
    public String toString() {
        if (epochs() == 0) {
            return "no epoch has ended";
        }
        String loss = epochs() == 1
                ? String.format(Locale.ROOT, "training loss %.3f %s after 1 epoch", loss(1), objective.unit())
                : String.format(
                        Locale.ROOT,
                        "training loss from %.3f to %.3f %s in %d epochs",
                        loss(1),
                        loss(epochs()),
                        objective.unit(),
                        epochs());
        return hasValidation()
                ? loss
                        + String.format(
                                Locale.ROOT,
                                "; validation %s lowest at epoch %d with %.3f %s",
                                objective.title(),
                                bestEpoch(),
                                validation(bestEpoch()),
                                objective.unit())
                : loss;
    }
}
