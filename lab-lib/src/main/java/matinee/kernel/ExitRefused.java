package matinee.kernel;

/** Stands in for a call that would have ended the kernel's JVM. */
public final class ExitRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExitRefused(String call, int status) {
        super(call + "(" + status
                + ") would end the notebook's kernel and lose your variables, so only this cell ends.");
    }
}
