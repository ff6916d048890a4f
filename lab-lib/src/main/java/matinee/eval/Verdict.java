package matinee.eval;

import java.util.Locale;

/**
 * Says what became of one of the survey's claims in an experiment: computed by a chapter, never typed.
 *
 * <pre>{@code
 * Verdict.of("C1", "Age, gender and place help new users.", data.name())
 *     .measured("RMSE, demographic − movie mean (stars)", difference)
 *     .answered(Answer.of(difference.high() < 0))
 * }</pre>
 *
 * @param claim its id, such as {@code C1}
 * @param sentence what is claimed
 * @param data the data it was tested on
 * @param answer what came out
 * @param condition under which it holds, such as {@code the overlap is guarded}; empty where there is none
 * @param measure what was measured, with its unit in brackets
 * @param figure the value measured and where it may lie
 */
public record Verdict(
        String claim, String sentence, String data, Answer answer, String condition, String measure, Interval figure) {
    /** Refuses a condition where none is asked for, and none where one is. */
    public Verdict {
        if (claim.isBlank() || sentence.isBlank()) {
            throw new IllegalArgumentException(
                    "a verdict must name its claim and say it, but was \"" + claim + "\": \"" + sentence + "\"");
        }
        if ((answer == Answer.ONLY_IF) == condition.isBlank()) {
            throw new IllegalArgumentException("a condition must be given for a claim that holds only if, but was \""
                    + condition + "\" for one that " + answer + ": use onlyIf(condition)");
        }
    }

    /** Begins with the claim: nothing measured yet, so it does not hold. */
    public static Verdict of(String claim, String sentence, String data) {
        return new Verdict(
                claim,
                sentence,
                data,
                Answer.DOES_NOT_HOLD,
                "",
                "nothing measured",
                new Interval(Double.NaN, Double.NaN, Double.NaN));
    }

    /** Varies what was measured, and what it came to. */
    public Verdict measured(String what, Interval value) {
        return new Verdict(claim, sentence, data, answer, condition, what, value);
    }

    /**
     * Varies the answer.
     *
     * @throws IllegalArgumentException if it holds only if: then the condition is wanted, {@link #onlyIf}
     */
    public Verdict answered(Answer other) {
        return new Verdict(claim, sentence, data, other, "", measure, figure);
    }

    /** Makes it hold under a condition, written so that it goes on from "holds only if". */
    public Verdict onlyIf(String other) {
        return new Verdict(claim, sentence, data, Answer.ONLY_IF, other, measure, figure);
    }

    /** Writes the answer with its condition: {@code holds only if the overlap is guarded}. */
    public String words() {
        return answer + (condition.isEmpty() ? "" : " " + condition);
    }

    /** Writes {@code C1 holds (sample). Age, gender and place help new users. RMSE, … (stars): -0.021 [-0.034, -0.009]}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %s (%s). %s %s: %s", claim, words(), data, sentence, measure, figure);
    }
}
