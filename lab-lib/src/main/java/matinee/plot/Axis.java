package matinee.plot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Describes an axis: what it measures, with its unit, and how values lie along it.
 *
 * @param name what it measures, with the unit in brackets: {@code RMSE (stars)}
 * @param spacing how values lie along it
 */
record Axis(String name, Spacing spacing) {
    /** Lists how values can lie along an axis. */
    enum Spacing {
        LINEAR,
        LOGARITHMIC,
        /** Seconds since 1970-01-01T00:00Z. */
        TIME
    }

    private static final double DAY = 86_400;
    private static final double YEAR = 365.2425 * DAY;

    static Axis of(String name) {
        return new Axis(name, Spacing.LINEAR);
    }

    Axis with(Spacing other) {
        return new Axis(name, other);
    }

    /** Writes the name as it stands beside the axis. */
    String label() {
        return spacing == Spacing.LOGARITHMIC ? name + ", log scale" : name;
    }

    /** Writes the name without its unit, as it stands in a sentence. */
    String quantity() {
        int unit = name.indexOf(" (");
        return unit < 0 ? name : name.substring(0, unit);
    }

    /** Writes a value as it stands in a sentence. */
    String text(double value) {
        return spacing == Spacing.TIME ? date(value).toString() : NumberText.of(value);
    }

    /** Makes a value a cell of a table: a number, or a date. */
    Object cell(double value) {
        return spacing == Spacing.TIME ? date(value).toString() : (Object) value;
    }

    /** Finds the grid for values from low to high. */
    Grid grid(double low, double high, int ticks) {
        return switch (spacing) {
            case LINEAR -> Grid.linear(low, high, ticks);
            case LOGARITHMIC -> Grid.logarithmic(low, high, ticks);
            case TIME ->
                high - low > 3 * YEAR
                        ? new Grid(
                                Grid.linear(year(low), year(high), ticks),
                                Axis::year,
                                (year, step) -> String.format(Locale.ROOT, "%.0f", year))
                        : new Grid(
                                Grid.linear(low / DAY, high / DAY, ticks),
                                seconds -> seconds / DAY,
                                (day, step) -> LocalDate.ofEpochDay((long) Math.floor(day))
                                        .toString());
        };
    }

    private static double year(double seconds) {
        return 1970 + seconds / YEAR;
    }

    private static LocalDate date(double seconds) {
        return Instant.ofEpochSecond((long) seconds).atZone(ZoneOffset.UTC).toLocalDate();
    }
}
