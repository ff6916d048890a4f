package matinee.kernel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
    private static final Pattern SNIPPET_CLASS = Pattern.compile("REPL\\.(\\$JShell\\$\\w+).*");

    /** For how many snippets that JShell has let go of the lines are kept: a listener or a thread of an old cell may fail late. */
    private static final int MOST_RETIRED = 4_000;

    private static final Pattern BLANK = Pattern.compile("\\G(?:\\s++|//[^\\n]*+|/\\*.*?\\*/)*+", Pattern.DOTALL);

    private final JShell shell;
    private final SourceCodeAnalysis analysis;
    private final Map<String, Place> placesById = new ConcurrentHashMap<>();
    private final Map<String, Lines> retiredByClass = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Lines> eldest) {
            return size() > MOST_RETIRED;
        }
    });
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

    /** Keeps of this snippet only which line was which: JShell is about to let go of it, and its code may still run. */
    void retire(Snippet snippet) {
        Place place = placesById.get(snippet.id());
        if (place != null && place.snippet == snippet) {
            placesById.remove(snippet.id());
            SnippetWrapper wrapper = analysis.wrapper(snippet);
            snippetClass(wrapper.fullClassName()).ifPresent(name -> retiredByClass.put(name, place.lines(wrapper)));
        }
    }

    /** Names the class that JShell made of a snippet, without its package, of this class or of one nested in it. */
    static Optional<String> snippetClass(String className) {
        Matcher matcher = SNIPPET_CLASS.matcher(className);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Finds the line of the cell that a stack frame stands for; empty for a frame inside a library. */
    Optional<CellLine> find(StackTraceElement frame) {
        return snippetClass(frame.getClassName()).flatMap(name -> find(name, frame.getLineNumber()));
    }

    private Optional<CellLine> find(String name, int wrappedLine) {
        // Asked before the finished ones: a snippet that finishes meanwhile is found among those.
        List<Place> unfinished = unfinished();
        return Stream.concat(placesById.values().stream(), unfinished.stream())
                .filter(place -> snippetClass(analysis.wrapper(place.snippet).fullClassName())
                        .filter(name::equals)
                        .isPresent())
                .findFirst()
                .map(place -> place.line(analysis.wrapper(place.snippet), wrappedLine))
                .or(() -> Optional.ofNullable(retiredByClass.get(name)).flatMap(lines -> lines.line(wrappedLine)));
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

    /** Holds the lines of a cell that lines of a snippet's class stand for, from the first of them on. */
    private record Lines(Cell cell, int first, List<Integer> lines) {
        Optional<CellLine> line(int wrappedLine) {
            int at = wrappedLine - first;
            return at >= 0 && at < lines.size() ? Optional.of(new CellLine(cell, lines.get(at))) : Optional.empty();
        }
    }

    private record Place(Snippet snippet, Cell cell, int offset) {
        Lines lines(SnippetWrapper wrapper) {
            Cell wrapped = new Cell(0, wrapper.wrapped());
            int first = wrapped.lineAt(wrapper.sourceToWrappedPosition(0));
            int last = wrapped.lineAt(
                    wrapper.sourceToWrappedPosition(Math.max(0, snippet.source().length() - 1)));
            return new Lines(
                    cell,
                    first,
                    IntStream.rangeClosed(first, last)
                            .mapToObj(line -> line(wrapper, line).line())
                            .toList());
        }

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
