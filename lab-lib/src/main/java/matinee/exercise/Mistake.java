package matinee.exercise;

import java.util.List;

/**
 * Holds a wrong answer that is known: what to say to who gave it, and how to recognize it.
 *
 * @param says a question that names the mistake without giving the answer
 * @param code the wrong answer itself; empty in a learner's copy
 * @param values what it gives for each case, in order, as {@link Answer} writes it; empty before it was run
 */
public record Mistake(String says, String code, List<String> values) {
    /** Copies the values, so that they stay. */
    public Mistake {
        values = List.copyOf(values);
    }

    /** Makes the same with other values. */
    public Mistake withValues(List<String> others) {
        return new Mistake(says, code, others);
    }

    /** Tells whether every failed case shows this mistake's value, and there is one. */
    boolean explains(List<CaseResult> results, double tolerance) {
        boolean one = false;
        for (int n = 0; n < results.size() && n < values.size(); n++) {
            CaseResult result = results.get(n);
            if (!result.passed()) {
                if (!Answer.same(values.get(n), result.got(), tolerance)) {
                    return false;
                }
                one = true;
            }
        }
        return one && results.size() == values.size();
    }
}
