package matinee.kernel;

import java.util.List;

/**
 * Lists what can replace a stretch of code.
 *
 * @param texts the candidates, best first
 * @param start where the stretch begins
 * @param end where it ends
 */
public record Completions(List<String> texts, int start, int end) {
    /** Copies the candidates, so that they stay. */
    public Completions {
        texts = List.copyOf(texts);
    }
}
