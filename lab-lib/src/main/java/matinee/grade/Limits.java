package matinee.grade;

import java.time.Duration;

/**
 * Limits what an answer may take.
 *
 * @param cell the time of one cell
 * @param test the time of one test
 * @param submission the time of one notebook, all in all
 * @param heapMegabytes the memory of the process (MB)
 */
public record Limits(Duration cell, Duration test, Duration submission, int heapMegabytes) {
    /** Gives 10 s to a cell, 5 s to a test, 3 minutes to a notebook, and 512 MB. */
    public static Limits standard() {
        return new Limits(Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofMinutes(3), 512);
    }

    /** Makes the same limits with another time for each cell and test. */
    public Limits withTimes(Duration cell, Duration test) {
        return new Limits(cell, test, submission, heapMegabytes);
    }
}
