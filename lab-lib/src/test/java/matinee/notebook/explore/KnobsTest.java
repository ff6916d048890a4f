package matinee.notebook.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnobsTest {
    private final Knobs knobs =
            new Knobs(Map.of("k", 12.6, "word", "b", "on", true, "list", List.of(1, 2), "nan", Double.NaN));

    @Test
    void what_makes_no_sense_stands_as_at_first() {
        assertThat(knobs.whole("word", 40, 1, 100)).isEqualTo(40);
        assertThat(knobs.number("nan", 3, 0, 5)).isEqualTo(3);
        assertThat(knobs.word("k", List.of("a", "b"))).isEqualTo("a");
        assertThat(knobs.word("word", List.of("x", "y"))).isEqualTo("x");
        assertThat(Knobs.of("no map").values()).isEmpty();
    }

    @Test
    void a_number_is_moved_onto_its_scale() {
        assertThat(knobs.whole("k", 40, 1, 100)).isEqualTo(13);
        assertThat(knobs.whole("k", 40, 1, 5)).isEqualTo(5);
        assertThat(new Knob.Slider("rate", "rate", 0.005, 0.001, 0.02, 0.001).in(new Knobs(Map.of("rate", 0.00749))))
                .isEqualTo(0.007);
    }

    @Test
    void words_boxes_and_lists_are_read() {
        assertThat(knobs.word("word", List.of("a", "b"))).isEqualTo("b");
        assertThat(knobs.isOn("on")).isTrue();
        assertThat(knobs.isOn("k")).isFalse();
        assertThat(knobs.list("list")).hasSize(2);
    }
}
