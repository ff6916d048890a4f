package matinee.data;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Knows the years that the sample spans, in which its users watch and rate. */
final class SampleClock {
    /** How long a year is (s). */
    static final double YEAR = 365.25 * 86_400;

    private static final int FIRST_YEAR = 2014;
    private static final int LAST_YEAR = 2021;
    static final long START = year(FIRST_YEAR);
    static final long END = year(LAST_YEAR + 1);

    private SampleClock() {}

    /** Tells when a year begins (s since 1970-01-01T00:00Z). */
    static long year(int year) {
        return LocalDate.of(year, 1, 1).toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC);
    }

    /** Tells how long after the middle of the sample a moment is (years). */
    static double yearsFromMiddle(long time) {
        return (time - (START + END) / 2) / YEAR;
    }
}
