package matinee.grade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Adds what the system offers to keep a process in: no network of its own, small files only. Where it offers nothing, the
 * {@link Gate} and the limits of the JVM stand alone.
 */
final class Walls {
    private static final List<String> NO_NETWORK = List.of("unshare", "--user", "--map-root-user", "--net");
    private static final boolean HAS_NO_NETWORK = works(NO_NETWORK);

    private Walls() {}

    /** Puts a command behind what walls there are. */
    static List<String> around(List<String> command) {
        List<String> all = new ArrayList<>();
        if (HAS_NO_NETWORK) {
            all.addAll(NO_NETWORK);
        }
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            all.addAll(List.of("sh", "-c", "ulimit -c 0; ulimit -f 65536; exec \"$@\"", "sh"));
        }
        all.addAll(command);
        return all;
    }

    /** Says what the walls are. */
    static String told() {
        return HAS_NO_NETWORK ? "no network (namespace of its own)" : "network kept out by the gate alone";
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
