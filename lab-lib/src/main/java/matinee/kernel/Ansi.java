package matinee.kernel;

/** Marks error text. Bold, not colored: no ANSI red keeps its contrast on the error's ground in both light and dark themes. */
final class Ansi {
    private static final String BOLD = "\u001b[1m";
    private static final String OFF = "\u001b[0m";

    private Ansi() {}

    static String strong(String text) {
        return BOLD + text + OFF;
    }

    static String strip(String text) {
        return text.replace(BOLD, "").replace(OFF, "");
    }
}
