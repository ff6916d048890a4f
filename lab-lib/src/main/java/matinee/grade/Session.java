package matinee.grade;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import matinee.exercise.Answer;
import matinee.exercise.Case;
import matinee.exercise.CaseResult;
import matinee.exercise.Exercise;
import org.jspecify.annotations.Nullable;

/** Runs cells in a {@link WorkerProcess} and tries cases on what they define; starts over, without the culprit, where it dies. */
final class Session implements AutoCloseable {
    private static final int MOST_STARTS = 12;
    private static final int MOST_ENDLESS = 2;

    private final List<HandedIn.Code> cells;
    private final Limits limits;
    private final Instant deadline;
    private final Set<Integer> skipped = new TreeSet<>();
    private final Map<Integer, String> failures = new HashMap<>();
    private @Nullable WorkerProcess worker;
    private int starts;

    Session(List<HandedIn.Code> cells, Limits limits, Instant deadline) {
        this.cells = List.copyOf(cells);
        this.limits = limits;
        this.deadline = deadline;
    }

    /** Tries an exercise's cases, one by one. */
    List<CaseResult> tryAll(Exercise exercise) {
        List<CaseResult> results = new ArrayList<>();
        int endless = 0;
        for (Case each : exercise.cases()) {
            String got =
                    endless >= MOST_ENDLESS ? "!it was not run: the tests before did not end" : ask(each.expression());
            endless += got.startsWith(WorkerProcess.TOO_SLOW) ? 1 : 0;
            results.add(CaseResult.of(each, got, exercise.tolerance()));
        }
        return results;
    }

    private String ask(String expression) {
        WorkerProcess ready = ready();
        return ready == null ? "!it was not run: the notebook's time is up" : ready.run(expression, limits.test());
    }

    /** Gives a process in which every cell has run; null where time or starts are used up. */
    private @Nullable WorkerProcess ready() {
        while (worker == null || worker.isDead()) {
            if (starts >= MOST_STARTS || Instant.now().isAfter(deadline)) {
                return null;
            }
            close();
            starts++;
            WorkerProcess fresh = WorkerProcess.start(limits);
            worker = fresh;
            for (int n = 0; n < cells.size() && !fresh.isDead(); n++) {
                run(fresh, n);
            }
        }
        return worker;
    }

    private void run(WorkerProcess fresh, int n) {
        if (skipped.contains(n)) {
            return;
        }
        String source = cells.get(n).source();
        if (Magic.isRefused(source)) {
            failures.put(n, "!it calls a magic that reaches for files or the network");
            skipped.add(n);
            return;
        }
        Duration left = Duration.between(Instant.now(), deadline);
        String reply = fresh.run(source, left.compareTo(limits.cell()) < 0 ? limits.test() : limits.cell());
        if (reply.startsWith("!") || reply.startsWith("throws ") || reply.equals(Answer.BLANK)) {
            failures.put(n, reply);
        }
        if (fresh.isDead() || reply.startsWith(WorkerProcess.TOO_SLOW)) {
            skipped.add(n);
        }
    }

    /** Says how the cells of an exercise failed; empty where they ran. */
    String failureOf(String owner) {
        return failures.entrySet().stream()
                .filter(entry -> cells.get(entry.getKey()).owner().equals(owner))
                .map(entry -> told(entry.getValue()))
                .findFirst()
                .orElse("");
    }

    private static String told(String failure) {
        String said = failure.startsWith("!") ? failure.substring(1) : "it " + failure;
        return "When its cell is run, " + said.strip() + (said.endsWith(".") ? "" : ".");
    }

    boolean hadFailures() {
        return !failures.isEmpty();
    }

    @Override
    public void close() {
        WorkerProcess open = worker;
        if (open != null) {
            open.close();
            worker = null;
        }
    }
}
