package matinee.kernel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the bracket that a piece of code never closes. */
final class Brackets {
    private static final Pattern TOKENS = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'|[(\\[{)\\]}]",
            Pattern.DOTALL);

    private Brackets() {}

    /** Returns where the innermost bracket stands that is opened and not closed; strings and comments do not count. */
    static OptionalInt unclosed(String code) {
        Deque<Integer> open = new ArrayDeque<>();
        Matcher token = TOKENS.matcher(code);
        while (token.find()) {
            char first = code.charAt(token.start());
            if ("([{".indexOf(first) >= 0) {
                open.push(token.start());
            } else if (")]}".indexOf(first) >= 0) {
                open.poll();
            }
        }
        Integer at = open.peek();
        return at == null ? OptionalInt.empty() : OptionalInt.of(at);
    }
}
