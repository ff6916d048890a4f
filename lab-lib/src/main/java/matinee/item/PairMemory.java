package matinee.item;

import java.util.Locale;

/** Refuses to hold a number for each pair before the memory runs out. */
final class PairMemory {
    private PairMemory() {}

    static void check(int count, double bytesPerPair) {
        double needed = bytesPerPair * count * count;
        double most = 0.7 * Runtime.getRuntime().maxMemory();
        if (needed > most) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "pairs must fit into memory, but those of %,d need %,.0f MB, and there are %,.0f MB:"
                            + " take fewer movies, or start Java with more memory (-Xmx)",
                    count,
                    needed / 1e6,
                    most / 1e6));
        }
    }
}
