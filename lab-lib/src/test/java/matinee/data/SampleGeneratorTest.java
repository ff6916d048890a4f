package matinee.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import matinee.Movie;
import matinee.Rating;
import matinee.Ratings;
import matinee.Recommender;
import matinee.factor.AlternatingLeastSquares;
import matinee.golden.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleGeneratorTest {
    private static final Path BUNDLED = Path.of(System.getProperty("matinee.home"), "data", "sample");
    private static final SampleGenerator GENERATOR = SampleGenerator.withDefaults();
    private static final Ratings RATINGS = GENERATOR.ratings();

    @TempDir
    Path folder;

    @Test
    void the_generator_makes_the_committed_bytes() throws IOException {
        GENERATOR.writeTo(folder);
        for (String name :
                ("ratings.csv movies.csv users.csv reviews.csv histories.csv README.md truth/users.csv truth/movies.csv "
                                + "truth/reviews.csv truth/histories.csv truth/posters.csv")
                        .split(" ")) {
            assertThat(Files.readString(folder.resolve(name)))
                    .as(name)
                    .isEqualTo(Files.readString(BUNDLED.resolve(name)).replace("\r\n", "\n"));
        }
    }

    @Test
    void the_generator_draws_the_committed_posters() throws IOException {
        GENERATOR.writeTo(folder);
        try (Stream<Path> posters = Files.list(folder.resolve("posters"))) {
            assertThat(posters).hasSize(SampleMovies.COUNT).allSatisfy(file -> assertThat(file)
                    .hasSameBinaryContentAs(BUNDLED.resolve("posters")
                            .resolve(file.getFileName().toString())));
        }
    }

    @Test
    void another_seed_makes_another_sample() {
        assertThat(GENERATOR.withSeed(7).ratings().stream().limit(50).toList())
                .isNotEqualTo(RATINGS.stream().limit(50).toList());
    }

    @Test
    void the_sample_is_small_and_shaped_like_movielens() {
        assertThat(RATINGS.size()).isBetween(40_000, 60_000);
        assertThat(RATINGS.userCount()).isEqualTo(600);
        assertThat(RATINGS.itemCount()).isBetween(850, 900);
        assertThat(RATINGS.users().map(user -> RATINGS.user(user).size()).min().orElseThrow())
                .isEqualTo(15);
        int[] counts =
                RATINGS.items().map(item -> RATINGS.item(item).size()).sorted().toArray();
        long tail = Arrays.stream(counts).limit(counts.length / 2).sum();
        assertThat((double) tail / RATINGS.size()).as("the rarer half's share").isLessThan(0.15);
    }

    @Test
    void no_prediction_from_means_reaches_the_stated_rmse() {
        double best = GENERATOR.truth().bestRmse(RATINGS);
        double ofMean = Math.sqrt(RATINGS.stream()
                .mapToDouble(r -> (r.value() - RATINGS.mean()) * (r.value() - RATINGS.mean()))
                .average()
                .orElseThrow());
        assertThat(best).isCloseTo(0.677, within(0.01));
        assertThat(ofMean).isGreaterThan(1.0);
    }

    @Test
    void who_has_to_learn_the_numbers_comes_near_the_best_and_nearer_than_who_knows_no_kinds() {
        Split split = Split.random(RATINGS, 0.2, 42);
        double learnable = GENERATOR.truth().learnableRmse(split);
        Recommender blind = AlternatingLeastSquares.ofRank(4).withPenalty(5).fit(split.train());
        double ofBlind = Math.sqrt(split.test().stream()
                .mapToDouble(r -> r.value() - blind.predict(r.user(), r.item()))
                .map(off -> off * off)
                .average()
                .orElseThrow());

        assertThat(learnable)
                .isGreaterThan(1.03 * GENERATOR.truth().bestRmse(split.test()))
                .isLessThan(0.98 * ofBlind);
    }

    @Test
    void the_expected_rating_is_not_biased() {
        SampleTruth truth = GENERATOR.truth();
        double off = RATINGS.stream()
                .mapToDouble(r -> r.value() - truth.expected(r.user(), r.item(), r.time()))
                .average()
                .orElseThrow();
        assertThat(off).isCloseTo(0, within(0.01));
    }

    @Test
    void a_niche_loves_what_the_others_leave_alone() {
        List<Integer> niche = GENERATOR.truth().nicheUsers().boxed().toList();
        List<Integer> oldTime = SampleMovies.of(GENERATOR.seed()).stream()
                .map(SampleMovie::movie)
                .filter(movie ->
                        movie.genres().contains("Western") || movie.genres().contains("Film-Noir"))
                .map(Movie::id)
                .toList();
        double ofNiche = share(RATINGS.stream().filter(r -> niche.contains(r.user())), oldTime);
        double ofOthers = share(RATINGS.stream().filter(r -> !niche.contains(r.user())), oldTime);
        assertThat(niche).hasSize(30);
        assertThat(ofNiche).isGreaterThan(5 * ofOthers);
    }

    private static double share(Stream<Rating> ratings, List<Integer> items) {
        return ratings.mapToInt(r -> items.contains(r.item()) ? 1 : 0).average().orElseThrow();
    }

    @Test
    void the_parts_of_a_series_are_watched_in_order() {
        List<SampleMovie> movies = SampleMovies.of(GENERATOR.seed());
        Map<List<Integer>, Long> times =
                RATINGS.stream().collect(Collectors.toMap(r -> List.of(r.user(), r.item()), Rating::time));
        int later = 0;
        for (SampleMovie movie : movies) {
            if (movie.previous() >= 0) {
                int before = movies.get(movie.previous()).movie().id();
                int part = movie.movie().id();
                later += RATINGS.item(part).size();
                RATINGS.stream().filter(r -> r.item() == part).forEach(r -> assertThat(
                                times.get(List.of(r.user(), before)))
                        .isLessThan(r.time()));
            }
        }
        assertThat(later).isGreaterThan(500);
    }

    @Test
    void no_title_is_a_real_movies() throws IOException {
        String real = Files.readString(Shared.file("data/ml-latest-small/movies.csv"));
        assertThat(SampleMovies.of(GENERATOR.seed()))
                .extracting(movie -> movie.movie().title().replaceFirst("^(The|An?) ", ""))
                .noneMatch(title -> real.contains("," + title + " (") || real.contains("\"" + title + ","));
    }

    @Test
    void a_stranger_has_no_expected_rating() {
        assertThatThrownBy(() -> GENERATOR.truth().expected(601, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("user must be one of the sample's, but was 601");
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        assertThatThrownBy(() -> GENERATOR.writeTo(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("taken")
                .hasMessageContaining("choose a folder");
    }
}
