package matinee.lab;

import java.io.PrintWriter;
import java.util.Locale;
import matinee.Progress;

/** Shows how much of a file has come: on a terminal in place, elsewhere one line for each tenth. */
final class ByteProgress implements Progress {
    private final String name;
    private final PrintWriter out;
    private final boolean terminal = isTerminal();
    private String shown = "";

    ByteProgress(String name, PrintWriter out) {
        this.name = name;
        this.out = out;
    }

    // The launcher asks newer JDKs for the old console, which is there only on a terminal.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        return System.console() != null;
    }

    @Override
    public void report(String what, long done, long total) {
        String line = line(what, done, total);
        if (!line.equals(shown)) {
            out.print(terminal ? "\r" + line + "   " : line + System.lineSeparator());
            out.flush();
            shown = line;
        }
    }

    private String line(String what, long done, long total) {
        if (!what.equals("bytes")) {
            return name + ": " + what;
        }
        if (total == 0) {
            return name + ": " + (terminal ? String.format(Locale.ROOT, "%.1f MB", done / 1e6) : "fetching");
        }
        return terminal
                ? String.format(Locale.ROOT, "%s: %.1f of %.1f MB", name, done / 1e6, total / 1e6)
                : String.format(Locale.ROOT, "%s: %d %% of %.1f MB", name, done * 10 / total * 10, total / 1e6);
    }

    /** Ends the line, so that what comes next has its own. */
    void end() {
        if (terminal && !shown.isEmpty()) {
            out.println();
            out.flush();
        }
    }
}
