package matinee.kernel;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a Javadoc comment into plain text, and into HTML. */
final class JavadocText {
    private static final Pattern CODE = Pattern.compile("\\{@(?:code|literal)\\s+([^{}]*)}");
    private static final Pattern LINK = Pattern.compile("\\{@link(?:plain)?\\s+([^\\s{}]+)(?:\\s+([^{}]*))?}");
    private static final Pattern OTHER_INLINE = Pattern.compile("\\{@\\w+\\s*([^{}]*)}");
    private static final Pattern BLOCK = Pattern.compile("(?m)\\s*^[ \\t]*@(\\w+)\\s+");
    private static final Pattern TAG = Pattern.compile("<[^>]+>");

    private JavadocText() {}

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Returns the comment as HTML; empty for an empty comment. */
    static String html(String javadoc) {
        if (javadoc.isBlank()) {
            return "";
        }
        String text = CODE.matcher(javadoc).replaceAll(m -> quoted("<code>" + escape(m.group(1)) + "</code>"));
        text = LINK.matcher(text).replaceAll(m -> quoted("<code>" + name(m.group(1), m.group(2)) + "</code>"));
        text = OTHER_INLINE.matcher(text).replaceAll(m -> quoted(m.group(1)));
        text = BLOCK.matcher(text).replaceAll(m -> quoted("<br><b>" + label(m.group(1)) + "</b> "));
        return "<p>" + text.strip() + "</p>";
    }

    /** Returns the comment as lines of text, after an empty line; empty for an empty comment. */
    static String plain(String javadoc) {
        if (javadoc.isBlank()) {
            return "";
        }
        String text = html(javadoc).replaceAll("<(?:p|br|li)>", "\n");
        return "\n"
                + TAG.matcher(text)
                        .replaceAll("")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&")
                        .replaceAll("\\n{3,}", "\n\n")
                        .stripTrailing();
    }

    private static String name(String target, @Nullable String label) {
        return escape(
                label == null || label.isBlank() ? target.replaceFirst("^#", "").replace('#', '.') : label);
    }

    private static String label(String tag) {
        return switch (tag) {
            case "return" -> "Returns";
            case "throws", "exception" -> "Throws";
            case "param" -> "With";
            case "see" -> "See also";
            default -> tag.substring(0, 1).toUpperCase(Locale.ROOT) + tag.substring(1);
        };
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }
}
