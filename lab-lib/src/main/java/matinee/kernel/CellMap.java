package matinee.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;

/** Knows which cell each snippet came from, and translates stack frames into lines of cells. */
final class CellMap {
    private static final Pattern SNIPPET_CLASS = Pattern.compile("(REPL\\.\\$JShell\\$\\w+).*");

    private static final Pattern BLANK = Pattern.compile("\\G(?:\\s++|//[^\\n]*+|/\\*.*?\\*/)*+", Pattern.DOTALL);

    private final SourceCodeAnalysis analysis;
    private final Map<String, Place> placesById = new LinkedHashMap<>();

    CellMap(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
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
        return placesById.values().stream()
                .filter(place -> analysis.wrapper(place.snippet).fullClassName().equals(name))
                .findFirst()
                .map(place -> place.line(analysis.wrapper(place.snippet), frame.getLineNumber()));
    }

    static boolean isOfCell(StackTraceElement frame) {
        return SNIPPET_CLASS.matcher(frame.getClassName()).matches();
    }

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
