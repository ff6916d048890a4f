package matinee.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import matinee.lab.Required;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Talks to a kernel process through a real Jupyter client, on this JDK and on a second one of another version. What is checked
 * stands in the Python files of these names.
 */
class KernelProtocolIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"answers", "mistakes", "stops", "survival"})
    void a_jupyter_client_is_served(String checks) throws IOException, InterruptedException {
        pass(checks, Path.of(System.getProperty("java.home")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers", "mistakes", "stops", "survival"})
    void so_it_is_on_a_second_jdk(String checks) throws IOException, InterruptedException {
        assumeTrue(
                SecondJdk.home().isPresent(),
                "skipped: there is no second JDK beside this one; the property matinee.jdk2 can name one");

        pass(checks, SecondJdk.home().get());
    }

    private void pass(String checks, Path jdk) throws IOException, InterruptedException {
        Path python = python();
        Required.that(
                Files.isExecutable(python),
                "there is no Python with jupyter_client at " + python + "; environment/lab sets it up");
        Path home = Path.of(System.getProperty("matinee.home", ".."))
                .toAbsolutePath()
                .normalize();
        List<String> command =
                new ArrayList<>(List.of(python.toString(), script(checks).toString()));
        command.add(jdk.resolve("bin").resolve("java").toString());
        command.addAll(KernelMain.OPENINGS);
        command.addAll(List.of(
                "-ea",
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Dmatinee.home=" + home,
                "-Dmatinee.sources=" + home.resolve("lab-lib/src/main/java"),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KernelMain.class.getName(),
                "{connection_file}"));
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("MATINEE_DATA", "sample");
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = builder.start();

        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }

        assertThat(ended && process.exitValue() == 0)
                .as(Files.readString(output))
                .isTrue();
        System.out.println("kernel, " + checks + ", on " + jdk.getFileName() + ": "
                + Files.readString(output).strip());
    }

    private static Path python() {
        String named = System.getProperty("matinee.python", "");
        return named.isEmpty()
                ? Path.of(System.getProperty("matinee.home", ".."), ".lab", "venv", "bin", "python")
                : Path.of(named);
    }

    private static Path script(String checks) {
        return Path.of("src", "test", "resources", "matinee", "kernel", checks + ".py")
                .toAbsolutePath();
    }
}
