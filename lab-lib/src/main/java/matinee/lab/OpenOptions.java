package matinee.lab;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Holds how the lab is opened, and opens it. */
final class OpenOptions {
    private static final String FIRST = "notebooks/00-start-here.ipynb";

    @Option(names = "--no-browser", description = "Print the address; open no browser.")
    private boolean noBrowser;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port; the first free one from 8888 on, if you don't say.")
    private int port;

    @Mixin
    private EngineOption engine = new EngineOption();

    int open(Course course, PrintStream out) {
        return open(course, List.of(), out);
    }

    int open(Course course, List<String> more, PrintStream out) {
        Optional<String> chosen = engine.prepare(course, out);
        new Setup(course).complete(out);
        Optional<JupyterServer> running = JupyterServer.running(course);
        if (running.isPresent()) {
            out.println("The lab is open already, at " + running.get().address());
            return 0;
        }
        Path log = course.hidden().resolve("jupyter/lab.log");
        try {
            Files.createDirectories(log.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(log.getParent() + " could not be made; is the disk full?", e);
        }
        Child child = server(course, more);
        chosen.ifPresent(name -> EngineOption.variables(name).forEach(child::with));
        Process process = child.startWithOutputTo(log);
        JupyterServer server = JupyterServer.await(course, process, log);
        out.println("The lab is open at " + server.address());
        out.println("Ctrl+C closes it.");
        int code = Child.waitFor(process);
        if (code != 0) {
            throw new LabException("JupyterLab ended with exit code " + code + "; " + log + " may say why.");
        }
        return 0;
    }

    /** Names the server and its arguments; nothing runs yet. */
    Child server(Course course, List<String> more) {
        return Child.of(course, command(course, more)).in(course.home());
    }

    private List<String> command(Course course, List<String> more) {
        List<String> command = new ArrayList<>(List.of(
                course.python().toString(),
                "-m",
                "jupyterlab",
                "--ServerApp.root_dir=" + course.home(),
                "--ServerApp.default_url=" + JupyterServer.page(course, FIRST)));
        if (noBrowser) {
            command.add("--no-browser");
        }
        if (port != 0) {
            command.add("--port=" + port);
            command.add("--ServerApp.port_retries=0");
        }
        if (Host.isRoot()) {
            command.add("--allow-root");
        }
        command.addAll(more);
        return command;
    }
}
