package matinee.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import matinee.History;
import matinee.Review;
import org.junit.jupiter.api.Test;

class SampleStoriesTest {
    private static final SampleGenerator GENERATOR = SampleGenerator.withDefaults();
    private static final List<SampleReview> REVIEWS = SampleReviews.of(GENERATOR.ratings(), 42);
    private static final SampleFestival FESTIVAL = SampleFestival.of(SampleMovies.of(42), 42);

    private static double rmseOfMeansBy(Function<SampleReview, Object> group) {
        Collection<List<SampleReview>> groups =
                REVIEWS.stream().collect(Collectors.groupingBy(group)).values();
        double squares = 0;
        for (List<SampleReview> alike : groups) {
            double mean = alike.stream()
                    .mapToDouble(r -> r.review().stars())
                    .average()
                    .orElseThrow();
            squares += alike.stream()
                    .mapToDouble(r -> Math.pow(r.review().stars() - mean, 2))
                    .sum();
        }
        return Math.sqrt(squares / REVIEWS.size());
    }

    @Test
    void the_dataset_reads_what_the_generator_wrote() {
        Dataset sample = Dataset.sample();
        assertThat(sample.reviews()).isEqualTo(GENERATOR.reviews());
        assertThat(sample.histories()).isEqualTo(GENERATOR.histories());
    }

    @Test
    void the_stated_error_is_that_of_a_reader_who_understands_every_sentence() {
        assertThat(GENERATOR.bestReviewRmse()).isCloseTo(rmseOfMeansBy(SampleReview::tone), within(1e-12));
    }

    @Test
    void words_without_their_order_do_not_tell_the_stars() {
        List<String> telling = ("superb wonderful dazzling good charming bright clever plain ordinary middling "
                        + "bad clumsy dull thin awful dreadful unbearable")
                .transform(words -> List.of(words.split(" ")));
        double bag = rmseOfMeansBy(r ->
                r.review().words().stream().filter(telling::contains).sorted().toList());
        assertThat(bag).isGreaterThan(2 * GENERATOR.bestReviewRmse());
    }

    @Test
    void most_sentences_with_a_tone_have_a_twin_in_which_the_words_are_swapped() {
        List<String> superb = List.of("superb", "wonderful", "dazzling");
        List<String> awful = List.of("awful", "dreadful", "unbearable");
        long both = REVIEWS.stream()
                .filter(r -> Math.abs(r.tone()) == 2)
                .map(SampleReview::review)
                .map(Review::words)
                .filter(words -> words.stream().anyMatch(superb::contains)
                        && words.stream().anyMatch(awful::contains))
                .count();
        long strong = REVIEWS.stream().filter(r -> Math.abs(r.tone()) == 2).count();
        assertThat((double) both / strong).isBetween(0.8, 0.9);
    }

    @Test
    void sentences_read_well() {
        assertThat(REVIEWS)
                .extracting(r -> r.review().text())
                .allMatch(text -> text.matches("[A-Z][A-Za-z, ]+\\.") && !text.contains(",,") && !text.contains("  "));
    }

    @Test
    void the_movie_that_opens_decides_the_one_that_closes_however_long_ago_it_was() {
        Map<Integer, Integer> closers = IntStream.range(0, FESTIVAL.openers())
                .boxed()
                .collect(Collectors.toMap(FESTIVAL::opener, FESTIVAL::closer));
        for (History history : GENERATOR.histories()) {
            assertThat(history.item(history.size() - 1)).isEqualTo(closers.get(history.item(0)));
            assertThat(history.item(history.size() - 2)).isEqualTo(FESTIVAL.gala());
            assertThat(history.items().distinct().count()).isEqualTo(history.size());
            assertThat(history.size()).isBetween(6, 39);
        }
        assertThat(GENERATOR.histories()).extracting(History::size).contains(6, 39);
    }

    @Test
    void whoever_knows_the_rules_foretells_as_many_movies_as_stated() {
        List<SampleMovie> movies = SampleMovies.of(42);
        Map<Integer, Integer> next = movies.stream()
                .filter(movie -> movie.previous() >= 0)
                .collect(Collectors.toMap(
                        movie -> movies.get(movie.previous()).movie().id(),
                        movie -> movie.movie().id()));
        Map<Integer, Integer> closers = IntStream.range(0, FESTIVAL.openers())
                .boxed()
                .collect(Collectors.toMap(FESTIVAL::opener, FESTIVAL::closer));
        double hits = 0;
        double steps = 0;
        for (History history : GENERATOR.histories()) {
            for (int at = 1; at < history.size(); at++) {
                int last = history.item(at - 1);
                int guess = last == FESTIVAL.gala()
                        ? closers.get(history.item(0))
                        : next.getOrDefault(last, FESTIVAL.gala());
                hits += history.item(at) == guess ? 1 : 0;
                steps++;
            }
        }
        assertThat(hits / steps).isCloseTo(GENERATOR.bestHitRate(), within(0.01));
    }
}
