package matinee.golden;

import java.util.stream.IntStream;
import matinee.Ratings;
import matinee.data.Split;

/** Cuts ratings as the peers' bench does: a row is tested on if splitmix64 of its number is divisible by five. */
final class Peers {
    private Peers() {}

    static Split split(Ratings ratings) {
        return new Split(
                ratings.rows(IntStream.range(0, ratings.size())
                        .filter(row -> !isTested(row))
                        .toArray()),
                ratings.rows(IntStream.range(0, ratings.size())
                        .filter(row -> isTested(row))
                        .toArray()));
    }

    private static boolean isTested(long row) {
        long z = row + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return Long.remainderUnsigned(z, 5) == 0;
    }
}
