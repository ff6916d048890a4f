package matinee.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import matinee.lab.Required;
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
        Path python = home.resolve(".lab/venv/bin/python");
        Required.that(Files.isExecutable(python), "there is no Python with nbclient; environment/lab sets it up");
        Path stock = stockKernel(python);
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(python.toString(), resource("stock.py"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JJAVA_CLASSPATH", withoutItsOwn());
        builder.environment().put("MATINEE_HOME", home.toString());
        builder.environment().put("MATINEE_DATA", "sample");
        builder.environment().put("JUPYTER_PATH", stock.resolve("share/jupyter").toString());
        builder.environment()
                .merge(
                        "PATH",
                        Path.of(System.getProperty("java.home"), "bin").toString(),
                        (path, java) -> java + File.pathSeparator + path);
        Process process = builder.start();

        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }

        assertThat(ended && process.exitValue() == 0)
                .as(Files.readString(output))
                .isTrue();
    }

    /** Gets the kernel as a learner would, by pip, unless an earlier run has. */
    private static Path stockKernel(Path python) throws IOException, InterruptedException {
        Path stock = Path.of("target", "jjava").toAbsolutePath();
        if (!Files.exists(stock.resolve("share/jupyter/kernels/java/kernel.json"))) {
            List<String> command = List.of("-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes");
            List<String> what = List.of("--target", stock.toString(), "-r", resource("stock-requirements.txt"));
            ProcessBuilder pip = new ProcessBuilder(python.toString()).inheritIO();
            pip.command().addAll(command);
            pip.command().addAll(what);
            Required.that(
                    pip.start().waitFor() == 0, "pip could not get stock JJava; the first time this needs the network");
        }
        return stock;
    }

    /** Stock JJava brings its protocol half, and what that needs, itself. */
    private static String withoutItsOwn() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(place -> !place.contains("jjava-jupyter") && !place.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String resource(String name) {
        return Path.of("src", "test", "resources", "matinee", "notebook", name)
                .toAbsolutePath()
                .toString();
    }
}
