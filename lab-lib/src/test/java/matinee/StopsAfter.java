package matinee;

/** Wishes a training to stop once so many of its epochs have ended. Serves one training. */
public final class StopsAfter implements Progress {
    private final int epochs;
    private volatile int ended;

    private StopsAfter(int epochs) {
        this.epochs = epochs;
    }

    /** Lets so many epochs end. */
    public static StopsAfter epochs(int epochs) {
        return new StopsAfter(epochs);
    }

    @Override
    public void report(String what, long done, long total) {}

    @Override
    public void report(TrainingState state) {
        ended = state.curve().epochs();
    }

    @Override
    public boolean isStopped() {
        return ended >= epochs;
    }
}
