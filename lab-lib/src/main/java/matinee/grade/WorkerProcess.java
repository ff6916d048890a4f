package matinee.grade;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts a {@link Worker}, asks it, and ends it, whatever the code in it does. */
final class WorkerProcess implements AutoCloseable {
    static final String TOO_SLOW = "!it does not end";
    static final String DEAD = "!the program ended while it ran";

    private static final String END = "*end*";
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final int LONGEST_LINE = 100_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final Process process;
    private final PrintStream orders;
    private final String word;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Thread endsWithUs;
    private boolean dead;

    private WorkerProcess(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        this.word = HexFormat.of().formatHex(random);
        this.endsWithUs = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(endsWithUs);
        Thread reader = new Thread(this::read, "grader reads");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts one with nothing of ours in its environment, in an empty folder of its own. */
    static WorkerProcess start(Limits limits) {
        try {
            Path folder = Files.createTempDirectory("matinee-grade");
            ProcessBuilder builder = new ProcessBuilder(Walls.around(command(limits, folder)));
            Map<String, String> environment = builder.environment();
            environment.keySet().retainAll(List.of("PATH", "SystemRoot", "LD_LIBRARY_PATH"));
            environment.putAll(Map.of("HOME", folder.toString(), "TMPDIR", folder.toString(), "LC_ALL", "C.UTF-8"));
            Process process = builder.directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            WorkerProcess worker = new WorkerProcess(folder, process);
            worker.orders.println(worker.word);
            if (!"ready".equals(worker.reply(START))) {
                worker.close();
                throw new IllegalStateException("The grader's own process did not start within " + START.toSeconds()
                        + " s; is there memory for " + limits.heapMegabytes() + " MB?");
            }
            return worker;
        } catch (IOException e) {
            throw new UncheckedIOException("The grader's own process could not be started.", e);
        }
    }

    private static List<String> command(Limits limits, Path folder) {
        return List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-ea",
                "-Xmx" + limits.heapMegabytes() + "m",
                "-Xss1m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:ErrorFile=" + folder.resolve("error"),
                "-Djava.io.tmpdir=" + folder,
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dmatinee.home=" + System.getProperty("matinee.home", ".."),
                "-DMATINEE_DATA=sample",
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName());
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(word + " ") && line.length() < LONGEST_LINE) {
                    lines.add(line.substring(word.length() + 1));
                }
            }
        } catch (IOException e) {
            lines.add(END);
        }
        lines.add(END);
    }

    /** Runs a cell, or a test's expression, and tells what came of it; see {@link Worker}. */
    String run(String source, Duration limit) {
        orders.println("run " + limit.toMillis() + " " + Worker.encoded(source));
        String reply = reply(limit.plus(GRACE));
        if (reply == null) {
            end();
            return TOO_SLOW + " and could not be stopped";
        }
        if (reply.equals(END)) {
            end();
            return DEAD;
        }
        return Worker.decoded(reply);
    }

    private @Nullable String reply(Duration patience) {
        try {
            return lines.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            end();
            Thread.currentThread().interrupt();
            throw new GradingStopped(e);
        }
    }

    boolean isDead() {
        return dead;
    }

    private void end() {
        dead = true;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        end();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(endsWithUs);
        } catch (IllegalStateException e) {
            return; // we are ending ourselves, and the hook does it
        }
        delete(folder.toFile());
    }

    /** Deletes what it can; what stays is in the system's folder for such things. */
    private static void delete(File file) {
        File[] inside = file.listFiles();
        if (inside != null) {
            Arrays.stream(inside).forEach(WorkerProcess::delete);
        }
        if (!file.delete()) {
            file.deleteOnExit();
        }
    }
}
