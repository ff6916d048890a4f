package matinee.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs cells in stock JJava, with the library on its class path: a learner's own kernel of that family will do. */
class StockKernelIT {
    @TempDir
    Path folder;

    @Test
    void the_library_shows_its_results_in_stock_jjava() throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("matinee.home", ".."))
                .toAbsolutePath()
                .normalize();
        Path python = home.resolve(".lab/jjava/bin/python");
        assumeTrue(
                Files.isExecutable(python),
                "no stock JJava; to have it: python3 -m venv .lab/jjava && .lab/jjava/bin/pip install jjava==1.0a8 nbclient");
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(python.toString(), script().toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JJAVA_CLASSPATH", withoutItsOwn());
        builder.environment().put("MATINEE_HOME", home.toString());
        builder.environment().put("MATINEE_DATA", "sample");
        Process process = builder.start();

        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }

        assertThat(ended && process.exitValue() == 0)
                .as(Files.readString(output))
                .isTrue();
    }

    /** Stock JJava brings its protocol half, and what that needs, itself. */
    private static String withoutItsOwn() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(place -> !place.contains("jjava-jupyter") && !place.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path script() {
        return Path.of("src", "test", "resources", "matinee", "notebook", "stock.py")
                .toAbsolutePath();
    }
}
