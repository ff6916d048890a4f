package matinee.notebook.explore;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import matinee.Algorithm;
import matinee.eval.Comparison;
import matinee.eval.Evaluation;

/** Keeps what each recipe reached, by how a cell would write it, so that none is measured twice. */
final class Trials {
    private final Evaluation evaluation;
    private final Map<String, Trial> known = new ConcurrentHashMap<>();

    Trials(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** Tells how a recipe fared: what was measured, or in a sentence why nothing could be. */
    record Trial(Optional<Comparison> measured, String failure) {}

    Optional<Trial> of(Kind.Written written) {
        return Optional.ofNullable(known.get(written.code()));
    }

    /**
     * Measures a recipe, unless it is known.
     *
     * @throws CancellationException if the thread is interrupted
     */
    void measure(Kind.Written written) {
        if (!known.containsKey(written.code())) {
            known.put(written.code(), trial(written.recipe()));
        }
    }

    private Trial trial(Algorithm recipe) {
        try {
            return new Trial(Optional.of(evaluation.of(recipe)), "");
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            if (e instanceof CancellationException stopped) {
                throw stopped;
            }
            return new Trial(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }
}
