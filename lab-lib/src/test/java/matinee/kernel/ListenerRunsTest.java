package matinee.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ListenerRunsTest {
    private final ListenerRuns listeners = new ListenerRuns(Duration.ofMillis(500));

    private static void sleepLong(CountDownLatch begun) {
        begun.countDown();
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException("woken", e);
        }
    }

    /** Runs something on a thread of its own, and gives what came out of it. */
    private static CompletableFuture<Throwable> thrownBy(
            Executor listeners, Runnable work, AtomicReference<Thread> waiting) {
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                listeners.execute(work);
                thrown.completeExceptionally(new AssertionError("nothing was thrown"));
            } catch (Throwable e) {
                thrown.complete(e);
            }
        });
        waiting.set(thread);
        thread.start();
        return thrown;
    }

    @Test
    void what_a_listener_throws_arrives_as_it_is() {
        assertThatThrownBy(() -> listeners.execute(() -> {
                    throw new IllegalStateException("boom");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("boom");
    }

    @Test
    void a_stop_ends_a_listener_that_sleeps() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Throwable> thrown = thrownBy(listeners, () -> sleepLong(begun), new AtomicReference<>());
        begun.await();
        listeners.stop();

        assertThat(thrown.get(10, TimeUnit.SECONDS))
                .isInstanceOf(CellStopped.class)
                .hasMessageContaining("widget");
    }

    @Test
    void an_interrupt_of_whoever_waits_ends_it_too() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<Thread> waiting = new AtomicReference<>();
        CompletableFuture<Throwable> thrown = thrownBy(listeners, () -> sleepLong(begun), waiting);
        begun.await();
        waiting.get().interrupt();

        assertThat(thrown.get(10, TimeUnit.SECONDS)).isInstanceOf(CellStopped.class);
    }

    @Test
    void a_stop_ends_a_busy_loop_of_a_cells_code_and_hits_no_cell() throws Exception {
        try (CourseKernel kernel = new CourseKernel()) {
            kernel.warmUp();
            kernel.run(
                    "volatile boolean begun = false; Runnable busy = () -> { long n = 0; while (true) { n++; begun = true; } };");
            Runnable busy = (Runnable) kernel.run("busy").value().orElseThrow();
            CompletableFuture<Throwable> thrown = thrownBy(kernel, busy, new AtomicReference<>());
            while (!kernel.run("begun").value().orElseThrow().equals(true)) {
                Thread.sleep(10);
            }
            kernel.interrupt();

            assertThat(thrown.get(10, TimeUnit.SECONDS)).isInstanceOf(CellStopped.class);
            assertThat(kernel.run("long sum = 0; for (int i = 0; i < 1000; i++) sum += i; sum")
                            .value())
                    .contains(499_500L);
        }
    }

    @Test
    void a_stop_hits_no_listener_that_begins_while_it_is_at_work() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        List<CompletableFuture<Void>> later = new CopyOnWriteArrayList<>();
        CompletableFuture<Throwable> thrown = thrownBy(
                listeners,
                () -> {
                    new WhenInterrupted(() -> later.addAll(begin(16, release))).start();
                    sleepLong(begun);
                },
                new AtomicReference<>());
        begun.await();
        listeners.stop();

        assertThat(thrown.get(10, TimeUnit.SECONDS)).isInstanceOf(CellStopped.class);
        release.countDown();
        assertThat(later).hasSize(16).allSatisfy(each -> assertThat(each).succeedsWithin(Duration.ofSeconds(10)));
    }

    @Test
    void a_listener_that_ends_by_itself_during_a_stop_leaves_nothing_stopped() throws Exception {
        List<CountDownLatch> mayEnd = List.of(new CountDownLatch(1), new CountDownLatch(1));
        List<CountDownLatch> ended = List.of(new CountDownLatch(1), new CountDownLatch(1));
        CountDownLatch begun = new CountDownLatch(2);
        for (int n = 0; n < 2; n++) {
            int own = n;
            int other = 1 - n;
            CompletableFuture.runAsync(
                            () -> listeners.execute(() -> {
                                new WhenInterrupted(() -> {
                                            mayEnd.get(other).countDown();
                                            wait(ended.get(other));
                                        })
                                        .start();
                                begun.countDown();
                                wait(mayEnd.get(own));
                            }),
                            task -> new Thread(task).start())
                    .whenComplete((done, thrown) -> ended.get(own).countDown());
        }
        begun.await();
        listeners.stop();
        ended.get(0).await();
        ended.get(1).await();

        assertThatCode(Guard::check).doesNotThrowAnyException();
    }

    /** Begins so many listeners that wait for something, and returns once all of them run. */
    private List<CompletableFuture<Void>> begin(int count, CountDownLatch release) {
        CountDownLatch running = new CountDownLatch(count);
        List<CompletableFuture<Void>> begun = IntStream.range(0, count)
                .mapToObj(n -> CompletableFuture.runAsync(
                        () -> listeners.execute(() -> {
                            running.countDown();
                            wait(release);
                        }),
                        task -> new Thread(task).start()))
                .toList();
        wait(running);
        return begun;
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("woken", e);
        }
    }

    /** Does something in the midst of a stop. */
    private static final class WhenInterrupted extends Thread {
        private final Runnable deed;

        WhenInterrupted(Runnable deed) {
            this.deed = deed;
            setDaemon(true);
        }

        @Override
        public void run() {
            sleepLong(new CountDownLatch(1));
        }

        @Override
        public void interrupt() {
            deed.run();
            super.interrupt();
        }
    }

    @Test
    void library_code_that_never_looks_up_is_left_behind() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Throwable> thrown = thrownBy(
                listeners,
                () -> {
                    begun.countDown();
                    while (release.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                },
                new AtomicReference<>());
        begun.await();
        listeners.stop();

        assertThat(thrown.get(10, TimeUnit.SECONDS)).isInstanceOf(CellLeftBehind.class);
        release.countDown();
    }

    @Test
    void an_error_is_explained_with_the_line_of_its_cell() {
        try (CourseKernel kernel = new CourseKernel()) {
            kernel.warmUp();
            kernel.run("Runnable fails = () -> {\n    throw new IllegalStateException(\"boom\");\n};");
            Runnable fails = (Runnable) kernel.run("fails").value().orElseThrow();
            try {
                kernel.execute(fails);
            } catch (IllegalStateException e) {
                assertThat(String.join("\n", kernel.formatError(e))).contains("boom", "line 2 of cell [1]");
                return;
            }
            throw new AssertionError("nothing was thrown");
        }
    }
}
