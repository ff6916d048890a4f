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
    private static final int SHOWN = 60;

    private TolerantText() {}

    static Optional<String> difference(String saved, String fresh) {
        return difference(saved, fresh, 0);
    }

    /**
     * Compares what two trainings say that began alike: the words must be equal; numbers with a decimal point may differ by 0.1 (as wide as an interval over some hundred posters is) or by
     * a tenth of the larger, and whole ones (which epoch was best, how far a parameter count goes) as they like.
     */
    static Optional<String> roughly(String saved, String fresh) {
        List<String> before = numbers(saved);
        List<String> after = numbers(fresh);
        boolean sameWords = withoutNumbers(saved).equals(withoutNumbers(fresh)) && before.size() == after.size();
        for (int n = 0; sameWords && n < before.size(); n++) {
            if (!isRoughly(before.get(n), after.get(n))) {
                return Optional.of("saved " + before.get(n) + ", now " + after.get(n));
            }
        }
        return sameWords ? Optional.empty() : Optional.of(shown(withoutNumbers(saved), withoutNumbers(fresh), 0, 0));
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String withoutNumbers(String text) {
        return SIGNED.matcher(text).replaceAll(" #").replaceAll("[ +−-]+", " ");
    }

    private static boolean isRoughly(String a, String b) {
        if (!a.contains(".") && !b.contains(".")) {
            return true;
        }
        double x = Double.parseDouble(a);
        double y = Double.parseDouble(b);
        return Math.abs(x - y) <= Math.max(0.1, 0.1 * Math.max(Math.abs(x), Math.abs(y)));
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
