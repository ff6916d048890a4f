package matinee.kernel;

import java.util.List;
import java.util.Optional;

/**
 * Tells why a cell failed, in words a learner can read.
 *
 * @param name the exception's simple name, or {@code CompileError}
 * @param message the exception's message, or the sentence about the code
 * @param traceback the lines to show, with ANSI marks
 * @param thrown what was thrown, where the cell ran at all
 */
public record CellError(String name, String message, List<String> traceback, Optional<Throwable> thrown) {
    /** Copies the lines, so that they stay. */
    public CellError {
        traceback = List.copyOf(traceback);
    }

    /** Returns the traceback as plain text. */
    public String text() {
        return Ansi.strip(String.join("\n", traceback));
    }
}
