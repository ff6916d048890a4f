package matinee.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import matinee.Rating;
import matinee.Ratings;
import matinee.Scale;
import matinee.data.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {
    private static final String OURS = "{\"fit_s\": 1.5, \"predict_s\": 0.5, \"peak_rss_mb\": 100}";
    private static final String THEIRS = "{\"fit_s\": 8, \"predict_all_s\": 12, \"peak_rss_mb\": 400}";

    private final List<String> told = new ArrayList<>();

    @TempDir
    private Path folder;

    private Path ratings() throws IOException {
        Path file = folder.resolve("few.csv");
        Files.writeString(file, "user,item,rating,timestamp\n1,1,5,0\n1,2,3,0\n2,1,4,0\n2,2,1,0\n");
        return file;
    }

    private Bench bench() {
        return Bench.of(
                (command, variables) -> "a warning\n" + (command.toString().contains("python") ? THEIRS : OURS),
                Map.of(),
                new Effort(2, 0, 1, 2, Clock.WALL),
                told::add);
    }

    private Bench withSurprise() throws IOException {
        Path python = folder.resolve("vsurprise/bin/python");
        Files.createDirectories(python.getParent());
        assertThat(Files.createFile(python).toFile().setExecutable(true)).isTrue();
        Files.createFile(folder.resolve("bench_surprise.py"));
        return bench().withPeers(folder, folder, folder.resolve("own"));
    }

    @Test
    void ours_and_a_peers_stand_beside_each_other_with_their_ratios() throws IOException {
        String table = withSurprise().measure(List.of("user-knn"), List.of(ratings()), folder);

        assertThat(table)
                .contains(
                        "| user-knn | few | 2.000 | 100 | scikit-surprise KNNWithMeans:pearson | 20.0 | 400 | 10.0 | 0.250 |");
        assertThat(told).hasSize(4);
    }

    @Test
    void a_peer_that_is_not_there_is_skipped_with_a_line_that_says_so() throws IOException {
        String table = bench().measure(List.of("user-knn"), List.of(ratings()), folder);

        assertThat(table)
                .contains("| user-knn | few | 2.000 | 100 | scikit-surprise KNNWithMeans:pearson | – | – | – | – |");
        assertThat(told).filteredOn(line -> line.contains("is not measured")).hasSize(1);
    }

    @Test
    void what_fails_is_told_with_the_last_line_it_said() throws IOException {
        Bench.of(
                        (command, variables) -> "Traceback\nKeyError: 7",
                        Map.of(),
                        new Effort(1, 0, 1, 2, Clock.WALL),
                        told::add)
                .measure(List.of("pearson"), List.of(ratings()), folder);

        assertThat(told.get(0)).startsWith("# failed: ").endsWith("\n# KeyError: 7");
    }

    @Test
    void a_fork_measures_a_case_and_what_came_of_it() throws IOException {
        Watch watch = new Watch(Clock.PROCESSOR);
        Cases.named("user-knn")
                .run(Data.at(RatingsShape.ofSize(2_000).in(folder).file()), watch);

        assertThat(watch.summary()).containsKeys("fit_s", "fit_median_s", "predict_s", "rmse");
        assertThat((Double) watch.summary().get("rmse")).isBetween(0.5, 1.5);
    }

    /** Of 100,836 rows 20,218 are for the test: counted by the peers' script, in another language. */
    @Test
    void the_split_is_the_peers() {
        Ratings many = Ratings.from(
                Scale.wholeStars(),
                IntStream.range(0, 100_836).mapToObj(n -> Rating.of(n, 1, 3)).toList());
        Split split = Data.split(many);

        assertThat(split.test().size()).isEqualTo(20_218);
        assertThat(split.train().size()).isEqualTo(100_836 - 20_218);
    }

    @Test
    void made_up_ratings_have_the_shape_that_was_asked_for_and_are_the_same_each_time() throws IOException {
        Data once = RatingsShape.ofSize(50_000).in(folder.resolve("a"));
        Data again = RatingsShape.ofSize(50_000).in(folder.resolve("b"));
        Ratings ratings = once.ratings();

        assertThat(Files.mismatch(once.file(), again.file())).isEqualTo(-1);
        assertThat(ratings.userCount()).isEqualTo(302);
        assertThat((double) ratings.size()).isCloseTo(50_000, within(1_000.0));
        assertThat(ratings.mean()).isBetween(3.0, 4.0);
        assertThat(ratings.scale()).isEqualTo(Scale.wholeStars());
    }
}
