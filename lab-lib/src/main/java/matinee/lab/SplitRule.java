package matinee.lab;

import java.util.Locale;
import matinee.Ratings;
import matinee.data.Split;

/** How the command line asks for a split: {@code random:0.2}, {@code time:0.2}, {@code peruser:0.2} or {@code last}. */
record SplitRule(Kind kind, double share) {
    enum Kind {
        RANDOM,
        TIME,
        PERUSER,
        LAST
    }

    /**
     * Reads a rule.
     *
     * @throws IllegalArgumentException if there is none such
     */
    static SplitRule of(String text) {
        if (text.equals("last")) {
            return new SplitRule(Kind.LAST, 0);
        }
        String[] parts = text.split(":", 2);
        if (parts.length == 2
                && parts[0].matches("random|time|peruser")
                && parts[1].matches("0?\\.[0-9]*[1-9][0-9]*")) {
            return new SplitRule(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), Double.parseDouble(parts[1]));
        }
        throw new IllegalArgumentException(
                "a split must be random:0.2, time:0.2, peruser:0.2 (with any share below 1 to test on) or last, but was "
                        + text);
    }

    Split apply(Ratings ratings, long seed) {
        return switch (kind) {
            case RANDOM -> Split.random(ratings, share, seed);
            case TIME -> Split.byTime(ratings, share);
            case PERUSER -> Split.perUser(ratings, share, seed);
            case LAST -> Split.leaveLastOut(ratings);
        };
    }
}
