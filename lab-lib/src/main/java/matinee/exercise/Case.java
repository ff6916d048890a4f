package matinee.exercise;

/**
 * Tries an answer once: an expression, and what it should give.
 *
 * @param says what the case is about, a sentence
 * @param weight its part of the exercise's points, above 0
 * @param hidden whether learners see it
 * @param expression a Java expression that uses the answer
 * @param expected its right value, as {@link Answer} writes it
 */
public record Case(String says, double weight, boolean hidden, String expression, String expected) {
    /** Checks that the weight is above 0. */
    public Case {
        if (!(weight > 0)) {
            throw new IllegalArgumentException("the weight of \"" + says + "\" must be above 0, but was " + weight);
        }
    }
}
