package matinee.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import matinee.History;
import matinee.NextRecommender;
import matinee.Objective;
import matinee.Review;
import matinee.StopsAfter;
import matinee.baseline.BagOfWords;
import matinee.deep.byhand.Recurrent;
import matinee.store.ModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains networks on sequences whose law is known. */
class SequencesTest {
    private static final ReviewNet READER =
            ReviewNet.ofHidden(16).withWidth(8).withEpochs(12).withBatch(16).withDropout(0);
    private static final NextMovie NEXT =
            NextMovie.ofHidden(16).withWidth(8).withEpochs(12).withBatch(16).withLearningRate(0.01);

    private final List<Review> twins = IntStream.range(0, 300)
            .mapToObj(n -> n % 2 == 0
                    ? new Review(n, 1, 5, "Good" + ", indeed".repeat(n % 3) + ", not bad.")
                    : new Review(n, 1, 1, "Bad" + ", indeed".repeat(n % 3) + ", not good."))
            .toList();

    /** Odd movies are followed by the next odd one, even ones by the next even one; who begins where is chance. */
    private final List<History> steps = steps();

    private static List<History> steps() {
        Random random = new Random(4);
        return IntStream.range(0, 200)
                .mapToObj(viewer -> {
                    int first = random.nextInt(4);
                    return History.of(
                            viewer,
                            IntStream.range(0, 3 + random.nextInt(5))
                                    .map(n -> 10 + first + 2 * n)
                                    .toArray());
                })
                .toList();
    }

    @Test
    void a_network_tells_twins_apart_that_are_one_bag_of_words() {
        ReviewReader reader = READER.fit(twins);

        assertThat(reader.rmse(twins)).isLessThan(0.3);
        assertThat(BagOfWords.ofWords().fit(twins).rmse(twins)).isGreaterThan(1.9);
        assertThat(reader.vocabulary()).containsExactly("bad", "good", "indeed", "not");
        assertThat(reader.parameters()).isEqualTo(5 * 8 + 16 * (8 + 16 + 1) + 17);
    }

    @Test
    void word_by_word_ends_where_the_whole_does_and_begins_in_the_dark() {
        ReviewReader reader = READER.fit(twins);
        List<ReviewReader.Reading> readings = reader.wordByWord("Good, quite, not bad!");

        assertThat(readings).extracting(ReviewReader.Reading::word).containsExactly("good", "quite", "not", "bad");
        assertThat(readings).extracting(ReviewReader.Reading::isKnown).containsExactly(true, false, true, true);
        assertThat(readings.get(3).stars()).isEqualTo(reader.stars("good quite not bad"));
        assertThat(reader.wordByWord("...")).isEmpty();
        assertThat(reader.stars("")).isCloseTo(3, within(0.1));
        assertThat(reader.stars("good ".repeat(500))).isBetween(1.0, 5.0);
    }

    @Test
    void a_long_text_is_read_to_its_end_and_no_further_back_than_said() {
        ReviewReader reader = READER.withLength(3).fit(twins);

        assertThat(reader.stars("Bad, bad, bad, good, not bad")).isEqualTo(reader.stars("good, not bad"));
        assertThat(reader.wordByWord("a b c d")).hasSize(3);
    }

    @Test
    void a_reader_says_by_hand_what_it_says_itself() {
        ReviewReader reader = READER.fit(twins);
        Recurrent layer = reader.layer();
        double[] last = layer.states(
                        Stream.of("bad", "not", "good").map(reader::embedding).toList())
                .get(2);
        double[] none = layer.states(List.of(reader.embedding("good"))).get(0);
        double between = IntStream.range(0, 16)
                .mapToDouble(unit -> reader.weights()[unit] * (last[unit] - none[unit]))
                .sum();

        assertThat(reader.stars("bad, not good") - reader.stars("good")).isCloseTo(between, within(1e-4));
    }

    @Test
    void a_network_learns_what_follows_what() {
        NextNetwork fitted = NEXT.fit(steps);
        History three = History.of(1, 11, 13, 15);

        assertThat(fitted.next(three, 1).list().get(0).item()).isEqualTo(17);
        assertThat(fitted.next(three, 1).list().get(0).score()).isBetween(0.5, 1.0);
        assertThat(fitted.next(three, 99).list()).hasSize(itemCount() - 3);
        assertThat(fitted.next(History.of(1), 3).size()).isEqualTo(3);
        assertThat(fitted.next(History.of(1, 11, -7, 13, 15), 3)).isEqualTo(fitted.next(three, 3));
        assertThat(fitted.curve().objective()).isEqualTo(Objective.CROSS_ENTROPY);
    }

    private int itemCount() {
        return (int) steps.stream().flatMapToInt(History::items).distinct().count();
    }

