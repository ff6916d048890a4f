package matinee.grade;

import java.util.regex.Pattern;

/** Knows the lines with % that an answer may have: those that time, and those that help. */
final class Magic {
    private static final Pattern OTHER = Pattern.compile("(?m)^[ \\t]*%%?(?!time\\b|help\\b)[A-Za-z]\\w*");

    private Magic() {}

    /** Tells whether a cell has another one; {@code % n} in the middle of a sum is none. */
    static boolean isRefused(String source) {
        return OTHER.matcher(source).find();
    }
}
