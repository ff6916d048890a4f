package matinee.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> COMMANDS = List.of("open", "test", "run", "doctor", "exec", "evaluate");

    @Test
    void swapped_letters_are_one_slip() {
        assertThat(Nearest.to("tset", COMMANDS)).contains("test");
    }

    @Test
    void a_beginning_is_enough() {
        assertThat(Nearest.to("eval", COMMANDS)).contains("evaluate");
    }

    @Test
    void a_word_that_is_like_none_has_no_nearest() {
        assertThat(Nearest.to("zzzzzz", COMMANDS)).isEmpty();
    }

    @Test
    void capitals_do_not_matter() {
        assertThat(Nearest.to("Doktor", COMMANDS)).contains("doctor");
    }
}
