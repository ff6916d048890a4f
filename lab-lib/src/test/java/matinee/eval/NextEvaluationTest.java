package matinee.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import matinee.History;
import matinee.NextAlgorithm;
import matinee.Recommendation;
import matinee.TopN;
import matinee.data.HistorySplit;
import org.junit.jupiter.api.Test;

class NextEvaluationTest {
    private final List<History> histories = IntStream.range(0, 10)
            .mapToObj(viewer -> History.of(viewer, 1, 2, 3, viewer < 5 ? 4 : 5))
            .toList();
    private final NextAlgorithm always = train -> (history, n) -> new TopN(
            history.viewer(),
            IntStream.of(2, 3, 4, 5)
                    .filter(item -> history.items().noneMatch(seen -> seen == item))
                    .limit(n)
                    .mapToObj(item -> new Recommendation(item, 1))
                    .toList());

    @Test
    void new_viewers_are_asked_for_all_movies_but_the_first() {
        HistorySplit split = HistorySplit.newViewers(histories, 0.4, 1);

        assertThat(split.train()).hasSize(6);
        assertThat(split.test()).hasSize(4).doesNotContainAnyElementsOf(split.train());
        assertThat(split.questions()).isEqualTo(12);
        assertThat(split).hasToString("6 histories to train, 4 to test with 12 movies to predict");
        assertThat(HistorySplit.newViewers(histories, 0.4, 1)).isEqualTo(split);
    }

    @Test
    void last_movies_are_taken_off_the_histories_that_are_learned() {
        HistorySplit split = HistorySplit.lastMovies(List.of(History.of(1, 5, 6, 7), History.of(2, 5)), 1);

        assertThat(split.train()).containsExactly(History.of(1, 5, 6), History.of(2, 5));
        assertThat(split.test()).containsExactly(History.of(1, 5, 6, 7));
        assertThat(split.questions()).isEqualTo(1);
    }

    @Test
    void hits_and_reciprocal_ranks_are_counted() {
        NextResult result = NextEvaluation.on(new HistorySplit(histories, histories, Integer.MAX_VALUE))
                .of("mine", always);

        assertThat(result.questions()).isEqualTo(30);
        assertThat(result.hitRate(1).value()).isEqualTo(25 / 30.0);
        assertThat(result.hitRate(2).value()).isEqualTo(1);
        assertThat(result.reciprocalRank().value()).isEqualTo(27.5 / 30);
        assertThat(result.last().hitRate(1).value()).isEqualTo(0.5);
        assertThat(result.last().hitRate(1).contains(0.5)).isTrue();
        assertThat(result.ranks(9)).containsExactly(1, 1, 2);
        assertThat(result.hitRate(1)).isEqualTo(result.hitRate(1));
    }

    @Test
    void a_difference_of_equals_is_zero_and_others_are_refused() {
        NextEvaluation evaluation = NextEvaluation.on(HistorySplit.lastMovies(histories, 1));
        NextResult one = evaluation.of("one", always);

        assertThat(one.hitRateAbove(evaluation.of("two", always), 1)).isEqualTo(new Interval(0, 0, 0));
        assertThatThrownBy(() -> one.hitRateAbove(
                        NextEvaluation.on(HistorySplit.lastMovies(histories, 2)).of("other", always), 1))
                .hasMessageContaining("same questions");
    }

    @Test
    void what_cannot_be_split_is_refused() {
        assertThatThrownBy(() -> HistorySplit.newViewers(histories, 1, 1)).hasMessageContaining("share must be");
        assertThatThrownBy(() -> HistorySplit.newViewers(histories.subList(0, 1), 0.5, 1))
                .hasMessageContaining("at least 2");
        assertThatThrownBy(() -> HistorySplit.lastMovies(histories, 0)).hasMessageContaining("last must be 1");
    }
}
