package matinee.notebook;

import java.util.List;
import matinee.eval.Verdict;

/** Shows what became of a claim: the claim above, then what was measured, and the answer. */
final class Verdicts {
    private Verdicts() {}

    static Grid of(Verdict verdict) {
        return Grid.of(
                verdict.claim() + ": " + verdict.sentence(),
                List.of(
                        Column.of("verdict", List.of(verdict.words())),
                        Column.of("measured", List.of(verdict.measure())),
                        new Column(
                                "value (95 % interval)",
                                List.of(verdict.figure().toString()), true),
                        Column.of("data", List.of(verdict.data()))));
    }
}
