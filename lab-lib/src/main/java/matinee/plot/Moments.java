package matinee.plot;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts moments by year, month or day, whichever gives some two to forty bins. */
final class Moments {
    private static final int MOST_BINS = 40;

    private Moments() {}

    /** Counts moments, in seconds since 1970-01-01T00:00Z. */
    static Histogram count(long[] seconds) {
        if (seconds.length == 0) {
            return new Histogram(List.of());
        }
        long[] sorted = Arrays.stream(seconds).sorted().toArray();
        LocalDate first = date(sorted[0]);
        LocalDate last = date(sorted[sorted.length - 1]);
        ChronoUnit unit = ChronoUnit.DAYS.between(first, last) < MOST_BINS
                ? ChronoUnit.DAYS
                : ChronoUnit.MONTHS.between(first, last) < MOST_BINS - 1 ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
        LocalDate from = unit == ChronoUnit.DAYS
                ? first
                : unit == ChronoUnit.MONTHS ? first.withDayOfMonth(1) : first.withDayOfYear(1);
        List<Histogram.Bin> bins = new ArrayList<>();
        int next = 0;
        for (LocalDate start = from; !start.isAfter(last); start = start.plus(1, unit)) {
            long end = start.plus(1, unit).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
            int count = 0;
            while (next < sorted.length && sorted[next] < end) {
                count++;
                next++;
            }
            String name =
                    start.toString().substring(0, unit == ChronoUnit.DAYS ? 10 : unit == ChronoUnit.MONTHS ? 7 : 4);
            double begin = start.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
            bins.add(new Histogram.Bin(name, begin, end, count));
        }
        return new Histogram(List.copyOf(bins));
    }

    private static LocalDate date(long seconds) {
        return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).toLocalDate();
    }
}
