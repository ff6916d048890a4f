package matinee.classify;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts the votes on one row: how probable each class is.
 *
 * @param classes the classes, in alphabetical order
 * @param shares the share of the votes for each, in [0, 1]; together 1
 */
public record Ballot(List<String> classes, List<Double> shares) {
    /** Copies both lists. */
    public Ballot {
        classes = List.copyOf(classes);
        shares = List.copyOf(shares);
        if (classes.isEmpty() || classes.size() != shares.size()) {
            throw new IllegalArgumentException(
                    "there must be a share for each class, but were " + shares.size() + " for " + classes);
        }
    }

    /** Returns the class with the most votes; of several, the one that comes first in the alphabet. */
    public String winner() {
        return classes.get(shares.indexOf(Collections.max(shares)));
    }

    /** Tells whether another class has as many votes as the winner, so that the alphabet decided. */
    public boolean isTied() {
        return Collections.frequency(shares, Collections.max(shares)) > 1;
    }

    /** Returns the share of the votes for a class; 0 for one that nobody was taught. */
    public double share(String label) {
        int at = classes.indexOf(label);
        return at < 0 ? 0 : shares.get(at);
    }

    /** Writes {@code Drama (Comedy 0.400, Drama 0.600)}, and says where the winner is one of several. */
    @Override
    public String toString() {
        return winner()
                + IntStream.range(0, classes.size())
                        .filter(at -> shares.get(at) > 0)
                        .mapToObj(at -> String.format(Locale.ROOT, "%s %.3f", classes.get(at), shares.get(at)))
                        .collect(Collectors.joining(", ", " (", isTied() ? "; tied)" : ")"));
    }
}
