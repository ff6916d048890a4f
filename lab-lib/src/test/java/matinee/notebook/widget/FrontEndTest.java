package matinee.notebook.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FrontEndTest {
    private final FakeWire browser = FakeWire.connected();
    private final FrontEnd front =
            FrontEnd.of("aside", Map.of("n", 3, "name", "first")).withStill(() -> new Still("<b>now</b>", "now"));

    @AfterEach
    void disconnect() {
        Layer.connect(new NoWire());
    }

    @Test
    void showing_opens_a_model_of_anywidget_with_the_module_and_the_state() {
        front.place().show();
        JsonObject state = browser.opened.get(front.model().open());

        assertThat(state.get("_model_module").getAsString()).isEqualTo("anywidget");
        assertThat(state.get("_esm").getAsString()).contains("export default");
        assertThat(state.get("_css").getAsString()).contains(".matinee-aside");
        assertThat(state.get("n").getAsInt()).isEqualTo(3);
        assertThat(state.get("layout").getAsString()).startsWith("IPY_MODEL_");
    }

    @Test
    void nothing_is_opened_before_it_is_shown() {
        front.set("n", 4);

        assertThat(browser.opened).isEmpty();
        assertThat(front.number("n")).isEqualTo(4);
    }

    @Test
    void a_module_that_is_not_there_is_named() {
        assertThatThrownBy(() -> FrontEnd.of("nowhere", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void a_change_here_is_told_once_and_calls_no_listener() throws InterruptedException {
        List<Object> heard = new CopyOnWriteArrayList<>();
        front.onChange("n", heard::add);
        front.place().show();
        front.set(Map.of("n", 5, "name", "first"));
        front.set("n", 5);

        assertThat(browser.sentTo(front.model())).singleElement().satisfies(update -> {
            assertThat(update.get("method").getAsString()).isEqualTo("update");
            assertThat(update.getAsJsonObject("state").keySet()).containsExactly("n");
        });
        idle();
        assertThat(heard).isEmpty();
    }

    @Test
    void a_change_in_the_browser_is_echoed_and_calls_listeners_on_their_own_thread() throws InterruptedException {
        List<Object> heard = new CopyOnWriteArrayList<>();
        front.onChange(
                "n", value -> heard.add(value + " on " + Thread.currentThread().getName()));
        front.place().show();
        browser.change(front.model(), "n", 7);
        idle();

        assertThat(heard).containsExactly("7.0 on widgets");
        assertThat(browser.sentTo(front.model()).get(0).get("method").getAsString())
                .isEqualTo("echo_update");
    }

    @Test
    void a_slow_listener_hears_the_latest_value_and_no_backlog() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch moved = new CountDownLatch(1);
        List<Object> heard = new CopyOnWriteArrayList<>();
        front.onChange("n", value -> {
            heard.add(value);
            busy.countDown();
            awaitQuietly(moved);
        });
        front.place().show();
        browser.change(front.model(), "n", 1);
        assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();
        for (int n = 2; n <= 50; n++) {
            browser.change(front.model(), "n", n);
        }
        moved.countDown();
        idle();

        assertThat(heard).containsExactly(1.0, 50.0);
    }

    @Test
    void every_message_arrives_in_its_order() throws InterruptedException {
        List<Object> heard = new CopyOnWriteArrayList<>();
        front.onMessage(message -> heard.add(String.valueOf(message.get("add"))));
        front.place().show();
        for (String point : List.of("a", "b", "c")) {
            browser.message(front.model(), Map.of("add", point));
        }
        idle();

        assertThat(heard).containsExactly("a", "b", "c");
    }

    @Test
    void a_failing_listener_is_told_below_until_it_goes_well() throws InterruptedException {
        front.onChange("n", value -> {
            if (value.equals(13.0)) {
                throw new IllegalArgumentException("n must not be 13");
            }
        });
        front.place().show();
        Model aside = front.place().aside();
        browser.change(front.model(), "n", 13);
        idle();
        assertThat(aside.get("error")).asString().contains("n must not be 13");
        browser.change(front.model(), "n", 14);
        idle();
        assertThat(aside.get("error")).isEqualTo("");
    }

    @Test
    void the_still_is_shown_beside_the_view_and_renewed_at_rest() throws InterruptedException {
        front.place().show();
        assertThat(browser.stills).singleElement().satisfies(still -> assertThat(still.html())
                .contains("<b>now</b>", "matinee-still"));
        browser.change(front.model(), "n", 1);
        browser.change(front.model(), "n", 2);
        for (int wait = 0; wait < 200 && browser.stills.size() < 2; wait++) {
            Thread.sleep(50);
        }

        assertThat(browser.stills).hasSize(2);
    }

    @Test
    void a_page_that_is_loaded_again_gets_all_models_with_their_present_state() {
        front.place().show();
        browser.change(front.model(), "n", 9);
        JsonObject states = Models.states().getAsJsonObject("states");

        assertThat(states.keySet()).isEqualTo(browser.opened.keySet());
        JsonObject mine = states.getAsJsonObject(front.model().open());
        assertThat(mine.get("model_name").getAsString()).isEqualTo("AnyModel");
        assertThat(mine.getAsJsonObject("state").get("n").getAsDouble()).isEqualTo(9);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the listeners that were asked for have been called. */
    static void idle() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Layer.callbacks().add(Call.now(done, List.of(), done::countDown));
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
