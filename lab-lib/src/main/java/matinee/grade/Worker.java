package matinee.grade;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import matinee.exercise.Answer;
import matinee.kernel.Cell;
import matinee.kernel.CellError;
import matinee.kernel.CellOutcome;
import matinee.kernel.CourseKernel;

/**
 * Runs one submission's code in a process of its own, and says what each test's expression gave. It is never told what is right:
 * that stays with the process that asks.
 *
 * <p>Orders come line by line on standard input, answers go to standard output behind a word that the first line agreed on. All
 * three live in local variables, where no reflection finds them.
 */
public final class Worker {
    private Worker() {}

    /**
     * Runs until standard input ends.
     *
     * @param args none
     * @throws IOException if standard input cannot be read
     */
    public static void main(String[] args) throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream answers = System.out;
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        String word = orders.readLine();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Worker::daemon);
        try (CourseKernel kernel = new CourseKernel(new Gate())) {
            kernel.warmUp();
            answers.println(word + " ready");
            int number = 0;
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                number++;
                String[] parts = order.split(" ", -1);
                Duration limit = Duration.ofMillis(Long.parseLong(parts[1]));
                Cell cell = new Cell(number, decoded(parts[2]));
                ScheduledFuture<?> alarm =
                        clock.schedule(() -> kernel.evaluator().stop(), limit.toMillis(), TimeUnit.MILLISECONDS);
                String reply = run(kernel, cell, limit);
                alarm.cancel(false);
                answers.println(word + " " + encoded(reply));
                answers.flush();
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private static Thread daemon(Runnable body) {
        Thread thread = new Thread(body, "grader clock");
        thread.setDaemon(true);
        return thread;
    }

    /** Runs a cell or a test's expression: its value as text, or what went wrong behind an exclamation mark. */
    private static String run(CourseKernel kernel, Cell cell, Duration limit) {
        AtomicReference<String> value = new AtomicReference<>("");
        CellOutcome outcome = kernel.evaluator().run(cell, shown -> value.set(Answer.text(shown)));
        Optional<CellError> error = outcome.error();
        if (error.isEmpty()) {
            return Objects.requireNonNullElse(value.get(), "");
        }
        return switch (error.get().name()) {
            case "CompileError" -> "!it does not compile: " + error.get().message();
            case "CellStopped", "CellLeftBehind" ->
                WorkerProcess.TOO_SLOW + " within " + limit.toMillis() / 1000.0 + " s";
            case "Refused", "ExitRefused" -> "!" + error.get().message();
            case "OutOfMemoryError" -> "!it needs more memory than there is";
            case "StackOverflowError" -> "!it calls itself without end";
            default -> Answer.thrown(error.get().name(), error.get().message());
        };
    }

    static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
