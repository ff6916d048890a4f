package matinee.exercise;

/**
 * Tells what one case of an exercise gave.
 *
 * @param tried the case
 * @param got what came out, as {@link Answer} writes it
 * @param passed whether that is right
 */
public record CaseResult(Case tried, String got, boolean passed) {
    /** Compares what came out with what should. */
    public static CaseResult of(Case tried, String got, double tolerance) {
        return new CaseResult(tried, got, Answer.same(tried.expected(), got, tolerance));
    }

    /** Tells whether the answer's cell is still as it was given. */
    public boolean isBlank() {
        return got.equals(Answer.BLANK);
    }
}
