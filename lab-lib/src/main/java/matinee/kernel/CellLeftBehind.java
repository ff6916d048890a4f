package matinee.kernel;

/** Says that a stopped cell is still busy inside library code that never looks up, and that the kernel went on without it. */
public final class CellLeftBehind extends Error {
    private static final long serialVersionUID = 1L;

    CellLeftBehind(StackTraceElement[] where) {
        super(
                "This cell could not be ended: it is inside library code that does not look up."
                        + " It goes on in the background with low priority; restart the kernel to end it."
                        + " Your variables are kept.",
                null,
                false,
                true);
        setStackTrace(where);
    }
}
