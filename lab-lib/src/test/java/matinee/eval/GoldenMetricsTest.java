package matinee.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import matinee.Profile;
import matinee.Rating;
import matinee.Ratings;
import org.junit.jupiter.api.Test;

/** Against scikit-learn 1.9.1; scikit_learn.py made the values. Its average precision has no cut and no recommender either. */
class GoldenMetricsTest {
    @Test
    void ndcg_and_average_precision_are_those_of_scikit_learn() throws IOException {
        List<String> lines = lines();
        assertThat(lines).hasSize(6);
        for (String line : lines) {
            String[] fields = line.split(" ");
            Outcome user = outcome(fields[0], fields[1]);
            assertThat(Metrics.ndcg(3).of(user)).as(line).isCloseTo(Double.parseDouble(fields[2]), within(1e-12));
            assertThat(Metrics.ndcg(10).of(user)).as(line).isCloseTo(Double.parseDouble(fields[3]), within(1e-12));
            assertThat(Metrics.averagePrecision(20).of(user))
                    .as(line)
                    .isCloseTo(Double.parseDouble(fields[4]), within(1e-12));
        }
    }

    private static Outcome outcome(String relevant, String ranking) {
        int[] items =
                Arrays.stream(ranking.split(",")).mapToInt(Integer::parseInt).toArray();
        Ratings train = Ratings.of(
                Arrays.stream(items).mapToObj(item -> Rating.of(1, item, 3)).toArray(Rating[]::new));
        int[] heldOut = IntStream.range(0, relevant.length())
                .filter(item -> relevant.charAt(item) == '1')
                .toArray();
        double[] stars = Arrays.stream(heldOut).mapToDouble(item -> 4).toArray();
        return Outcome.of(Scored.ranking(items).fit(train), 2, Profile.from(heldOut, stars));
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(GoldenMetricsTest.class.getResourceAsStream("scikit_learn.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
