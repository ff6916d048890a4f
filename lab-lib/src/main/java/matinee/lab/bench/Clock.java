package matinee.lab.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Lists the clocks that time can be taken by. */
public enum Clock {
    /** The time that passes. */
    WALL,
    /** The time that processors work for the process, all threads added up: on a machine that others use too, it says more. */
    PROCESSOR;

    /** Returns the time (ns) since some moment. */
    long nanos() {
        return this == WALL ? System.nanoTime() : processorNanos();
    }

    private static long processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos();
    }
}
