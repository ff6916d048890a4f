package matinee.feature;

import java.util.List;

/** Scales features as the training rows taught: what fitting a {@link Scaling} gives. Immutable. */
public final class Scaler {
    private final List<String> names;
    private final double[] shifts;
    private final double[] widths;

    Scaler(List<String> names, double[] shifts, double[] widths) {
        this.names = names;
        this.shifts = shifts;
        this.widths = widths;
    }

    /**
     * Makes a scaler of what it does to each column.
     *
     * @param shifts what is taken off
     * @param widths what is divided by, above 0
     * @throws IllegalArgumentException if there are not as many as names
     */
    public static Scaler of(List<String> names, double[] shifts, double[] widths) {
        if (shifts.length != names.size() || widths.length != names.size()) {
            throw new IllegalArgumentException("there must be a shift and a width for each of the " + names.size()
                    + " columns, but were " + shifts.length + " and " + widths.length);
        }
        return new Scaler(List.copyOf(names), shifts.clone(), widths.clone());
    }

    /** Lists what is taken off each column. */
    public double[] shifts() {
        return shifts.clone();
    }

    /** Lists what each column is divided by then. */
    public double[] widths() {
        return widths.clone();
    }

    /**
     * Scales features: each number x becomes (x − shift) / width, with those of its column.
     *
     * @throws IllegalArgumentException if the features have other names than those of the training
     */
    public Features apply(Features features) {
        if (!features.names().equals(names)) {
            throw new IllegalArgumentException("features must be those of the training, " + String.join(", ", names)
                    + ", but were " + String.join(", ", features.names()));
        }
        if (isIdle()) {
            return features;
        }
        double[] scaled = features.flat().clone();
        for (int at = 0; at < scaled.length; at++) {
            scaled[at] = scale(scaled[at], at % widths.length);
        }
        return Features.wrap(features.ids().toArray(), names, scaled);
    }

    /**
     * Scales one row.
     *
     * @throws IllegalArgumentException if it has too few numbers, or too many
     */
    public double[] apply(double... row) {
        if (row.length != widths.length) {
            throw new IllegalArgumentException("a row must have " + widths.length + " numbers, but had " + row.length
                    + ": " + String.join(", ", names));
        }
        double[] scaled = row.clone();
        for (int column = 0; column < scaled.length; column++) {
            scaled[column] = scale(scaled[column], column);
        }
        return scaled;
    }

    /** Brings a scaled row back to its units. */
    public double[] restore(double... row) {
        double[] restored = row.clone();
        for (int column = 0; column < restored.length; column++) {
            restored[column] = restored[column] * widths[column] + shifts[column];
        }
        return restored;
    }

    private double scale(double value, int column) {
        return (value - shifts[column]) / widths[column];
    }

    private boolean isIdle() {
        for (int column = 0; column < widths.length; column++) {
            if (shifts[column] != 0 || widths[column] != 1) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "Scaler of " + String.join(", ", names);
    }
}
