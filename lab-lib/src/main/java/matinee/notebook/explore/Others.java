package matinee.notebook.explore;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import matinee.Profile;
import matinee.similarity.Similarity;

/** Knows how alike one line is to all others, and over how many co-rated. */
final class Others {
    private final int line;
    private final double[] similarities;
    private final int[] overlaps;

    private Others(int line, double[] similarities, int[] overlaps) {
        this.line = line;
        this.similarities = similarities;
        this.overlaps = overlaps;
    }

    static Others of(Profiles profiles, int line, Similarity similarity) {
        Profile own = profiles.at(line);
        int[] overlaps = IntStream.range(0, profiles.count())
                .parallel()
                .map(other ->
                        other == line ? 0 : own.coRated(profiles.at(other)).size())
                .toArray();
        double[] similarities = IntStream.range(0, overlaps.length)
                .parallel()
                .mapToDouble(other -> overlaps[other] == 0 ? Double.NaN : similarity.between(own, profiles.at(other)))
                .toArray();
        return new Others(line, similarities, overlaps);
    }

    /** Names another line, how alike it is without and with the guards, and how many are co-rated. */
    record Other(int line, double bare, double similarity, int overlap) {}

    Other at(int other, Guards guards) {
        double bare = other == line ? Double.NaN : similarities[other];
        return new Other(other, bare, guards.weigh(bare, overlaps[other]), overlaps[other]);
    }

    /** Lists those that are alike, nearest first; of equally near ones the lower id first. */
    List<Other> nearestFirst(Guards guards) {
        return defined(guards).stream()
                .filter(other -> other.similarity() > 0)
                .sorted(Comparator.comparingDouble(Other::similarity).reversed().thenComparingInt(Other::line))
                .toList();
    }

    /** Lists all whose similarity is defined, by ascending id. */
    List<Other> defined(Guards guards) {
        return IntStream.range(0, similarities.length)
                .mapToObj(other -> at(other, guards))
                .filter(other -> !Double.isNaN(other.similarity()))
                .toList();
    }
}
