package matinee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class TopNTest {
    private static Recommender scoring(IntToDoubleFunction score) {
        Ratings train = Ratings.of(
                Rating.of(1, 20, 3),
                Rating.of(1, 50, 3),
                Rating.of(2, 10, 3),
                Rating.of(2, 30, 3),
                Rating.of(2, 40, 3),
                Rating.of(2, 60, 3));
        return new Recommender() {
            @Override
            public Ratings train() {
                return train;
            }

            @Override
            public OptionalDouble estimate(int user, int item) {
                return OptionalDouble.of(score.applyAsDouble(item));
            }
        };
    }

    @Test
    void the_best_unseen_come_first() {
        assertThat(TopN.best(scoring(item -> item), 1, 3).stream().map(Recommendation::item))
                .containsExactly(60, 40, 30);
    }

    @Test
    void of_equal_scores_the_lower_id_comes_first() {
        assertThat(TopN.best(scoring(item -> item == 60 ? 2 : 1), 1, 3).stream().map(Recommendation::item))
                .containsExactly(60, 10, 30);
    }

    @Test
    void movies_without_a_score_are_left_out() {
        assertThat(TopN.best(scoring(item -> item == 40 ? 1 : Double.NaN), 1, 3).stream())
                .containsExactly(new Recommendation(40, 1));
    }

    @Test
    void a_stranger_has_seen_nothing() {
        assertThat(TopN.best(scoring(item -> -item), 7, 10).size()).isEqualTo(6);
    }

    @Test
    void none_are_recommended_when_none_are_asked_for() {
        assertThat(TopN.best(scoring(item -> item), 1, 0).size()).isZero();
        assertThatThrownBy(() -> TopN.best(scoring(item -> item), 1, -1)).hasMessage("n must be 0 or more, but was -1");
    }

    @Test
    void a_list_shows_a_line_for_each_movie() {
        assertThat(TopN.best(scoring(item -> item / 10.0), 1, 2))
                .hasToString(String.format("TopN for user 1%n      60  6.000%n      40  4.000"));
    }
}
