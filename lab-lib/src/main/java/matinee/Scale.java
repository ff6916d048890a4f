package matinee;

/**
 * Describes which ratings there can be: {@code min, min + step, …, max} (stars).
 *
 * @param min the lowest rating (stars)
 * @param max the highest rating (stars)
 * @param step the distance between two neighboring ratings (stars)
 */
public record Scale(double min, double max, double step) {
    /** Refuses a scale that is empty or whose steps do not reach from end to end. */
    public Scale {
        if (!(min < max)) {
            throw new IllegalArgumentException("min must be below max, but was " + min + " against " + max);
        }
        double steps = (max - min) / step;
        if (!(step > 0) || Math.abs(steps - Math.rint(steps)) > 1e-9) {
            throw new IllegalArgumentException("step must divide max - min, but was " + step);
        }
    }

    /** Makes a scale from its ends and its step (stars). */
    public static Scale of(double min, double max, double step) {
        return new Scale(min, max, step);
    }

    /** Makes the scale 0.5, 1, …, 5 of the newer MovieLens sets. */
    public static Scale halfStars() {
        return new Scale(0.5, 5, 0.5);
    }

    /** Makes the scale 1, 2, …, 5 of the older MovieLens sets. */
    public static Scale wholeStars() {
        return new Scale(1, 5, 1);
    }

    /** Tells whether the value is one of this scale's ratings. */
    public boolean contains(double value) {
        double steps = (value - min) / step;
        return value >= min && value <= max && Math.abs(steps - Math.rint(steps)) < 1e-9;
    }

    /** Moves the value to the nearer end of the scale where it lies outside; NaN stays NaN. */
    public double clip(double value) {
        return Math.max(min, Math.min(max, value));
    }

    /** Counts the ratings of this scale. */
    public int levels() {
        return (int) Math.rint((max - min) / step) + 1;
    }
}
