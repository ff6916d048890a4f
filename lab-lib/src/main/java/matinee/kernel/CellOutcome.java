package matinee.kernel;

import java.util.List;
import java.util.Optional;

/**
 * Tells how a cell ended.
 *
 * @param value what its last expression gave; empty where it has none, gave null, or the cell failed
 * @param notes remarks on code that is taken but cannot be used yet
 * @param error why it failed, if it did
 */
public record CellOutcome(Optional<Object> value, List<String> notes, Optional<CellError> error) {
    /** Copies the notes, so that they stay. */
    public CellOutcome {
        notes = List.copyOf(notes);
    }

    /** Tells whether the cell ran to its end. */
    public boolean isOk() {
        return error.isEmpty();
    }
}
