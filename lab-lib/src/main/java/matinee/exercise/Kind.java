package matinee.exercise;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells what an exercise asks for. */
public enum Kind {
    /** A method is to be written. */
    WRITE("write it"),
    /** An outcome is to be foretold, then run. */
    PREDICT("predict, then run"),
    /** A number is to be measured and read off. */
    MEASURE("measure and read off"),
    /** A given method has a mistake. */
    FIND("find the bug"),
    /** Words, graded by a person. */
    EXPLAIN("explain");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /** Says it in words. */
    public String words() {
        return words;
    }

    /** Tells whether the right answer may be told: it may not where the answer is the number itself. */
    public boolean tellsExpected() {
        return this == WRITE || this == FIND;
    }

    static Kind of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind must be one of "
                        + Arrays.stream(values())
                                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ", but was " + name));
    }
}
