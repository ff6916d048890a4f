package matinee.lab;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import matinee.Progress;
import matinee.lab.chapter.Notebook;

/**
 * Runs a notebook from top to bottom through a real Jupyter client, in a kernel of its own.
 *
 * @param course the course in whose environment it runs
 * @param data the choice of data that the kernel sees; empty: what the learner has chosen
 * @param engine the engine that computes networks; empty: what the kernel's surroundings say
 * @param specs a folder of kernel descriptions that go before the installed one; empty: none
 */
public record ChapterRun(Course course, Optional<String> data, Optional<String> engine, Optional<Path> specs) {
    /** Runs in the course's environment, with its kernel and the learner's data. */
    public static ChapterRun in(Course course) {
        return new ChapterRun(course, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Chooses the data. */
    public ChapterRun onData(Optional<String> choice) {
        return new ChapterRun(course, choice, engine, specs);
    }

    /** Chooses the engine that computes networks. */
    public ChapterRun onEngine(Optional<String> choice) {
        return new ChapterRun(course, data, choice, specs);
    }

    /** Uses the kernel that is described in a folder of the test's own. */
    public ChapterRun withSpecs(Path folder) {
        return new ChapterRun(course, data, engine, Optional.of(folder));
    }

    /** Runs a chapter in its own folder. */
    public Result run(Chapter chapter, Progress progress) {
        Path folder =
                Optional.ofNullable(chapter.file().toAbsolutePath().getParent()).orElse(course.home());
        return run(chapter.file(), folder, progress);
    }

    /** Runs a notebook with the given working folder; the notebook itself is not changed. */
    public Result run(Path notebook, Path folder, Progress progress) {
        try {
            Path work = Files.createDirectories(course.hidden().resolve("run"));
            Path executed = Files.createTempFile(work, "executed", ".ipynb");
            Path log = Files.createTempFile(work, "errors", ".log");
            try {
                return run(notebook, folder, executed, log, progress);
            } finally {
                Files.delete(executed);
                Files.delete(log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The run of " + notebook + " could not be kept; is the disk full?", e);
        }
    }

    private Result run(Path notebook, Path folder, Path executed, Path log, Progress progress) throws IOException {
        String script = course.environment().resolve("execute.py").toString();
        Child child = Child.python(
                        course, script, notebook.toString(), executed.toString(), "--folder", folder.toString())
                .with("MATINEE_RUN", "chapter");
        data.ifPresent(choice -> child.with("MATINEE_DATA", choice));
        engine.ifPresent(choice -> EngineOption.variables(choice).forEach(child::with));
        specs.ifPresent(specsFolder -> child.with("JUPYTER_DATA_DIR", specsFolder.toString()));
        specs.ifPresent(specsFolder -> child.with("JUPYTER_PREFER_ENV_PATH", "0"));
        long start = System.nanoTime();
        Process process = child.startWithErrorsTo(log);
        Optional<String> failure = Optional.empty();
        try (BufferedReader steps =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = steps.readLine(); line != null; line = steps.readLine()) {
                Optional<String> ill = follow(JsonParser.parseString(line).getAsJsonObject(), progress);
                failure = ill.isPresent() ? ill : failure;
            }
        }
        int code = Child.waitFor(process);
        if (failure.isEmpty() && code != 0) {
            failure = Optional.of("the Jupyter client failed: " + lastLine(log));
        }
        long seconds = Math.round((System.nanoTime() - start) / 1e9);
        Notebook result = Files.size(executed) == 0 ? Notebook.read(notebook) : Notebook.read(executed);
        return new Result(result, failure, seconds);
    }

    private static Optional<String> follow(JsonObject step, Progress progress) {
        if (step.has("of")) {
            progress.report(
                    "cell", step.get("cell").getAsLong() + 1, step.get("of").getAsLong());
            return Optional.empty();
        }
        if (step.has("failed")) {
            return Optional.of("cell " + (step.get("failed").getAsInt() + 1) + " failed: "
                    + step.get("name").getAsString() + ": " + step.get("value").getAsString());
        }
        return Optional.of(step.get("ended").getAsString()
                + (step.has("cell") ? " in cell " + (step.get("cell").getAsInt() + 1) : ""));
    }

    private static String lastLine(Path log) throws IOException {
        List<String> lines =
                Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1).strip();
    }

    /**
     * Holds what came of a run.
     *
     * @param executed the notebook with its fresh outputs
     * @param failure what went wrong, in one sentence; empty: every cell ran
     * @param seconds how long it took (s)
     */
    public record Result(Notebook executed, Optional<String> failure, long seconds) {}
}
