package matinee.deep;

import ai.djl.ndarray.NDManager;

/** Opens the engine that the recipes use to tests of other packages. */
public final class OnTestEngine {
    private OnTestEngine() {}

    public static NDManager newManager() {
        return Started.here().newManager();
    }
}
