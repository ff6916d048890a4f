package matinee.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Collects what is odd in a data set and yet no error. */
final class Notes {
    private static final int EXAMPLES = 3;

    private final List<String> notes = new ArrayList<>();

    void add(String note) {
        notes.add(note);
    }

    /** Compares the ids that occur in ratings with those that a file describes. */
    void compare(String what, String file, IntStream rated, IntStream described) {
        int[] here = rated.toArray();
        int[] there = described.sorted().toArray();
        String verb = what.equals("movie") ? "rated" : "rating";
        note(missing(here, there), verb + " " + what, "not in " + file);
        note(missing(there, here), what, "in " + file + ", but without ratings");
    }

    /** Finds the ids of one ascending list that are not in the other. */
    private static int[] missing(int[] from, int[] in) {
        return Arrays.stream(from).filter(id -> Arrays.binarySearch(in, id) < 0).toArray();
    }

    private void note(int[] ids, String what, String where) {
        if (ids.length > 0) {
            String examples =
                    Arrays.stream(ids).limit(EXAMPLES).mapToObj(String::valueOf).collect(Collectors.joining(", "));
            notes.add(String.format(
                    Locale.ROOT,
                    "%,d %s %s %s: %s%s",
                    ids.length,
                    ids.length == 1 ? what : what + "s",
                    ids.length == 1 ? "is" : "are",
                    where,
                    examples,
                    ids.length > EXAMPLES ? ", …" : ""));
        }
    }

    List<String> all() {
        return List.copyOf(notes);
    }
}
