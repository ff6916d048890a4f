package matinee.kernel;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what was thrown: its class, its message, the lines of cells it passed; everything inside a library is one line. */
final class ThrownReport {
    private static final String FOLDED = "  … ";
    private static final int MAX_LINES = 20;
    private static final int MAX_CAUSES = 8;
    private static final Pattern SNIPPET_PREFIX = Pattern.compile("REPL\\.\\$JShell\\$\\w+[.$]");
    private static final Pattern LOADERS = Pattern.compile(" \\([^()]*(?:module|loader)[^()]*\\)");
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.*)\\$\\d+");

    private final CellMap map;
    private final Cell cell;

    ThrownReport(CellMap map, Cell cell) {
        this.map = map;
        this.cell = cell;
    }

    CellError of(Throwable thrown) {
        List<String> lines = new ArrayList<>();
        Throwable next = thrown;
        for (int depth = 0; next != null && depth < MAX_CAUSES; depth++, next = next.getCause()) {
            String lead = depth == 0 ? "" : "caused by ";
            String message = message(next);
            lines.add(lead + Ansi.strong(name(next)) + (message.isEmpty() ? "" : ": " + message));
            List<String> frames = next instanceof CellStopped ? List.of() : frames(next.getStackTrace());
            // A cause mostly comes from the line that is shown already.
            if (!lines.containsAll(ofCells(frames))) {
                lines.addAll(frames);
            }
        }
        hint(thrown).ifPresent(lines::add);
        return new CellError(simpleName(thrown), message(thrown), lines, Optional.of(thrown));
    }

    private static String name(Throwable thrown) {
        String full = clean(thrown.getClass().getName());
        return full.startsWith("java.lang.") || full.startsWith("matinee.kernel.") ? simpleName(thrown) : full;
    }

    private static String simpleName(Throwable thrown) {
        String full = clean(thrown.getClass().getName());
        return full.substring(full.lastIndexOf('.') + 1);
    }

    private static String message(Throwable thrown) {
        String message = thrown.getMessage();
        if (message == null) {
            return "";
        }
        return thrown instanceof ClassCastException
                ? clean(LOADERS.matcher(message).replaceAll(""))
                : clean(message);
    }

    private static String clean(String text) {
        return SNIPPET_PREFIX.matcher(text).replaceAll("");
    }

    private List<String> frames(StackTraceElement[] trace) {
        List<String> lines = new ArrayList<>();
        int folded = 0;
        int repeated = 0;
        String aux = "";
        for (StackTraceElement frame : trace) {
            boolean sameStatement = frame.getMethodName().equals("do_it$")
                    && frame.getClassName().equals(aux);
            if (sameStatement || frame.getClassName().equals(Guard.class.getName())) {
                continue; // JShell makes two methods of one statement; the guard is not in the learner's code
            }
            aux = frame.getMethodName().equals("do_it$Aux") ? frame.getClassName() : "";
            String line = map.find(frame).map(at -> describe(at, frame)).orElse(null);
            if (line == null) {
                folded++;
                continue;
            }
            if (folded > 0) {
                lines.add(folded(folded));
                folded = 0;
            }
            if (!lines.isEmpty() && line.equals(lastOf(lines))) {
                repeated++;
                continue;
            }
            repeated = noteRepeats(lines, repeated);
            if (lines.size() >= MAX_LINES) {
                return lines;
            }
            lines.add(line);
        }
        noteRepeats(lines, repeated);
        // Below the last line of a cell there is only what started it.
        if (lines.isEmpty() && folded > 0) {
            lines.add(folded(folded));
        }
        return lines;
    }

    private static List<String> ofCells(List<String> frames) {
        return frames.stream().filter(line -> !line.startsWith(FOLDED)).toList();
    }

    private static String lastOf(List<String> lines) {
        return lines.get(lines.size() - 1);
    }

    private static int noteRepeats(List<String> lines, int repeated) {
        if (repeated > 0) {
            lines.add(String.format(Locale.ROOT, "  … the same %,d more times", repeated));
        }
        return 0;
    }

    private static String folded(int frames) {
        return FOLDED + frames + (frames == 1 ? " frame" : " frames") + " inside the library";
    }

    private String describe(CellLine at, StackTraceElement frame) {
        String where = at.cell().equals(cell)
                ? "line " + at.line()
                : "line " + at.line() + " of cell [" + at.cell().number() + "]";
        String method = method(frame);
        return "  " + where + (method.isEmpty() ? "" : ", in " + method) + ":  " + at.text();
    }

    private static String method(StackTraceElement frame) {
        String name = frame.getMethodName();
        Matcher lambda = LAMBDA.matcher(name);
        if (lambda.matches()) {
            name = lambda.group(1);
        }
        if (name.startsWith("do_it$")) {
            return "";
        }
        String owner = frame.getClassName().replaceFirst("REPL\\.\\$JShell\\$\\w+\\$?", "");
        if (name.equals("<init>")) {
            return "new " + owner;
        }
        return owner.isEmpty() ? name : owner + "." + name;
    }

    private static Optional<String> hint(Throwable thrown) {
        if (thrown instanceof StackOverflowError) {
            return Optional.of("A method calls itself without ever coming to an end. Which call should be the last?");
        }
        if (thrown instanceof OutOfMemoryError) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            return Optional.of(String.format(
                    Locale.ROOT,
                    "The kernel's memory (%,d MB) is full. Let go of big values (x = null), or restart the kernel.",
                    megabytes));
        }
        if (thrown instanceof ConcurrentModificationException) {
            return Optional.of(
                    "A collection was changed while something walked over it. Use removeIf, or walk over a copy: new ArrayList<>(…).");
        }
        if (thrown instanceof UnsupportedOperationException && thrown.getMessage() == null) {
            return Optional.of("This collection cannot be changed. Change a copy of it: new ArrayList<>(…).");
        }
        return Optional.empty();
    }
}
