package matinee.lab;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Tells what computer the course runs on. */
final class Host {
    private Host() {}

    static boolean isWindows() {
        return name().startsWith("windows");
    }

    static boolean isMac() {
        return name().startsWith("mac");
    }

    static boolean isRoot() {
        return !isWindows() && "root".equals(System.getProperty("user.name"));
    }

    /** Tells whether it is an x86-64 processor whose AVX2 instructions are known to be there. */
    static boolean hasAvx2() {
        String processor = System.getProperty("os.arch", "");
        Path facts = Path.of("/proc/cpuinfo");
        if (!(processor.equals("amd64") || processor.equals("x86_64")) || !Files.isReadable(facts)) {
            return false;
        }
        try {
            return Files.readString(facts).contains(" avx2 ");
        } catch (IOException e) {
            return false;
        }
    }

    /** Finds a program on the PATH. */
    static Optional<Path> program(String name) {
        String file = isWindows() ? name + ".exe" : name;
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder).resolve(file))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String name() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }
}
