package matinee.notebook;

/** Writes text so that it can stand inside HTML. */
public final class Html {
    private Html() {}

    /** Replaces what would be read as markup, and $, which would begin a formula. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("$", "&#36;");
    }
}
