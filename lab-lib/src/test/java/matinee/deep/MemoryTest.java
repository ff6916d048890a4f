package matinee.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import matinee.History;
import matinee.Rating;
import matinee.Ratings;
import matinee.Recommender;
import matinee.Scale;
import org.junit.jupiter.api.Test;

/**
 * Holds the memory of a whole process still, that of the engine too, while a network is trained and asked. It has a process of its own, whose
 * heap is all there from the start: what grows is what leaks.
 */
class MemoryTest {
    private static final Path FACTS = Path.of("/proc/self/status");

    @Test
    void two_thousand_steps_and_ten_thousand_predictions_leave_nothing_behind() throws Exception {
        assertThat(grown(Trained.class)).isLessThan(100);
    }

    @Test
    void neither_do_those_of_a_network_that_reads_sequences() throws Exception {
        assertThat(grown(ReadInOrder.class)).isLessThan(100);
    }

    /** Runs a program in a process of its own; returns the number it printed last: how much more memory is held at its end (MB). */
    static long grown(Class<?> program) throws IOException, InterruptedException {
        assumeTrue(Files.isReadable(FACTS), "the system does not tell how much memory a process holds");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms512m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+AlwaysPreTouch",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        System.getProperties().forEach((name, value) -> {
            if (name.toString().startsWith("matinee.")) {
                command.add("-D" + name + "=" + value);
            }
        });
        command.add(program.getName());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String grown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).isZero();
        return Long.parseLong(grown.lines().reduce("", (first, last) -> last));
    }

    /** Without a scope for each step a leak would be 1.5 MB a step: 3,000 MB. */
    static long megabytes() throws IOException {
        System.gc();
        return Files.readAllLines(FACTS).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }

    /** Trains and predicts twice, and prints how much more memory is held after the second time (MB). */
    static final class Trained {
        private static final int STEPS_AN_EPOCH = 100;

        private Trained() {}

        public static void main(String[] args) throws IOException {
            Ratings ratings = Ratings.from(
                    Scale.wholeStars(),
                    IntStream.range(0, 640 * STEPS_AN_EPOCH)
                            .mapToObj(n -> Rating.of(n / 64, (n * 37) % 8_192, 1 + n % 5))
                            .toList());
            NeuralRatings recipe =
                    NeuralRatings.ofWidth(16).withBatch(640).withValidation(0).withHidden(32);
            recipe.withEpochs(5).fit(ratings);
            long before = megabytes();
            Recommender fitted = recipe.withEpochs(20).fit(ratings);
            for (int n = 0; n < 10_000; n++) {
                fitted.predict(n % 1_000, n % 8_192);
            }
            System.out.println(megabytes() - before);
        }
    }

    /** Does the same with a network that reads sequences. */
    static final class ReadInOrder {
        private ReadInOrder() {}

        public static void main(String[] args) throws IOException {
            List<History> histories = IntStream.range(0, 3_200)
                    .mapToObj(viewer -> History.of(
                            viewer,
                            IntStream.range(0, 3 + viewer % 9)
                                    .map(n -> (viewer + n * n) % 500)
                                    .toArray()))
                    .toList();
            NextMovie recipe = NextMovie.ofHidden(16).withBatch(32).withValidation(0);
            recipe.withEpochs(5).fit(histories);
            long before = megabytes();
            NextNetwork fitted = recipe.withEpochs(20).fit(histories);
            for (int n = 0; n < 10_000; n++) {
                fitted.next(histories.get(n % 3_200), 1);
            }
            System.out.println(megabytes() - before);
        }
    }
}
