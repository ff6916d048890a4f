package matinee.kernel;

import java.util.List;

/** Ends a cell whose code Java does not accept. */
final class CompileFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    CompileFailure(String sentence, List<String> lines) {
        super(sentence, null, false, false);
        this.lines = List.copyOf(lines);
    }

    List<String> lines() {
        return lines;
    }
}
