package matinee.plot;

/**
 * Names a value, with the interval in which it may lie.
 *
 * @param name what the value belongs to
 * @param value the value
 * @param low the lower end of the interval; the value itself where there is none
 * @param high the upper end of the interval; the value itself where there is none
 */
public record Bar(String name, double value, double low, double high) {
    /** Refuses an interval that does not hold its value. */
    public Bar {
        if (low > value || high < value) {
            throw new IllegalArgumentException(
                    "the interval of " + name + " must hold " + value + ", but was " + low + " to " + high);
        }
    }

    /** Names a value. */
    public static Bar of(String name, double value) {
        return new Bar(name, value, value, value);
    }

    /** Names a value and the interval in which it may lie, such as a bootstrap's. */
    public static Bar of(String name, double value, double low, double high) {
        return new Bar(name, value, low, high);
    }

    /** Tells whether there is an interval. */
    public boolean hasInterval() {
        return low < high;
    }
}
