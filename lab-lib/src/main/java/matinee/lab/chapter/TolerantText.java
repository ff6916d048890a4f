package matinee.lab.chapter;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares texts with numbers in them. The words must be equal, and whole numbers too; numbers with a decimal point or an
 * exponent may differ by one millionth of the larger, or by 1e-9.
 */
final class TolerantText {
    private static final double RELATIVE = 1e-6;
    private static final double ABSOLUTE = 1e-9;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");
    private static final Pattern SIGNED = Pattern.compile("[ +−-]*" + NUMBER);
    private static final Pattern ESTIMATE = Pattern.compile(NUMBER + " \\[\\+?(" + NUMBER + "), \\+?(" + NUMBER + ")]");
    private static final int SHOWN = 60;

    private TolerantText() {}

    static Optional<String> difference(String saved, String fresh) {
        return difference(saved, fresh, 0);
    }

    /**
     * Compares what two trainings say that began alike: the words must be equal; numbers with a decimal point may differ by 0.05, by a tenth
     * of the larger, or by the width of the interval they come with, so that both intervals still have something in common; and whole ones
     * (which epoch was best, how far a parameter count goes) as they like.
     */
    static Optional<String> roughly(String saved, String fresh) {
        List<Figure> before = figures(saved);
        List<Figure> after = figures(fresh);
        boolean sameWords = withoutNumbers(saved).equals(withoutNumbers(fresh)) && before.size() == after.size();
        for (int n = 0; sameWords && n < before.size(); n++) {
            if (!before.get(n).isRoughly(after.get(n))) {
                return Optional.of("saved " + before.get(n).text() + ", now "
                        + after.get(n).text());
            }
        }
        return sameWords ? Optional.empty() : Optional.of(shown(withoutNumbers(saved), withoutNumbers(fresh), 0, 0));
    }

    /** Is a number in a text, and how wide the interval is that it belongs to, such as 0.87 [0.82, 0.91]; 0 where there is none. */
    private record Figure(String text, double width) {
        boolean isRoughly(Figure other) {
            if (!text.contains(".") && !other.text.contains(".")) {
                return true;
            }
            double x = Double.parseDouble(text);
            double y = Double.parseDouble(other.text);
            double near = Math.max(0.05, 0.1 * Math.max(Math.abs(x), Math.abs(y)));
            return Math.abs(x - y) <= Math.max(near, width);
        }
    }

    private static List<Figure> figures(String text) {
        List<MatchResult> estimates = ESTIMATE.matcher(text).results().toList();
        return NUMBER.matcher(text)
                .results()
                .map(number -> new Figure(
                        number.group(),
                        estimates.stream()
                                .filter(each -> each.start() <= number.start() && number.end() <= each.end())
                                .mapToDouble(
                                        each -> Double.parseDouble(each.group(2)) - Double.parseDouble(each.group(1)))
                                .findFirst()
                                .orElse(0)))
                .toList();
    }

    private static String withoutNumbers(String text) {
        return SIGNED.matcher(text).replaceAll(" #").replaceAll("[ +−-]+", " ");
    }

    /** Compares with another absolute tolerance, which then holds for whole numbers too. */
    static Optional<String> difference(String saved, String fresh, double slack) {
        if (saved.equals(fresh)) {
            return Optional.empty();
        }
        Matcher before = NUMBER.matcher(saved);
        Matcher after = NUMBER.matcher(fresh);
        int from = 0;
        int fromFresh = 0;
        while (before.find()) {
            boolean same = after.find()
                    && saved.substring(from, before.start()).equals(fresh.substring(fromFresh, after.start()))
                    && isNear(before.group(), after.group(), slack);
            if (!same) {
                return Optional.of(shown(saved, fresh, from, fromFresh));
            }
            from = before.end();
            fromFresh = after.end();
        }
        return saved.substring(from).equals(fresh.substring(fromFresh))
                ? Optional.empty()
                : Optional.of(shown(saved, fresh, from, fromFresh));
    }

    private static boolean isNear(String a, String b, double slack) {
        if (a.equals(b)) {
            return true;
        }
        boolean whole = a.matches("-?\\d+") && b.matches("-?\\d+");
        if (whole && slack == 0) {
            return false;
        }
        double x = Double.parseDouble(a);
        double y = Double.parseDouble(b);
        double larger = Math.max(Math.abs(x), Math.abs(y));
        return Math.abs(x - y) <= Math.max(slack, Math.max(ABSOLUTE, RELATIVE * larger));
    }

    private static String shown(String saved, String fresh, int from, int fromFresh) {
        int at = 0;
        while (from + at < saved.length()
                && fromFresh + at < fresh.length()
                && saved.charAt(from + at) == fresh.charAt(fromFresh + at)) {
            at++;
        }
        return "saved \"" + piece(saved, from + at) + "\", now \"" + piece(fresh, fromFresh + at) + "\"";
    }

    private static String piece(String text, int at) {
        int start = Math.max(0, at - SHOWN / 3);
        int end = Math.min(text.length(), at + SHOWN);
        String piece = text.substring(start, end).replace("\n", "⏎").replaceAll("\\p{Cntrl}", "");
        return (start > 0 ? "…" : "") + piece + (end < text.length() ? "…" : "");
    }
}
