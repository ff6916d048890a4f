package matinee.notebook.widget;

/** Writes text so that it can stand inside HTML. */
final class Html {
    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("$", "&#36;");
    }

    static Still still(String text) {
        return new Still("<pre>" + escape(text) + "</pre>", text);
    }
}
