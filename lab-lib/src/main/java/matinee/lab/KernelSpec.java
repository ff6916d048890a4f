package matinee.lab;

import com.google.gson.GsonBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import matinee.kernel.KernelMain;

/**
 * Tells Jupyter how to start the course's kernel.
 *
 * @param course the course
 * @param classPath the jars that the kernel runs on
 */
record KernelSpec(Course course, String classPath) {
    /** Describes the kernel that runs on the same jars as this program. */
    static KernelSpec of(Course course) {
        Path own;
        try {
            own = Path.of(Lab.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a program's own place is a proper address", e);
        }
        boolean jar = Files.isRegularFile(own);
        return jar
                ? new KernelSpec(
                        course,
                        new EngineLibrary(course).behind(own.resolveSibling("*").toString()))
                : new KernelSpec(course, System.getProperty("java.class.path", ""));
    }

    /** Names the file where Jupyter looks for it. */
    Path file() {
        return folder().resolve("kernel.json");
    }

    private Path folder() {
        return course.venv().resolve("share/jupyter/kernels/matinee");
    }

    /** Tells whether the file says what it should. */
    boolean isInstalled() {
        try {
            return Files.exists(file()) && Files.readString(file()).equals(text());
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes the file, wholly or not at all. */
    void install() {
        writeTo(folder());
    }

    /** Writes {@code kernel.json} into a folder. */
    void writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "kernel", ".json");
            Files.writeString(fresh, text());
            Files.move(
                    fresh,
                    folder.resolve("kernel.json"),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " could not be written; is the disk full?", e);
        }
    }

    String text() {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("argv", argv());
        spec.put("display_name", "Matinee (Java)");
        spec.put("language", "java");
        spec.put("interrupt_mode", "message");
        spec.put("env", env());
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(spec) + "\n";
    }

    /** Finds where the kernel's classes can be kept ready to run. */
    Optional<KernelArchive> archive() {
        return KernelArchive.of(course, classPath);
    }

    List<String> argv() {
        List<String> argv = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-ea",
                "-XX:MaxRAMPercentage=50",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Dmatinee.home=" + course.home(),
                "-Dmatinee.sources=" + course.library().resolve("src/main/java"),
                "-cp",
                classPath,
                "matinee.kernel.KernelMain",
                "{connection_file}"));
        argv.addAll(2, KernelMain.OPENINGS);
        argv.addAll(
                1,
                archive()
                        .filter(KernelArchive::isMade)
                        .map(KernelArchive::options)
                        .orElse(List.of()));
        return argv;
    }

    private Map<String, String> env() {
        Map<String, String> env = new LinkedHashMap<>();
        env.put("MATINEE_HOME", course.home().toString());
        env.putAll(mathVariables());
        return env;
    }

    /**
     * Lists what the engines are told before they load. MXNet computes in the thread that asks: to hand each step to a thread of its own takes
     * longer than it saves, as both want the same processors. It does so on half of them: its threads spin while they wait for each other, and
     * where a browser takes a processor that all of them count on, a training takes five times as long. Its OpenBLAS misjudges newer
     * processors, and multiplies matrices up to five times slower on them.
     */
    static Map<String, String> mathVariables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("MXNET_ENGINE_TYPE", "NaiveEngine");
        variables.put("OMP_NUM_THREADS", System.getenv().getOrDefault("OMP_NUM_THREADS", Integer.toString(threads())));
        if (Host.hasAvx2()) {
            variables.put("OPENBLAS_CORETYPE", "Haswell");
        }
        return variables;
    }

    private static int threads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
}
