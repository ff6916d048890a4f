package matinee.grade;

/** Ends a grading that was interrupted; what is graded is kept. */
public final class GradingStopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    GradingStopped(Throwable cause) {
        super("Stopped. What is graded is kept; run the same command again to go on.", cause);
    }
}
