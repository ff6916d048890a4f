package matinee.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
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
    private static final int BLOCK = 32;

    private final List<SimilarityRow> rows;

    private AllPairs(List<SimilarityRow> rows) {
        this.rows = rows;
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
            return eachWithThoseBefore(
                    vectors, progress, StarSums.factory(vectors, sums, weights).filter(stars -> vectors.areDense()).orElse(() -> new SumsWalk(vectors, sums, weights)));
        }
        if (core instanceof Spearman && vectors.areOn(scale)) {
            return eachWithThoseBefore(vectors, progress, StarCounts.factory(vectors, scale, weights));
        }
        return pairByPair(similarity, vectors, progress);
    }

    /** Returns the similarities of a line to all others. */
    public SimilarityRow row(int line) {
        return rows.get(line);
    }

    /** Compares each line with those before it, which is enough, as our own similarities are symmetric. */
    private static AllPairs eachWithThoseBefore(Vectors vectors, Progress progress, Walk.Factory factory) {
        ThreadLocal<Walk> walks = ThreadLocal.withInitial(factory);
        return new AllPairs(vectors.areDense() ? square(vectors.count, walks, progress) : lists(vectors.count, walks, progress));
    }

    private static List<SimilarityRow> lists(int count, ThreadLocal<Walk> walks, Progress progress) {
        ThreadLocal<double[]> found = ThreadLocal.withInitial(() -> new double[count]);
        SimilarityRow[] below = new SimilarityRow[count];
        evenly(count, progress, line -> {
            walks.get().compare(line, found.get());
            below[line] = SimilarityRow.ofPositive(found.get(), line);
        });
        return SimilarityRow.mirrored(below);
    }

    private static List<SimilarityRow> square(int count, ThreadLocal<Walk> walks, Progress progress) {
        double[][] rows = new double[count][];
        evenly(count, progress, line -> {
            rows[line] = new double[count];
            walks.get().compare(line, rows[line]);
        });
        mirror(rows);
        return Arrays.stream(rows).map(SimilarityRow::full).toList();
    }

    /** Copies what stands below the diagonal to above it, some rows at a time, so that the cache holds what is written. */
    private static void mirror(double[][] rows) {
        InParallel.each((rows.length + BLOCK - 1) / BLOCK, "block", Progress.silent(), block -> {
            for (int line = block * BLOCK + 1; line < rows.length; line++) {
                for (int row = block * BLOCK; row < Math.min(line, (block + 1) * BLOCK); row++) {
                    rows[row][line] = rows[line][row];
                }
            }
        });
    }

    /** Does the lines in pieces that are about as long: one from the front, which has few before it, with one from the back. */
    private static void evenly(int count, Progress progress, IntConsumer each) {
        InParallel.each((count + 1) / 2, "comparison", progress, line -> {
            each.accept(line);
            if (line != count - 1 - line) {
                each.accept(count - 1 - line);
            }
        });
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
        return new AllPairs(List.of(rows));
    }
}
