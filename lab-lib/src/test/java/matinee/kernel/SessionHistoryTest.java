package matinee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionHistoryTest {
    private final SessionHistory history = new SessionHistory();

    @BeforeEach
    void three_cells() {
        history.add(new Cell(1, "int a = 1;"));
        history.add(new Cell(2, "a + 1"));
        history.add(new Cell(3, "int a = 1;"));
    }

    @Test
    void the_tail_is_the_latest_cells_oldest_first() {
        assertThat(history.tail(2)).extracting(Cell::number).containsExactly(2, 3);
        assertThat(history.tail(0)).hasSize(3);
    }

    @Test
    void a_range_has_its_start_but_not_its_stop() {
        assertThat(history.range(1, 3)).extracting(Cell::source).containsExactly("int a = 1;", "a + 1");
    }

    @Test
    void a_search_knows_stars_and_tells_each_text_once_where_asked() {
        assertThat(history.search("int*", 9, false)).hasSize(2);
        assertThat(history.search("int*", 9, true)).extracting(Cell::number).containsExactly(3);
        assertThat(history.search("a ? 1", 9, false)).extracting(Cell::number).containsExactly(2);
        assertThat(history.search("*", 1, false)).extracting(Cell::number).containsExactly(3);
    }
}