    @Test
    void ranks_in_one_pass_are_those_of_the_lists() {
        NextNetwork fitted = NEXT.withEpochs(2).fit(steps);
        NextRecommender slow = fitted::next;
        for (History history : steps.subList(0, 20)) {
            assertThat(fitted.ranks(history)).isEqualTo(slow.ranks(history));
        }
        assertThat(fitted.ranks(History.of(1, 11, 999, 13))).startsWith(NextRecommender.NEVER);
        assertThat(fitted.ranks(History.of(1, 11, 13, 11))).endsWith(NextRecommender.NEVER);
        assertThat(fitted.ranks(History.of(1))).isEmpty();
    }

    @Test
    void a_state_begins_anew_with_each_history_whoever_stands_beside_it() {
        NextNetwork alone = NEXT.withBatch(1).withEpochs(1).withValidation(0).fit(steps);
        NextNetwork longer = NEXT.withBatch(1)
                .withEpochs(1)
                .withValidation(0)
                .withLength(100)
                .fit(steps);

        assertThat(longer.next(steps.get(0), 5)).isEqualTo(alone.next(steps.get(0), 5));
    }

    @Test
    void pieces_of_a_long_history_are_read_one_by_one() {
        History longest = History.of(1, IntStream.range(0, 40).toArray());
        NextNetwork fitted = NEXT.withLength(5).withEpochs(2).fit(List.of(longest, longest));

        assertThat(fitted.next(longest, 1).size()).isZero();
        assertThat(fitted.next(longest.first(30), 3)).isNotEqualTo(fitted.next(longest.first(29), 3));
        assertThat(fitted.ranks(longest)).hasSize(39);
    }

    @Test
    void the_same_seed_gives_the_same_bits_and_another_seed_others() {
        NextMovie two = NEXT.withEpochs(2);
        ReviewNet reader = READER.withEpochs(2).withDropout(0.2);

        assertThat(two.fit(steps).next(steps.get(3), 9))
                .isEqualTo(two.fit(steps).next(steps.get(3), 9));
        assertThat(two.withSeed(1).fit(steps).next(steps.get(3), 9))
                .isNotEqualTo(two.fit(steps).next(steps.get(3), 9));
        assertThat(reader.fit(twins).wordByWord("indeed quite not good"))
                .isEqualTo(reader.fit(twins).wordByWord("indeed quite not good"))
                .isNotEqualTo(reader.withSeed(5).fit(twins).wordByWord("indeed quite not good"));
    }

    @Test
    void what_is_saved_predicts_as_before(@TempDir Path folder) {
        NextNetwork next = NEXT.withEpochs(2).fit(steps);
        ReviewReader reader = READER.withEpochs(2).fit(twins);
        ModelFile.save(next, folder.resolve("next"));
        ModelFile.save(reader, folder.resolve("reader"));
        NextNetwork nextRead = ModelFile.load(folder.resolve("next"), NextNetwork.class);
        ReviewReader readerRead = ModelFile.load(folder.resolve("reader"), ReviewReader.class);

        assertThat(nextRead.next(steps.get(5), 9)).isEqualTo(next.next(steps.get(5), 9));
        assertThat(nextRead.recipe()).isEqualTo(next.recipe());
        assertThat(nextRead.curve()).isEqualTo(next.curve());
        assertThat(readerRead.wordByWord("Bad, not good")).isEqualTo(reader.wordByWord("Bad, not good"));
        assertThat(readerRead).hasToString(reader.toString());
    }

    @Test
    void a_stop_brings_the_best_so_far() {
        assertThat(NEXT.fit(steps, StopsAfter.epochs(2)).curve().epochs()).isEqualTo(2);
        assertThat(READER.fit(twins, StopsAfter.epochs(2)).curve().epochs()).isEqualTo(2);
    }

    @Test
    void what_cannot_be_learned_from_is_refused() {
        assertThatThrownBy(() -> READER.fit(List.of(new Review(1, 1, 3, "!"))))
                .hasMessageContaining("must be reviews with words");
        assertThatThrownBy(() -> NEXT.fit(List.of(History.of(1, 2))))
                .hasMessageContaining("must be histories of two movies");
        assertThatThrownBy(() -> NextMovie.ofHidden(0)).hasMessageContaining("width and hidden must be");
        assertThatThrownBy(() -> NEXT.withLength(0)).hasMessageContaining("length must be");
        assertThatThrownBy(() -> READER.withDropout(1)).hasMessageContaining("dropout must be");
        assertThatThrownBy(() -> NEXT.withBatch(0)).hasMessageContaining("batch must be");
    }

    @Test
    void a_rotation_keeps_lengths() {
        float[] drawn = new Start(new Random(1), 1).rotation(7);
        double[] seen = {1, -2, 0.5, 3, 0, -1, 2};
        double turned = IntStream.range(0, 7)
                .mapToDouble(row -> IntStream.range(0, 7)
                        .mapToDouble(n -> drawn[row * 7 + n] * seen[n])
                        .sum())
                .map(x -> x * x)
                .sum();

        assertThat(turned).isCloseTo(Arrays.stream(seen).map(x -> x * x).sum(), within(1e-5));
    }
}
