package matinee.similarity;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import matinee.Profile;
import matinee.RatingLines;
import matinee.Scale;

/**
 * Holds the vectors that are compared with each other, one a line, in flat arrays, by line and by entry: for user-based
 * neighbors a line is a user and an entry a movie; for item-based ones the other way round.
 */
public final class Vectors {
    private static final double DENSE_FROM = 4;

    final int count;
    final int entries;
    final int[] starts;
    final int[] entry;
    final double[] value;
    /** Where each place of the lines stands among the cross lines: all before it there, in its cross line, are earlier lines. */
    final int[] crossPlace;

    final int[] crossStarts;
    final int[] crossLine;
    final double[] crossValue;
    private final RatingLines lines;

    private Vectors(RatingLines lines, RatingLines cross, IntToDoubleFunction valueAt) {
        this.lines = lines;
        this.count = lines.count();
        this.entries = cross.count();
        this.starts = new int[count + 1];
        this.crossStarts = new int[entries + 1];
        for (int entry = 0; entry < entries; entry++) {
            crossStarts[entry + 1] = crossStarts[entry] + cross.length(entry);
        }
        int size = crossStarts[entries];
        this.entry = new int[size];
        this.value = new double[size];
        this.crossPlace = new int[size];
        this.crossLine = new int[size];
        this.crossValue = new double[size];
        int[] next = crossStarts.clone();
        for (int line = 0; line < count; line++) {
            starts[line + 1] = lines.end(line);
            for (int at = lines.start(line); at < lines.end(line); at++) {
                entry[at] = lines.other(at);
                value[at] = valueAt.applyAsDouble(at);
                int place = next[entry[at]]++;
                crossPlace[at] = place;
                crossLine[place] = line;
                crossValue[place] = value[at];
            }
        }
    }

    /**
     * Makes vectors from lines of ratings.
     *
     * @param cross the same ratings in lines the other way round
     * @param valueAt the value at a place of {@code lines}, such as the rating there
     */
    public static Vectors of(RatingLines lines, RatingLines cross, IntToDoubleFunction valueAt) {
        return new Vectors(lines, cross, valueAt);
    }

    /** Tells whether every value is on the scale. */
    boolean areOn(Scale scale) {
        return Arrays.stream(value).allMatch(scale::contains);
    }

    /** Tells whether lines share so many entries, several each pair on average, that most pairs share some. */
    boolean areDense() {
        double shared = 0;
        for (int entry = 0; entry < entries; entry++) {
            double lines = crossStarts[entry + 1] - crossStarts[entry];
            shared += lines * (lines - 1);
        }
        return shared > DENSE_FROM * count * (count - 1.0);
    }

    /** Counts the entries of the line that has most. */
    int longest() {
        int most = 0;
        for (int line = 0; line < count; line++) {
            most = Math.max(most, starts[line + 1] - starts[line]);
        }
        return most;
    }

    /** Returns a line as a profile, by the ids of the data set. */
    Profile profile(int line) {
        return lines.profile(line, at -> value[at]);
    }
}
