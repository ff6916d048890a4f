package matinee.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Talks to a kernel process through a real Jupyter client; what is checked stands in {@code protocol.py}. */
class KernelProtocolIT {
    @TempDir
    Path folder;

    @Test
    void a_jupyter_client_is_served() throws IOException, InterruptedException {
        Path python = python();
        assumeTrue(
                Files.isExecutable(python),
                "no Python with jupyter_client at " + python + "; run environment/lab once");
        List<String> command = new ArrayList<>(List.of(python.toString(), script().toString()));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-ea",
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KernelMain.class.getName(),
                "{connection_file}"));
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }

        assertThat(ended && process.exitValue() == 0)
                .as(Files.readString(output))
                .isTrue();
        System.out.println("kernel: " + Files.readString(output).strip());
    }

    private static Path python() {
        String named = System.getProperty("matinee.python", "");
        return named.isEmpty()
                ? Path.of(System.getProperty("matinee.home", ".."), ".lab", "venv", "bin", "python")
                : Path.of(named);
    }

    private static Path script() {
        return Path.of("src", "test", "resources", "matinee", "kernel", "protocol.py")
                .toAbsolutePath();
    }
}
