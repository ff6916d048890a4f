package matinee.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a cell in which a line that begins with % cannot be done. */
final class MagicFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    MagicFailure(String sentence, List<String> lines, @Nullable Throwable cause) {
        super(sentence, cause, false, false);
        this.lines = List.copyOf(lines);
    }

    List<String> lines() {
        return lines;
    }
}
