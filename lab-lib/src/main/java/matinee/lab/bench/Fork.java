package matinee.lab.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures one case in a process of its own, so that no case warms or burdens another: some runs to warm up, then those that
 * count.
 */
public final class Fork {
    private Fork() {}

    static List<String> command(Case each, DataFacts facts, Effort effort) {
        return List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx" + facts.heap() + "m",
                "-Xmn" + facts.heap() / 8 + "m",
                "-XX:+UseSerialGC",
                "-XX:ActiveProcessorCount=" + effort.threads(),
                "-cp",
                System.getProperty("java.class.path"),
                Fork.class.getName(),
                each.name(),
                facts.data().file().toString(),
                Integer.toString(effort.warmUps()),
                Integer.toString(effort.runs()));
    }

    /** Measures the case that the arguments name and prints the measurement. */
    public static void main(String[] args) {
        Case each = Cases.named(args[0]);
        Data data = Data.at(Path.of(args[1]));
        for (int run = 0; run < Integer.parseInt(args[2]); run++) {
            each.run(data, new Watch());
        }
        Watch watch = new Watch();
        for (int run = 0; run < Integer.parseInt(args[3]); run++) {
            each.run(data, watch);
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("bench", "matinee");
        line.put("data", data.name());
        line.put("case", each.name());
        line.putAll(watch.summary());
        Machine.peakMegabytes().ifPresent(megabytes -> line.put("peak_rss_mb", megabytes));
        line.put("heap_mb", Runtime.getRuntime().maxMemory() >> 20);
        line.put("threads", Runtime.getRuntime().availableProcessors());
        line.put("java", System.getProperty("java.version"));
        line.put("load1", Machine.load());
        System.out.println(Lines.write(line));
    }
}
