package matinee.kernel;

/** Ends a cell that was told to stop. An Error, so that {@code catch (Exception e)} does not swallow it. */
public final class CellStopped extends Error {
    private static final long serialVersionUID = 1L;

    CellStopped() {
        this("You stopped this cell. Your variables are kept.");
    }

    CellStopped(String message) {
        super(message, null, false, true);
    }
}
