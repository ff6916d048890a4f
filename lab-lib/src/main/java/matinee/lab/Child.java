package matinee.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs another program inside the course's environment. When this one is stopped, the other is too. */
public final class Child {
    private final ProcessBuilder builder;

    private Child(ProcessBuilder builder) {
        this.builder = builder;
    }

    /** Names the program and its arguments; nothing runs yet. */
    public static Child of(Course course, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        JupyterVariables.of(course).setIn(builder.environment());
        return new Child(builder);
    }

    /** Names the course's Python with these arguments. */
    public static Child python(Course course, String... arguments) {
        List<String> command = new ArrayList<>(List.of(course.python().toString()));
        command.addAll(Arrays.asList(arguments));
        return of(course, command);
    }

    /** Says in which folder it runs. */
    public Child in(Path folder) {
        builder.directory(folder.toFile());
        return this;
    }

    /** Sets one environment variable. */
    public Child with(String variable, String value) {
        builder.environment().put(variable, value);
        return this;
    }

    /** Runs it on this terminal and gives its exit code. */
    public int run() {
        builder.inheritIO();
        return waitFor(start());
    }

    /** Runs it unseen and gives its exit code and all it said, its errors too. */
    public Said say() {
        builder.redirectErrorStream(true);
        Process process = start();
        try {
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(waitFor(process), text.strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The output of " + builder.command().get(0) + " could not be read.", e);
        }
    }

    /** Starts it, its errors to the given file, and hands the process over; it ends with this program. */
    public Process startWithErrorsTo(Path log) {
        builder.redirectError(log.toFile());
        return start();
    }

    /** Starts it, all it says to the given file, and hands the process over; it ends with this program. */
    public Process startWithOutputTo(Path log) {
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        return start();
    }

    private Process start() {
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
            return process;
        } catch (IOException e) {
            throw new LabException(
                    "'" + builder.command().get(0) + "' could not be started: " + e.getMessage() + ".", e);
        }
    }

    static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            throw new LabException("Stopped.", e);
        }
    }

    /** Ends a process: asks first, and stops it after ten seconds. */
    static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Holds what a program said.
     *
     * @param code its exit code
     * @param text its output and errors, without blanks at the ends
     */
    public record Said(int code, String text) {}
}
