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

    /** Shows a control that nobody can move: its label and where it stands. */
    static Still labeled(String label, String words) {
        return new Still("<div><b>" + escape(label) + "</b> " + escape(words) + "</div>", label + ": " + words);
    }

    static Still still(String text) {
        return new Still("<pre>" + escape(text) + "</pre>", text);
    }
}
