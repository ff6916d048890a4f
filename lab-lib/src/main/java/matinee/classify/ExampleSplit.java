package matinee.classify;

/**
 * Parts examples into those to learn from and those to be tested on.
 *
 * @param train the examples to learn from
 * @param test the examples to be tested on
 */
public record ExampleSplit(Examples train, Examples test) {
    /** Writes {@code to train: 480 examples …; to test: 120 examples …}. */
    @Override
    public String toString() {
        return "to train: " + train + "; to test: " + test;
    }
}
