package matinee.notebook.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControlsTest {
    private final FakeWire browser = FakeWire.connected();

    @AfterEach
    void disconnect() {
        Layer.connect(new NoWire());
    }

    private JsonObject shown(Widget widget) {
        widget.place().show();
        return browser.opened.get(widget.model().open());
    }

    @Test
    void a_slider_of_whole_numbers_gives_whole_numbers() throws InterruptedException {
        Slider<Integer> k = Slider.of("neighbors", 1, 60, 20);
        List<Integer> heard = new CopyOnWriteArrayList<>();
        k.onChange(heard::add);
        JsonObject state = shown(k);
        browser.change(k.model(), "value", 33);
        FrontEndTest.idle();

        assertThat(state.get("_model_name").getAsString()).isEqualTo("IntSliderModel");
        assertThat(state.get("description").getAsString()).isEqualTo("neighbors");
        assertThat(k.value()).isEqualTo(33);
        assertThat(heard).containsExactly(33);
        assertThat(k).hasToString("neighbors: 33 (1 to 60)");
    }

    @Test
    void a_slider_over_powers_tells_the_browser_the_powers() {
        Slider<Double> rate = Slider.ofPowers("learning rate", 0.0001, 1, 0.01);
        JsonObject state = shown(rate);

        assertThat(state.get("min").getAsDouble()).isEqualTo(-4);
        assertThat(state.get("max").getAsDouble()).isEqualTo(0);
        assertThat(state.get("value").getAsDouble()).isEqualTo(0.01);
        assertThat(rate.value()).isEqualTo(0.01);
    }

    @Test
    void a_value_outside_the_bounds_is_refused() {
        assertThatThrownBy(() -> Slider.of("k", 1, 9, 10)).hasMessageContaining("was 10");
        assertThatThrownBy(() -> Slider.of("k", 9, 1, 5)).hasMessageContaining("bounds");
        assertThatThrownBy(() -> Slider.ofPowers("rate", 0, 1, 1)).hasMessageContaining("above 0");
    }

    @Test
    void a_choice_gives_the_thing_itself() throws InterruptedException {
        Choice<List<Integer>> choice =
                Choice.of("list", List.of(1), List.of(2, 3)).withNames(list -> list.size() + " long");
        List<List<Integer>> heard = new CopyOnWriteArrayList<>();
        choice.onChange(heard::add);
        JsonObject state = shown(choice);
        browser.change(choice.model(), "index", 1);
        FrontEndTest.idle();

        assertThat(state.get("_options_labels")).hasToString("[\"1 long\",\"2 long\"]");
        assertThat(heard).containsExactly(List.of(2, 3));
        assertThat(choice).hasToString("list: 2 long (of 2)");
        assertThatThrownBy(() -> choice.moveTo(List.of(9))).hasMessageContaining("one of");
        assertThatThrownBy(() -> Choice.of("nothing", List.of())).hasMessageContaining("none");
    }

    @Test
    void moving_in_java_calls_the_listener_once_and_only_for_another_value() throws InterruptedException {
        Checkbox tick = Checkbox.of("best", false);
        List<Boolean> heard = new CopyOnWriteArrayList<>();
        tick.onChange(heard::add);
        tick.moveTo(true);
        FrontEndTest.idle();
        tick.moveTo(true);
        FrontEndTest.idle();

        assertThat(heard).containsExactly(true);
    }

    @Test
    void a_second_listener_takes_the_first_ones_place_so_that_a_cell_can_run_twice() throws InterruptedException {
        TextField title = TextField.of("title", "");
        List<String> heard = new CopyOnWriteArrayList<>();
        title.onChange(text -> heard.add("old " + text));
        title.onChange(text -> heard.add("new " + text));
        title.moveTo("dune");
        FrontEndTest.idle();

        assertThat(heard).containsExactly("new dune");
    }

    @Test
    void a_copy_of_another_width_is_a_control_of_its_own() {
        NumberField<Integer> seed = NumberField.of("seed", 42);
        NumberField<Integer> wide = seed.withWidth(400);
        wide.moveTo(7);
        JsonObject state = shown(wide);
        JsonObject layout = browser.opened.get(state.get("layout").getAsString().substring("IPY_MODEL_".length()));

        assertThat(layout.get("width").getAsString()).isEqualTo("400px");
        assertThat(seed.value()).isEqualTo(42);
        assertThat(wide.value()).isEqualTo(7);
    }

    @Test
    void a_disabled_control_is_so_in_the_browser_until_it_is_enabled() {
        Slider<Double> share = Slider.of("share", 0, 1.0, 0.5);
        shown(share);
        share.disable();
        share.enable();

        assertThat(browser.sentTo(share.model()))
                .extracting(
                        sent -> sent.getAsJsonObject("state").get("disabled").getAsBoolean())
                .containsExactly(true, false);
    }

    @Test
    void a_press_calls_the_buttons_action() throws InterruptedException {
        Button train = Button.of("Train");
        List<String> done = new CopyOnWriteArrayList<>();
        train.onPress(() -> done.add("trained"));
        train.place().show();
        browser.message(train.model(), Map.of("event", "click"));
        FrontEndTest.idle();

        assertThat(done).containsExactly("trained");
    }

    @Test
    void a_result_follows_its_controls_and_computes_once_for_many_moves() throws InterruptedException {
        Slider<Integer> a = Slider.of("a", 0, 100, 1);
        Choice<Integer> b = Choice.of("b", 1, 10);
        List<Integer> computed = new CopyOnWriteArrayList<>();
        Box live = Live.of(a, b).show((x, y) -> {
            computed.add(x * y);
            return "product " + x * y;
        });
        live.place().show();
        b.moveTo(10);
        FrontEndTest.idle();
        a.moveTo(7);
        FrontEndTest.idle();

        assertThat(computed).containsExactly(1, 10, 70);
        assertThat(live).asString().contains("a: 7", "b: 10", "product 70");
    }

    @Test
    void nothing_is_computed_for_a_view_that_is_gone_until_it_is_back() throws InterruptedException {
        Slider<Integer> a = Slider.of("a", 0, 100, 1);
        List<Integer> computed = new CopyOnWriteArrayList<>();
        Box live = Live.of(a).show(n -> {
            computed.add(n);
            return n;
        });
        String root = live.place().show();
        browser.views(root, 1);
        a.moveTo(2);
        FrontEndTest.idle();
        browser.views(root, 0);
        a.moveTo(3);
        FrontEndTest.idle();
        assertThat(computed).containsExactly(1, 2);
        a.moveTo(4);
        FrontEndTest.idle();
        browser.views(root, 1);
        FrontEndTest.idle();

        assertThat(computed).containsExactly(1, 2, 4);
    }

    @Test
    void a_bar_listens_to_a_work() {
        ProgressBar bar = ProgressBar.of("folds", 3);
        bar.report("fold", 2, 5);

        assertThat(bar).hasToString("folds: 2 of 5");
    }

    @Test
    void the_still_of_boxes_and_tabs_holds_all_that_stands_in_them() {
        Widget all =
                Tabs.of("first", Box.row(Checkbox.of("tick", true), "text")).with("second", Button.of("Go"));

        assertThat(all.still().html()).contains("<b>first</b>", "<b>tick</b> yes", "text", "<b>second</b>", "Go");
        assertThat(all.still().text()).contains("first\ntick: yes, text\nsecond\n[Go]");
    }

    @Test
    void without_a_kernel_a_widget_keeps_its_value_and_nothing_is_sent() {
        Layer.connect(new NoWire());
        Slider<Integer> k = Slider.of("k", 1, 9, 3);
        String view = k.place().show();
        k.moveTo(4);

        assertThat(view).isEmpty();
        assertThat(k.value()).isEqualTo(4);
        assertThat(browser.opened).isEmpty();
    }

    @Test
    void a_live_output_ends_without_its_button_and_is_forgotten_when_nobody_sees_it() {
        List<String> stopped = new CopyOnWriteArrayList<>();
        LiveOutput output = LiveOutput.of(new Still("<p>1</p>", "1"), () -> stopped.add("stop"));
        String button = browser.opened.entrySet().stream()
                .filter(model ->
                        model.getValue().get("_model_name").getAsString().equals("ButtonModel"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        JsonObject click = new JsonObject();
        click.addProperty("method", "custom");
        click.add("content", Json.of(Map.of("event", "click")));
        browser.receivers.get(button).receive(click);
        output.end(new Still("<p>2</p>", "2"));

        assertThat(stopped).containsExactly("stop");
        assertThat(browser.stills).extracting(Still::html).containsExactly("<p>1</p>", "<p>2</p>");
        assertThat(browser.closed).contains(button);
    }
}
