package matinee.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Moves widgets in a real browser, by hand and by keys. */
@ExtendWith(InBrowser.class)
class WidgetsIT {
    private static final String FOLLOWING = "Live.of(Slider.of(\"seed\", 1, 60, 20)).show(n ->"
            + " Figure.histogram(\"Stars of draw \" + n, \"stars\", new Random(n).doubles(50, 1, 5).toArray()))";

    private static Locator named(NotebookPage notebook, int cell, AriaRole role, String name) {
        return notebook.cell(cell)
                .getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator picture(NotebookPage notebook) {
        return notebook.cell(0).locator(".matinee-view img");
    }

    private static Pattern altOf(int draw) {
        return Pattern.compile("Stars of draw " + draw + "\\b.*");
    }

    @Test
    void a_slider_redraws_its_picture_by_keys_and_by_mouse(LabPage lab) {
        NotebookPage notebook = lab.notebook(FOLLOWING).run(0);
        Locator slider = named(notebook, 0, AriaRole.SLIDER, "seed");
        assertThat(picture(notebook)).hasAttribute("alt", altOf(20));
        double height = picture(notebook).boundingBox().height;

        List<Double> millis = new ArrayList<>();
        for (int n = 21; n <= 50; n++) {
            long start = System.nanoTime();
            slider.press("ArrowRight");
            assertThat(picture(notebook)).hasAttribute("alt", altOf(n));
            millis.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "widgets: slider to redraw in the browser, median %.0f ms, least %.0f ms%n",
                millis.get(15),
                millis.get(0));
        assertThat(picture(notebook).boundingBox().height).isEqualTo(height);

        BoundingBox handle = slider.boundingBox();
        lab.page().mouse().move(handle.x + handle.width / 2, handle.y + handle.height / 2);
        lab.page().mouse().down();
        lab.page().mouse().move(handle.x - 2000, handle.y + handle.height / 2);
        lab.page().mouse().up();
        assertThat(picture(notebook)).hasAttribute("alt", altOf(1));
        lab.screenshot("widgets-light");
    }

    @Test
    void after_a_reload_the_widgets_are_back_and_answer(LabPage lab) {
        NotebookPage notebook = lab.notebook(FOLLOWING).run(0);
        named(notebook, 0, AriaRole.SLIDER, "seed").press("ArrowRight");
        assertThat(picture(notebook)).hasAttribute("alt", altOf(21));

        notebook.reload();

        assertThat(picture(notebook)).hasAttribute("alt", altOf(21));
        assertThat(notebook.cell(0).locator(".matinee-still")).isHidden();
        named(notebook, 0, AriaRole.SLIDER, "seed").press("ArrowRight");
        assertThat(picture(notebook)).hasAttribute("alt", altOf(22));
    }

    @Test
    void a_failing_listener_shows_its_error_below_and_an_endless_one_can_be_stopped(LabPage lab) {
        NotebookPage notebook = lab.dark()
                .notebook(
                        """
                        var n = Slider.of("n", 0, 20, 0);
                        n.onChange(v -> {
                            System.out.println("n is " + v);
                            if (v == 2) throw new IllegalArgumentException("n must not be 2");
                            while (v == 3) { }
                        });
                        n""");
        notebook.run(0);
        Locator slider = named(notebook, 0, AriaRole.SLIDER, "n");
        Locator below = notebook.cell(0).locator(".matinee-aside");

        slider.press("ArrowRight");
        assertThat(below).containsText("n is 1");
        slider.press("ArrowRight");
        assertThat(below.getByRole(AriaRole.ALERT)).containsText("n must not be 2");
        lab.screenshot("widgets-error-dark");
        slider.press("ArrowRight");
        named(notebook, 0, AriaRole.BUTTON, "Stop").click();
        assertThat(below.getByRole(AriaRole.ALERT)).containsText("You stopped");
        slider.press("ArrowRight");
        assertThat(below).containsText("n is 4");
        assertThat(below.locator(".matinee-error")).isEmpty();
    }

    @Test
    void every_control_has_a_name_and_can_be_used_by_keys_while_a_cell_runs(LabPage lab) {
        NotebookPage notebook = lab.dark()
                .notebook(
                        """
                        var rate = Slider.ofPowers("learning rate", 0.0001, 1, 0.01);
                        var one = Choice.of("similarity", "Pearson", "cosine");
                        var radio = Choice.of("split", "random", "by time").withRadioButtons();
                        var tick = Checkbox.of("only the best", false);
                        var seed = NumberField.of("seed", 42);
                        var title = TextField.of("title", "");
                        var go = Button.of("Go");
                        var pressed = new java.util.concurrent.CountDownLatch(1);
                        go.onPress(pressed::countDown);
                        Tabs.of("controls", Box.column(Box.row(rate, one), radio, tick, seed, title, go)).with("table", Dataset.sample().ratings())""",
                        "pressed.await();\nrate.value() + one.value() + radio.value() + tick.value() + seed.value() + title.value()");
        notebook.run(0).start(1);

        named(notebook, 0, AriaRole.SLIDER, "learning rate").press("ArrowRight");
        named(notebook, 0, AriaRole.COMBOBOX, "similarity").selectOption("cosine");
        assertThat(named(notebook, 0, AriaRole.RADIOGROUP, "split")).isVisible();
        named(notebook, 0, AriaRole.RADIO, "random").press("ArrowDown");
        named(notebook, 0, AriaRole.CHECKBOX, "only the best").press(" ");
        named(notebook, 0, AriaRole.SPINBUTTON, "seed").fill("7");
        named(notebook, 0, AriaRole.TEXTBOX, "title").fill("d");
        named(notebook, 0, AriaRole.TEXTBOX, "title").press("Tab");
        lab.screenshot("widgets-dark");
        named(notebook, 0, AriaRole.BUTTON, "Go").press("Enter");
        notebook.awaitEnd(1);

        assertThat(notebook.output(1)).containsText("cosineby timetrue7d");
        named(notebook, 0, AriaRole.TAB, "table").click();
        assertThat(notebook.cell(0).locator(".matinee-view table")).isVisible();
    }

    @Test
    void stop_ends_a_training_and_only_its_curve_is_saved(LabPage lab) {
        NotebookPage notebook = lab.notebook(
                "var recipe = MatrixFactorization.ofRank(16).withValidation(0.1).withEpochs(100_000).withPatience(100_000);\n"
                        + "var model = recipe.fit(Dataset.sample().ratings(), Progress.live());",
                "model.curve().epochs() < 100_000");
        notebook.start(0);
        assertThat(notebook.cell(0).locator(".matinee-view [role=progressbar]")).isVisible();
        assertThat(notebook.cell(0).locator(".matinee-view")).containsText("epoch");
        lab.screenshot("training-light");

        named(notebook, 0, AriaRole.BUTTON, "Stop").click();
        notebook.awaitEnd(0).run(1);

        assertThat(notebook.output(1)).hasText("true");
        Locator curve = notebook.cell(0).getByRole(AriaRole.IMG);
        assertThat(curve).hasAttribute("alt", Pattern.compile("Validation RMSE is lowest at epoch.*"));
        assertThat(named(notebook, 0, AriaRole.BUTTON, "Stop")).hasCount(0);
        notebook.reload();
        assertThat(curve).isVisible();
        assertThat(notebook.cell(0).locator(".jp-OutputArea-child")).hasCount(1);
    }
}
