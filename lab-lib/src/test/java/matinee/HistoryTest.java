package matinee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
    @Test
    void each_user_of_rated_movies_has_a_history_by_time_and_equal_times_keep_the_order_of_the_rows() {
        Ratings ratings = Ratings.of(
                new Rating(7, 10, 4, 300),
                new Rating(3, 11, 4, 500),
                new Rating(7, 12, 4, 100),
                new Rating(7, 11, 4, 300));
        assertThat(History.listFrom(ratings)).containsExactly(History.of(3, 11), History.of(7, 12, 10, 11));
    }

    @Test
    void ratings_without_times_have_no_order() {
        assertThatThrownBy(() -> History.listFrom(Ratings.of(Rating.of(1, 2, 3))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must have times");
    }

    @Test
    void the_first_movies_are_a_history_too() {
        History history = History.of(1, 5, 6, 7);
        assertThat(history.first(2)).isEqualTo(History.of(1, 5, 6));
        assertThat(history.first(0).size()).isZero();
        assertThatThrownBy(() -> history.first(4))
                .hasMessage("count must be from 0 to 3, as many as were watched, but was 4");
    }

    @Test
    void nobody_can_change_a_history() {
        int[] items = {5, 6};
        History history = History.of(1, items);
        items[0] = 9;
        assertThat(history.items().toArray()).containsExactly(5, 6);
    }

    @Test
    void a_long_history_is_cut_when_it_is_written() {
        int[] items = new int[14];
        assertThat(History.of(7, 12, 30)).hasToString("viewer 7: 12, 30");
        assertThat(History.of(7, items).toString()).endsWith("0, and 2 more");
        assertThat(List.of(History.of(7).toString())).containsExactly("viewer 7:");
    }
}
