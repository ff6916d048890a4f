package matinee.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Is one stretch of a cell: Java, or a line that begins with %.
 *
 * <p>A magic stands where a statement begins, and there nothing in Java begins with %. So a line is a magic if what is before
 * it in the cell is complete: nothing, another magic, or Java that ends with a semicolon or a brace. Anything else is the
 * operator: {@code a} and below it {@code % b} is a remainder. Strings, comments and open brackets hide a %.
 *
 * @param kind what it is
 * @param start where it begins in the cell; a magic: at its %
 * @param end where it ends
 */
record CellPart(Kind kind, int start, int end) {
    private static final Pattern TOKENS = Pattern.compile(
            """
            //[^\\n]*+|/\\*.*?(?:\\*/|\\z)|\"""(?:\\\\.|[^\\\\])*?(?:\"""|\\z)\
            |"[^"\\\\\\n]*+(?:\\\\.[^"\\\\\\n]*+)*+"?|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'?\
            |(?m:^)[ \\t]*+%%?+[A-Za-z]\\w*+[^\\n]*+|\\S""",
            Pattern.DOTALL);

    enum Kind {
        JAVA,
        LINE_MAGIC,
        CELL_MAGIC
    }

    /**
     * Cuts a cell into its parts, in order. Only Java itself knows whether a closing brace ends a statement, so it is asked.
     *
     * @param isComplete tells whether this Java needs nothing more
     */
    static List<CellPart> of(String source, Predicate<String> isComplete) {
        List<CellPart> parts = new ArrayList<>();
        int javaFrom = 0;
        int depth = 0;
        char last = ';';
        Matcher token = TOKENS.matcher(source);
        for (int next = 0; source.indexOf('%', next) >= 0 && token.find(next); ) {
            next = token.end();
            int start = token.start() + leadingBlanks(token.group());
            char first = source.charAt(start);
            if (first == '%' && next > start + 1) {
                String before = source.substring(javaFrom, start);
                if (depth == 0 && (last == ';' || (last == '}' && isComplete.test(before)))) {
                    addJava(parts, javaFrom, before);
                    boolean whole = source.startsWith("%%", start);
                    parts.add(new CellPart(whole ? Kind.CELL_MAGIC : Kind.LINE_MAGIC, start, next));
                    javaFrom = next;
                    last = ';';
                    continue;
                }
                next = start + 1; // an operator: read on behind it
            }
            if (!isComment(token.group())) {
                depth += "([{".indexOf(first) >= 0 ? 1 : ")]}".indexOf(first) >= 0 ? -1 : 0;
                last = first;
            }
        }
        addJava(parts, javaFrom, source.substring(javaFrom));
        return parts;
    }

    private static int leadingBlanks(String token) {
        return token.length() - token.stripLeading().length();
    }

    private static boolean isComment(String token) {
        return token.startsWith("//") || token.startsWith("/*");
    }

    private static void addJava(List<CellPart> parts, int from, String java) {
        if (!java.isBlank()) {
            parts.add(new CellPart(Kind.JAVA, from, from + java.length()));
        }
    }
}
