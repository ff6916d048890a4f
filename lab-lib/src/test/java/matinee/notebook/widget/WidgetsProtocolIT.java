package matinee.notebook.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import matinee.lab.Required;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Moves widgets through a real Jupyter client; what is checked stands in {@code widgets.py}. */
class WidgetsProtocolIT {
    @TempDir
    Path folder;

    @Test
    void a_jupyter_client_moves_widgets_and_stops_a_training() throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("matinee.home", ".."));
        Path python = home.resolve(".lab/venv/bin/python");
        Required.that(
                Files.isExecutable(python),
                "no Python with jupyter_client at " + python + "; run environment/lab once");
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(List.of(
                        python.toString(),
                        Path.of("src", "test", "resources", "matinee", "notebook", "widgets.py")
                                .toAbsolutePath()
                                .toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-ea",
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "matinee.kernel.KernelMain",
                        "{connection_file}"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }

        assertThat(ended && process.exitValue() == 0)
                .as(Files.readString(output))
                .isTrue();
        System.out.println("widgets: " + Files.readString(output).strip());
    }
}
