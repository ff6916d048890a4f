package matinee;

/**
 * Says how far a training is.
 *
 * @param curve the epochs that have ended
 * @param epochs how many there will be at most
 * @param samples how many samples of the present epoch are learned
 * @param samplesPerEpoch how many there are in each
 * @param loss the training loss of the present epoch so far, in the curve's unit; before its first sample, of the epoch before; NaN: nothing yet
 * @param seconds how long it has taken so far (s)
 * @param isOver whether this is the last report, however the training ended
 */
public record TrainingState(
        TrainingCurve curve,
        int epochs,
        long samples,
        long samplesPerEpoch,
        double loss,
        double seconds,
        boolean isOver) {
    /** Returns the number of the epoch that is going on, counted from 1; the last one's at the end. */
    public int epoch() {
        return Math.min(epochs, curve.epochs() + 1);
    }

    /** Returns which part of all epochs is done, in [0, 1]. */
    public double share() {
        return Math.min(1, samplesDone() / ((double) epochs * samplesPerEpoch));
    }

    /** Returns how many samples are learned in a second; 0 before the first. */
    public double samplesPerSecond() {
        return seconds > 0 ? samplesDone() / seconds : 0;
    }

    /** Estimates how long it will take yet if all epochs are needed (s); NaN before the first sample. */
    public double secondsLeft() {
        return samplesDone() == 0 ? Double.NaN : seconds * (1 - share()) / share();
    }

    private double samplesDone() {
        return curve.epochs() * (double) samplesPerEpoch + samples;
    }
}
