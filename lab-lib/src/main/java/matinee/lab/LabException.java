package matinee.lab;

/** Says in one sentence what went wrong and what to do, to a person at a terminal. */
public final class LabException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Makes one with the sentence that the person reads. */
    public LabException(String message) {
        super(message);
    }

    /** Makes one with the sentence that the person reads, and what lies behind it for {@code --trace}. */
    public LabException(String message, Throwable cause) {
        super(message, cause);
    }
}
