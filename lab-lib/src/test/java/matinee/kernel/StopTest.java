package matinee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopTest {
    private static Evaluator evaluator;

    @BeforeAll
    static void start() {
        evaluator = new Evaluator();
        evaluator.run("int spins = 7;");
    }

    @AfterAll
    static void end() {
        evaluator.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thread.sleep(100_000);",
                "long n = 0; while (true) n++;",
                "while (true) { try { while (true) { } } catch (Throwable t) { } }",
                "for (;;) { try { Thread.sleep(10); } catch (InterruptedException e) { } }",
                "for (;;) { try { spins = 7; } finally { continue; } }",
                "Runnable loop = () -> { for (;;) { } }; loop.run();",
                "LongStream.iterate(0, k -> k + 1).sum()",
                "class Spin { int k; Spin() { while (true) k++; } }\nnew Spin()",
                "int st = 0; while (true) switch (st) { case 0: st = 1; continue; default: st = 0; }",
                "Object lk = new Object(); synchronized (lk) { lk.wait(); }",
                "java.util.concurrent.CompletableFuture.supplyAsync(() -> { long q = 0; while (q >= 0) q = (q + 1) & 1023; return q; }).join()",
            })
    void a_busy_or_waiting_cell_stops_within_a_second(String source) {
        CellOutcome outcome = stopped(source, Duration.ofSeconds(1));

        assertThat(outcome.error()).get().extracting(CellError::name).isEqualTo("CellStopped");
        assertThat(evaluator.run("spins").value()).contains(7);
    }

    @Test
    void library_code_that_never_looks_is_left_behind_and_said_so() {
        CellOutcome outcome = stopped("new BigInteger(\"7\").pow(60_000_000).bitLength()", Duration.ofSeconds(3));

        assertThat(outcome.error()).get().extracting(CellError::name).isEqualTo("CellLeftBehind");
        assertThat(evaluator.run("spins + 1").value()).contains(8);
    }

    @Test
    void a_stop_does_not_hit_a_thread_that_an_earlier_cell_left_running() {
        evaluator.run("volatile boolean on = true;");
        evaluator.run("var ticks = new java.util.concurrent.atomic.AtomicLong();\n"
                + "var ticker = new Thread(() -> { while (on) ticks.incrementAndGet(); }); ticker.start();");

        stopped("while (true) { }", Duration.ofSeconds(1));

        assertThat(evaluator.run("ticker.isAlive()").value()).contains(true);
        evaluator.run("on = false; ticker.join();");
    }

    @Test
    void a_stop_ends_the_cells_own_threads_too() {
        stopped(
                "var spinner = new Thread(() -> { while (true) { } }); spinner.start(); spinner.join();",
                Duration.ofSeconds(1));

        assertThat(evaluator.run("spinner.isAlive()").value()).contains(false);
    }

    @Test
    void a_stop_between_cells_does_nothing() {
        evaluator.stop();

        assertThat(evaluator.run("1 + 1").value()).contains(2);
    }

    @Test
    void fifty_stops_in_a_row_never_hit_the_next_cell() {
        for (int i = 0; i < 50; i++) {
            CompletableFuture<CellOutcome> running =
                    CompletableFuture.supplyAsync(() -> evaluator.run("Thread.sleep(3); spins"));
            evaluator.stop();
            running.join();
            assertThat(evaluator.run("spins").value()).contains(7);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(3);",
                "Runtime.getRuntime().halt(3);",
                "IntConsumer bye = System::exit; bye.accept(1);",
                "Runtime rt = Runtime.getRuntime(); IntConsumer bye = rt::halt; bye.accept(1);",
                "BiConsumer<Runtime, Integer> bye = Runtime::exit; bye.accept(Runtime.getRuntime(), 1);",
            })
    void an_exit_becomes_an_error(String source) {
        CellError error = evaluator.run(source).error().orElseThrow();

        assertThat(error.name()).isEqualTo("ExitRefused");
        assertThat(error.message()).contains("would end the notebook's kernel");
    }

    private static CellOutcome stopped(String source, Duration within) {
        CompletableFuture<CellOutcome> running = CompletableFuture.supplyAsync(() -> evaluator.run(source));
        CompletableFuture.delayedExecutor(400, TimeUnit.MILLISECONDS).execute(evaluator::stop);
        return running.orTimeout(400 + within.toMillis(), TimeUnit.MILLISECONDS).join();
    }
}
