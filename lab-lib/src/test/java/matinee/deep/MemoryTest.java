package matinee.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import matinee.Rating;
import matinee.Ratings;
import matinee.Recommender;
import matinee.Scale;
import org.junit.jupiter.api.Test;

/** Holds the memory of the whole process still, that of the engine too, while a network is trained and asked. */
class MemoryTest {
    private static final Path FACTS = Path.of("/proc/self/status");

    private final Ratings ratings = Ratings.from(
            Scale.wholeStars(),
            IntStream.range(0, 64_000)
                    .mapToObj(n -> Rating.of(n / 64, (n * 37) % 8_192, 1 + n % 5))
                    .toList());

    @Test
    void two_thousand_steps_and_ten_thousand_predictions_leave_nothing_behind() throws IOException {
        assumeTrue(Files.isReadable(FACTS), "the system does not tell how much memory a process holds");
        NeuralRatings recipe =
                NeuralRatings.ofWidth(16).withBatch(640).withValidation(0).withHidden(32);
        recipe.withEpochs(5).fit(ratings);
        long before = megabytes();
        Recommender fitted = recipe.withEpochs(20).fit(ratings);
        for (int n = 0; n < 10_000; n++) {
            fitted.predict(n % 1_000, n % 8_192);
        }

        assertThat(megabytes() - before).isLessThan(100);
    }

    /** Without a scope for each step a leak would be 1.5 MB a step: 3,000 MB. */
    private static long megabytes() throws IOException {
        System.gc();
        return Files.readAllLines(FACTS).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }
}
