package matinee.lab;

import java.io.PrintStream;
import matinee.Progress;

/** Shows on a terminal which cell of a chapter runs; elsewhere, one line as the chapter starts. */
final class CellProgress implements Progress {
    private final String chapter;
    private final PrintStream out;
    private final boolean terminal = isTerminal();
    private boolean started;

    CellProgress(String chapter, PrintStream out) {
        this.chapter = chapter;
        this.out = out;
    }

    // The launcher asks newer JDKs for the old console, which is there only on a terminal.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        return System.console() != null;
    }

    @Override
    public void report(String what, long done, long total) {
        if (terminal) {
            out.print("\r" + chapter + ": " + what + " " + done + " of " + total + "   ");
            out.flush();
        } else if (!started) {
            out.println(chapter + ": running " + total + " cells");
        }
        started = true;
    }

    /** Clears the line for what comes next. */
    void end() {
        if (terminal && started) {
            out.print("\r" + " ".repeat(chapter.length() + 30) + "\r");
            out.flush();
        }
    }
}
