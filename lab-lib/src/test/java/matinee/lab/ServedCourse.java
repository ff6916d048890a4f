package matinee.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * Serves a copy of the course as {@code environment/lab --no-browser} would, with a kernel on the classes under test. The copy
 * lies in a folder of its own, and so does all that Jupyter remembers. What the server says is in {@code target/browser}.
 */
public final class ServedCourse implements AutoCloseable {
    private final Path home;
    private final Process process;
    private final JupyterServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServedCourse(Path home, Process process, JupyterServer server) {
        this.home = home;
        this.process = process;
        this.server = server;
    }

    /** Tells whether Jupyter is set up here. */
    public static boolean isPossible() {
        return Files.exists(Course.here().python());
    }

    /** Starts the server on a free port. */
    public static ServedCourse start() {
        Course real = Course.here();
        try {
            Course course = new Course(Files.createTempDirectory("matinee-served"));
            Files.createDirectories(course.hidden());
            Files.createSymbolicLink(course.venv(), real.venv());
            for (String part : List.of("environment", "lab-lib", "data", "exercises")) {
                Files.createSymbolicLink(
                        course.home().resolve(part), real.home().resolve(part));
            }
            copy(real.notebooks(), course.notebooks());
            new KernelSpec(course, System.getProperty("java.class.path"))
                    .writeTo(course.hidden().resolve("jupyter/data/kernels/matinee"));
            OpenOptions options = new OpenOptions();
            new CommandLine(options).parseArgs("--no-browser");
            Path log = Files.createDirectories(Path.of("target", "browser"))
                    .resolve("jupyter.log")
                    .toAbsolutePath();
            Process process = options.server(course, List.of("--LabApp.expose_app_in_browser=True"))
                    .with("JUPYTER_PREFER_ENV_PATH", "0")
                    .with("JUPYTERLAB_SETTINGS_DIR", settings(course).toString())
                    .with(
                            "JUPYTERLAB_WORKSPACES_DIR",
                            course.hidden().resolve("workspaces").toString())
                    .with("MATINEE_DATA", "sample")
                    .with(
                            "MATINEE_PROGRESS",
                            course.hidden().resolve("progress.txt").toString())
                    .startWithOutputTo(log);
            return new ServedCourse(course.home(), process, JupyterServer.await(course, process, log));
        } catch (IOException e) {
            throw new UncheckedIOException("The copy of the course could not be made.", e);
        }
    }

    /** Names the folder of the copy's chapters. */
    public Path notebooks() {
        return new Course(home).notebooks();
    }

    /** Names the folder of the exercises. */
    public Path exercises() {
        return home.resolve("exercises");
    }

    /** Names the address of a notebook in the folder of chapters, in JupyterLab without anything else open. */
    public String address(String notebook) {
        return new JupyterServer(server.url(), server.token(), "/lab/tree/notebooks/" + notebook).address() + "&reset";
    }

    /** Chooses JupyterLab's theme for pages that are opened from now on. */
    public void useTheme(String name) {
        Path file = settings(new Course(home)).resolve("@jupyterlab/apputils-extension/themes.jupyterlab-settings");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "{\"theme\": \"" + name + "\"}");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be written.", e);
        }
    }

    /** Asks the server's own interface. */
    public String ask(String method, String path) {
        URI uri = URI.create(server.url() + path + "?token=" + server.token());
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + " got no answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        }
    }

    @Override
    public void close() throws IOException {
        Child.end(process);
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Path settings(Course course) {
        return course.hidden().resolve("settings");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
