package matinee.grade;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import matinee.Progress;
import matinee.exercise.ExerciseText;

/**
 * Grades a class: each notebook in processes of its own, several at once. What is graded is kept at once, and graded again only
 * if it, its tests or the limits have changed.
 *
 * @param sets the exercises, rehearsed
 * @param limits what an answer may take
 * @param folder where the results go
 * @param workers how many notebooks at once
 */
public record Grader(List<ExerciseSet> sets, Limits limits, Path folder, int workers) {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final String VERSION = "1";

    /** Copies the list, so that it stays. */
    public Grader {
        sets = List.copyOf(sets);
    }

    /**
     * Grades what is in these folders, files and zips.
     *
     * @return the marks, by student and set
     * @throws GradingStopped if the thread is interrupted
     */
    public List<Marked> grade(List<Path> paths, Progress progress) {
        List<Task> tasks = Task.of(Submissions.in(paths), sets);
        progress.report("notebooks", 0, tasks.size());
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<Marked>> futures = new ArrayList<>();
            for (Task task : tasks) {
                futures.add(pool.submit(() -> grade(task)));
            }
            List<Marked> all = new ArrayList<>();
            for (Future<Marked> future : futures) {
                all.add(future.get());
                progress.report("notebooks", all.size(), tasks.size());
            }
            all.sort(Comparator.comparing(Marked::student).thenComparing(Marked::set));
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GradingStopped(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("The grader itself failed.", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private Marked grade(Task task) {
        Path file = folder.resolve("students")
                .resolve(task.folder())
                .resolve(task.set().name() + ".json");
        String key = key(task);
        Optional<Marked> kept = kept(file, key);
        if (kept.isPresent()) {
            return kept.get();
        }
        List<String> notes = new ArrayList<>(task.notes());
        Submission.Reading reading = task.submission().reading();
        List<Mark> marks;
        if (reading.sheet().isPresent()) {
            notes.addAll(HandedIn.unusual(task.set(), reading.sheet().get()));
            marks = new Grading(task.set(), limits).grade(reading.sheet().get());
        } else {
            notes.add("The file " + reading.trouble() + ".");
            marks = new Grading(task.set(), limits).unreadable();
        }
        Submission submission = task.submission();
        Marked marked = new Marked(
                key,
                submission.student(),
                submission.number(),
                task.folder(),
                task.set().name(),
                submission.file(),
                marks,
                notes);
        keep(file, marked);
        return marked;
    }

    private static Optional<Marked> kept(Path file, String key) {
        try {
            if (Files.isRegularFile(file)) {
                Marked marked = GSON.fromJson(Files.readString(file), Marked.class);
                return marked != null && key.equals(marked.key()) ? Optional.of(marked) : Optional.empty();
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // changed by hand: grade it again
        }
        return Optional.empty();
    }

    private static void keep(Path file, Marked marked) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, GSON.toJson(marked));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be written; is the disk full?", e);
        }
    }

    private String key(Task task) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(task.submission().bytes());
            StringBuilder rest = new StringBuilder(VERSION
                    + task.submission().file()
                    + task.submission().trouble()
                    + task.folder()
                    + task.notes()
                    + limits);
            task.set().solutions().forEach(solution -> rest.append(ExerciseText.write(solution.exercise()))
                    .append(solution.reference()));
            task.set().given().forEach(rest::append);
            digest.update(rest.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
