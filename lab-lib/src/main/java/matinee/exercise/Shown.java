package matinee.exercise;

import java.util.Locale;
import java.util.regex.Pattern;

/** Writes the parts of a report for people. */
final class Shown {
    private static final Pattern LONG_NUMBER = Pattern.compile("(-?\\d+\\.\\d{5})\\d+(?![\\deE])");
    private static final int LONGEST = 160;

    private Shown() {}

    /** Writes points without needless decimals: {@code 3}, {@code 2.5}. */
    static String points(double points) {
        return points == Math.rint(points)
                ? String.format(Locale.ROOT, "%.0f", points)
                : String.format(Locale.ROOT, "%.2f", points).replaceFirst("0$", "");
    }

    /** Writes a value with at most five decimals. */
    static String value(String answer) {
        String text = LONG_NUMBER.matcher(answer).replaceAll("$1").replaceAll("\\.0(?![\\d])", "");
        return cut(text);
    }

    static String got(String answer) {
        if (answer.equals(Answer.BLANK)) {
            return "but the stub is still there";
        }
        if (Answer.isThrown(answer)) {
            return "but it " + answer;
        }
        return answer.startsWith("!") ? "but " + cut(answer.substring(1)) : "got " + value(answer);
    }

    static String code(String expression) {
        return cut(expression.replaceAll("\\s+", " "));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("$", "&#36;");
    }
}
