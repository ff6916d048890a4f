package matinee.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Knows which cell each snippet came from, and translates stack frames into lines of cells. A thread that a cell started may ask
 * at any moment, also while the next statement is compiled.
 */
final class CellMap {
    private static final Pattern SNIPPET_CLASS = Pattern.compile("(REPL\\.\\$JShell\\$\\w+).*");

    private static final Pattern BLANK = Pattern.compile("\\G(?:\\s++|//[^\\n]*+|/\\*.*?\\*/)*+", Pattern.DOTALL);

    private final JShell shell;
    private final SourceCodeAnalysis analysis;
    private final Map<String, Place> placesById = new ConcurrentHashMap<>();
    private volatile @Nullable Running running;

    CellMap(JShell shell) {
        this.shell = shell;
        this.analysis = shell.sourceCodeAnalysis();
    }

    /** Notes that the snippet which runs now, and is not known yet, begins at this offset of the cell. */
    void runs(Cell cell, int offset) {
        running = new Running(cell, offset);
    }

    /** Notes that this snippet's source begins at this offset of the cell. */
    void put(Snippet snippet, Cell cell, int offset) {
        placesById.put(snippet.id(), new Place(snippet, cell, offset));
    }

    /** Finds the line of the cell that a stack frame stands for; empty for a frame inside a library. */
    Optional<CellLine> find(StackTraceElement frame) {
        Matcher matcher = SNIPPET_CLASS.matcher(frame.getClassName());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(1);
        // Asked before the finished ones: a snippet that finishes meanwhile is found among those.
        List<Place> unfinished = unfinished();
        return Stream.concat(placesById.values().stream(), unfinished.stream())
                .filter(place -> analysis.wrapper(place.snippet).fullClassName().equals(name))
                .findFirst()
                .map(place -> place.line(analysis.wrapper(place.snippet), frame.getLineNumber()));
    }

    private List<Place> unfinished() {
        Running now = running;
        return now == null
                ? List.of()
                : shell.snippets()
                        .filter(snippet -> !placesById.containsKey(snippet.id()))
                        .map(snippet -> new Place(snippet, now.cell, now.offset))
                        .toList();
    }

    private record Running(Cell cell, int offset) {}

    private record Place(Snippet snippet, Cell cell, int offset) {
        CellLine line(SnippetWrapper wrapper, int wrappedLine) {
            String wrapped = wrapper.wrapped();
            int start = startOfLine(wrapped, wrappedLine);
            int end = wrapped.indexOf('\n', start);
            int at = start;
            // A line of the wrapper begins with text of JShell's own: the first position that maps there and back is
            // the learner's.
            for (int i = start; i < (end < 0 ? wrapped.length() : end); i++) {
                if (wrapper.sourceToWrappedPosition(wrapper.wrappedToSourcePosition(i)) == i) {
                    at = i;
                    break;
                }
            }
            return new CellLine(cell, cell.lineAt(firstCode(offset + wrapper.wrappedToSourcePosition(at))));
        }

        /** What JShell takes as a snippet begins right behind the one before, with blank lines and comments. */
        private int firstCode(int position) {
            Matcher blank = BLANK.matcher(cell.source());
            return position < cell.source().length() && blank.find(position) ? blank.end() : position;
        }

        private static int startOfLine(String text, int line) {
            int start = 0;
            for (int i = 1; i < line; i++) {
                start = text.indexOf('\n', start) + 1;
            }
            return start;
        }
    }
}
