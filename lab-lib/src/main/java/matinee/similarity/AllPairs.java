package matinee.similarity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import matinee.InParallel;
import matinee.Profile;
import matinee.Progress;
import matinee.Scale;

/**
 * Holds the positive similarities of all lines to each other: all that neighbors vote with. Immutable.
 *
 * <p>A line is compared only with the lines that share an entry with it, all at once: one walk over its entries, and for each
 * over the lines that have it too, adds up {@link FromSums sums} or, for {@link Spearman}, counts pairs of levels. A similarity of
 * yours is asked pair by pair instead. Time: Σ c² / 2 steps, c the number of lines that have an entry. Memory: at most 8 bytes
 * a pair of lines, and 24 bytes a pair with a positive similarity.
 */
public final class AllPairs {
    private final List<SimilarityRow> rows;

    private AllPairs(SimilarityRow[] rows) {
        this.rows = List.of(rows);
    }

    /**
     * Compares all lines with each other.
     *
     * @param scale what ratings there can be, should the vectors be ratings
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static AllPairs of(Similarity similarity, Vectors vectors, Scale scale, Progress progress) {
        List<Weighted> weights = new ArrayList<>();
        Similarity core = similarity;
        while (core instanceof Weighted weighted) {
            weights.add(weighted);
            core = weighted.base();
        }
        Collections.reverse(weights);
        if (core instanceof FromSums sums) {
            Walk.Factory factory = StarsWalk.factory(vectors, sums, weights)
                    .orElse(() -> new SumsWalk(vectors, sums, weights));
            return eachWithThoseBefore(vectors, progress, factory);
        }
        if (core instanceof Spearman && vectors.areOn(scale)) {
            byte[] crossLevels = CountsWalk.crossLevels(vectors, scale);
            return eachWithThoseBefore(
                    vectors, progress, () -> new CountsWalk(vectors, crossLevels, scale.levels(), weights));
        }
        return pairByPair(similarity, vectors, progress);
    }

    /** Returns the similarities of a line to all others. */
    public SimilarityRow row(int line) {
        return rows.get(line);
    }

    /**
     * Compares each line with those before it, which is enough, as our own similarities are symmetric. A piece of work is a line
     * from the front and one from the back, so that all pieces are about as long.
     */
    private static AllPairs eachWithThoseBefore(Vectors vectors, Progress progress, Walk.Factory factory) {
        int count = vectors.count;
        SimilarityRow[] rows = new SimilarityRow[count];
        ThreadLocal<Walk> walks = ThreadLocal.withInitial(factory);
        InParallel.each((count + 1) / 2, "comparison", progress, line -> {
            rows[line] = walks.get().before(line);
            rows[count - 1 - line] = walks.get().before(count - 1 - line);
        });
        return new AllPairs(SimilarityRow.mirrored(rows));
    }

    private static AllPairs pairByPair(Similarity similarity, Vectors vectors, Progress progress) {
        Profile[] profiles =
                IntStream.range(0, vectors.count).mapToObj(vectors::profile).toArray(Profile[]::new);
        SimilarityRow[] rows = new SimilarityRow[vectors.count];
        InParallel.each(vectors.count, "comparison", progress, line -> {
            double[] similarities = new double[vectors.count];
            for (int other = 0; other < similarities.length; other++) {
                similarities[other] = other == line ? 0 : similarity.between(profiles[line], profiles[other]);
            }
            rows[line] = SimilarityRow.ofPositive(similarities, similarities.length);
        });
        return new AllPairs(rows);
    }
}
