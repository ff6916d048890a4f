package matinee.lab.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what this process took of the machine, and how busy the machine is. */
final class Machine {
    private static final double KILOBYTES = 1024;

    private Machine() {}

    /** Returns the most memory this process has had at any time (MB), as Linux counts it; empty elsewhere. */
    static Optional<Double> peakMegabytes() {
        return line(Path.of("/proc/self/status"), "VmHWM:")
                .map(text -> Lines.rounded(Double.parseDouble(text.replaceAll("\\D", "")) / KILOBYTES));
    }

    /** Returns how many threads wanted to run, as a mean over the last minute; below 0: not known. */
    static double load() {
        return Lines.rounded(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Names the processor. */
    static String processor() {
        return line(Path.of("/proc/cpuinfo"), "model name")
                .map(text -> text.substring(text.indexOf(':') + 1).strip())
                .orElse(System.getProperty("os.arch"));
    }

    private static Optional<String> line(Path file, String beginning) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(beginning)).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
