package matinee.notebook.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutputsTest {
    private static final int PATIENCE = 50;

    private FakeWire wire;

    @BeforeEach
    void connect() {
        wire = FakeWire.connected();
    }

    @Test
    void what_a_cell_shows_stays_though_no_variable_holds_it() throws InterruptedException {
        String shown = show("cell", "2026-11-29T10:01");
        show("other cell", "2026-11-29T10:02");

        assertThat(closedAfterWaiting()).isEmpty();
        assertThat(Models.states().getAsJsonObject("states").keySet()).contains(shown);
    }

    @Test
    void what_a_cell_showed_goes_with_all_its_parts_when_it_is_run_again() throws InterruptedException {
        show("cell", "2026-11-29T10:01");
        List<String> parts = List.copyOf(wire.opened.keySet());
        String next = show("cell", "2026-11-29T10:02");

        assertThat(closed(parts)).isEqualTo(parts);
        assertThat(Models.states().getAsJsonObject("states").keySet())
                .contains(next)
                .doesNotContainAnyElementsOf(parts);
    }

    @Test
    void what_an_earlier_run_shows_late_does_not_take_the_place_of_the_later_one() throws InterruptedException {
        String later = show("cell", "2026-11-29T10:02");
        show("cell", "2026-11-29T10:01");

        assertThat(closedAfterWaiting()).doesNotContain(later);
    }

    @Test
    void what_a_variable_holds_stays_when_its_cell_is_run_again() throws InterruptedException {
        wire.output = new Wire.Output("cell", "2026-11-29T10:01");
        Slider<Integer> held = Slider.of("k", 1, 9, 5);
        held.place().show();
        show("cell", "2026-11-29T10:02");

        assertThat(closedAfterWaiting()).isEmpty();
        assertThat(held.value()).isEqualTo(5);
    }

    @Test
    void what_two_cells_show_stays_until_both_are_run_again() throws InterruptedException {
        showInBoth();
        List<String> parts = List.copyOf(wire.opened.keySet());

        show("one", "2026-11-29T10:03");
        assertThat(closedAfterWaiting()).isEmpty();

        show("two", "2026-11-29T10:04");
        assertThat(closed(parts)).isEqualTo(parts);
    }

    @Test
    void a_control_that_lives_on_does_not_keep_the_results_that_followed_it() throws InterruptedException {
        Slider<Integer> held = Slider.of("k", 1, 9, 5);
        wire.output = new Wire.Output("cell", "2026-11-29T10:01");
        String view = follow(held);
        wire.output = new Wire.Output("cell", "2026-11-29T10:02");
        follow(held);

        assertThat(closed(List.of(view))).containsExactly(view);
    }

    @Test
    void a_page_that_asks_anew_is_not_told_of_the_end_of_what_it_does_not_know() throws InterruptedException {
        show("cell", "2026-11-29T10:01");
        List<String> parts = List.copyOf(wire.opened.keySet());
        show("cell", "2026-11-29T10:02");

        for (int i = 0; i < PATIENCE && !wire.dropped.containsAll(parts); i++) {
            System.gc();
            Thread.sleep(20);
            Models.states();
        }
        open();

        assertThat(wire.dropped).containsAll(parts);
        assertThat(wire.closed).doesNotContainAnyElementsOf(parts);
    }

    private void showInBoth() {
        Slider<Integer> slider = Slider.of("k", 1, 9, 5);
        wire.output = new Wire.Output("one", "2026-11-29T10:01");
        slider.place().show();
        wire.output = new Wire.Output("two", "2026-11-29T10:02");
        slider.place().show();
    }

    /** Shows a result that follows the slider, and returns the name of the result's view. */
    private String follow(Slider<Integer> slider) {
        Box shown = Live.of(slider).show(k -> "k is " + k);
        shown.place().show();
        return shown.parts().get(shown.parts().size() - 1).model().open();
    }

    /** Shows a slider in this output, and returns the name of the live view. */
    private String show(String cell, String asked) {
        wire.output = new Wire.Output(cell, asked);
        return Slider.of("k", 1, 9, 5).place().show();
    }

    /** Opens something, upon which the lines of what is gone are closed. */
    private void open() {
        Slider.of("trigger", 1, 9, 5).model().open();
    }

    /** Waits until these are closed, and returns which are. */
    private List<String> closed(List<String> some) throws InterruptedException {
        for (int i = 0; i < PATIENCE && !wire.closed.containsAll(some); i++) {
            System.gc();
            Thread.sleep(20);
            open();
        }
        return some.stream().filter(wire.closed::contains).toList();
    }

    private List<String> closedAfterWaiting() throws InterruptedException {
        List<String> all = List.copyOf(wire.opened.keySet());
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(20);
        }
        open();
        return wire.closed.stream().filter(all::contains).toList();
    }
}
