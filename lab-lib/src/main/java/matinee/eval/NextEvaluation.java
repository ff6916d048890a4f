package matinee.eval;

import java.util.Arrays;
import java.util.List;
import matinee.History;
import matinee.InParallel;
import matinee.NextAlgorithm;
import matinee.NextRecommender;
import matinee.Progress;
import matinee.data.HistorySplit;

/**
 * Measures recipes that predict the next movie, each on the same questions.
 *
 * <pre>{@code
 * NextEvaluation.on(HistorySplit.newViewers(data.histories(), 0.2, 42)).of("last movie", MarkovChain.ofOrder(1))
 * }</pre>
 *
 * @param split the histories to learn from, and those to predict
 */
public record NextEvaluation(HistorySplit split) {
    /** Measures on a split. */
    public static NextEvaluation on(HistorySplit split) {
        return new NextEvaluation(split);
    }

    /** Fits a recipe, and measures what comes of it. */
    public NextResult of(String label, NextAlgorithm recipe) {
        long start = System.nanoTime();
        NextRecommender fitted = recipe.fit(split.train());
        return measure(label, fitted, (System.nanoTime() - start) / 1e9);
    }

    /**
     * Measures what is fitted already, on the training part of the same split.
     *
     * @param fitSeconds how long that took (s); NaN: unknown
     */
    public NextResult of(String label, NextRecommender fitted, double fitSeconds) {
        return measure(label, fitted, fitSeconds);
    }

    private NextResult measure(String label, NextRecommender fitted, double fitSeconds) {
        List<History> test = split.test();
        int[][] ranks = new int[test.size()][];
        long start = System.nanoTime();
        InParallel.each(ranks.length, "history", Progress.silent(), n -> {
            int[] all = fitted.ranks(test.get(n));
            ranks[n] = Arrays.copyOfRange(all, Math.min(all.length, split.from(test.get(n)) - 1), all.length);
        });
        return new NextResult(label, List.of(ranks), fitSeconds, (System.nanoTime() - start) / 1e9);
    }
}
