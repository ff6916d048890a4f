package matinee.notebook.explore;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import matinee.browser.InBrowser;
import matinee.browser.LabPage;
import matinee.browser.NotebookPage;
import matinee.golden.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Uses each explorer in JupyterLab, with Java behind it, as a learner would; the page is loaded anew meanwhile. */
@ExtendWith(InBrowser.class)
class ExplorersIT {
    private static final String OPEN = "var data = Dataset.open();";

    /** Does something several times, and prints how long the answers took (ms) from the hand's move to the redrawn page. */
    private static void measure(String what, Locator root, int times, java.util.function.IntConsumer move) {
        List<Integer> took = new ArrayList<>();
        for (int n = 0; n < times; n++) {
            root.evaluate("e => delete e.dataset.took");
            move.accept(n);
            Page page = root.page();
            page.waitForCondition(() -> root.getAttribute("data-took") != null);
            took.add(Integer.parseInt(root.getAttribute("data-took")));
        }
        took.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%s: answered in %d ms (median of %d; fastest %d, slowest %d)%n",
                what,
                took.get(took.size() / 2),
                times,
                took.get(0),
                took.get(took.size() - 1));
        assertThat(took.get(0)).as(what + " (ms)").isLessThan(2_000);
    }

    private static Locator explorer(NotebookPage notebook, int cell) {
        return notebook.cell(cell).locator(".mx");
    }

    @Test
    void stars_change_the_recommendations_and_are_there_for_the_next_cell_and_after_a_reload(LabPage lab) {
        NotebookPage notebook =
                lab.notebook(OPEN, "var seen = RateAndSee.on(data);\nseen", "seen.ratings(9000).length");
        notebook.run(0).run(1);
        Locator explorer = explorer(notebook, 1);
        Locator first = explorer.locator(".mx-list li").first();
        assertThat(explorer.locator(".mx-about")).containsText("Rate a movie");

        measure("rate a movie", explorer, 8, n -> explorer.locator(".mx-stars")
                .nth(n)
                .locator("button")
                .nth(n % 2 == 0 ? 4 : 1)
                .click());
        explorer.locator(".mx-stars").nth(8).focus();
        lab.page().keyboard().press("3");
        assertThat(explorer.getByText("9 rated")).isVisible();
        assertThat(first).containsText("because you gave");
        notebook.screenshot(1, "rate-and-see-light");
        String shown = first.locator(".mx-title").textContent();

        notebook.run(2);
        assertThat(notebook.output(2)).hasText("9");
        notebook.reload();
        assertThat(explorer.getByText("9 rated")).isVisible();
        assertThat(first.locator(".mx-title")).hasText(shown);
        explorer.locator(".mx-stars").nth(9).locator("button").nth(0).click();
        assertThat(explorer.getByText("10 rated")).isVisible();
    }

    @Test
    void the_knobs_of_neighbors_move_everything_and_stay_after_a_reload(LabPage lab) {
        NotebookPage notebook = lab.dark().notebook(OPEN, "NeighborExplorer.on(data)");
        notebook.run(0).run(1);
        Locator explorer = explorer(notebook, 1);
        Locator shrinkage = explorer.getByLabel("shrinkage");

        shrinkage.focus();
        measure("shrink neighbors by a key", explorer, 9, n -> lab.page()
                .keyboard()
                .press("ArrowRight"));
        BoundingBox k = explorer.getByLabel("neighbors k").boundingBox();
        lab.page().mouse().move(k.x + k.width / 2, k.y + k.height / 2);
        lab.page().mouse().down();
        measure("drag k", explorer, 9, n -> lab.page()
                .mouse()
                .move(k.x + k.width * (0.46 - n * 0.04), k.y + k.height / 2));
        lab.page().mouse().up();
        String code = explorer.locator(".mx-code").textContent();
        assertThat(code).contains(".shrunk(9)").doesNotContain("withK(40)");
        notebook.screenshot(1, "neighbor-explorer-dark");

        notebook.reload();
        assertThat(explorer.locator(".mx-code")).hasText(code);
        assertThat(explorer.locator(".mx-near tbody button").first()).isVisible();
    }

    @Test
    void on_real_ratings_a_step_is_quick_too(LabPage lab) {
        String folder =
                Shared.file("data/ml-latest-small").toAbsolutePath().normalize().toString();
        NotebookPage notebook = lab.notebook(
                "var data = Dataset.read(java.nio.file.Path.of(\"" + folder + "\"));",
                "NeighborExplorer.on(data)",
                "RateAndSee.on(data)");
        notebook.run(0).run(1).run(2);
        Locator neighbors = explorer(notebook, 1);
        neighbors.getByLabel("shrinkage").focus();
        measure("ml-latest-small, shrink neighbors", neighbors, 15, n -> lab.page()
                .keyboard()
                .press("ArrowRight"));
        neighbors.getByLabel("neighbors k").focus();
        measure("ml-latest-small, turn k", neighbors, 15, n -> lab.page()
                .keyboard()
                .press("ArrowLeft"));
        neighbors.getByLabel("minimum overlap").focus();
        measure("ml-latest-small, turn overlap", neighbors, 15, n -> lab.page()
                .keyboard()
                .press("ArrowRight"));
        Locator rate = explorer(notebook, 2);
        for (String model : List.of("Movies like yours", "Viewers like you", "Matrix factorization")) {
            rate.getByLabel("Recommended by").selectOption(model);
            measure("ml-latest-small, rate by " + model, rate, 10, n -> rate.locator(".mx-stars")
                    .nth(n)
                    .locator("button")
                    .nth((n + model.length()) % 5)
                    .click());
        }
    }

    @Test
    void a_point_follows_the_mouse_and_the_keys(LabPage lab) {
        NotebookPage notebook = lab.notebook("CorrelationByHand.open()");
        notebook.run(0);
        Locator explorer = explorer(notebook, 0);
        Locator pearson = explorer.locator(".mx-values b").first();
        assertThat(pearson).hasText("0.945");

        Locator hit = explorer.locator(".mx-plane .mx-hit").nth(6);
        hit.scrollIntoViewIfNeeded();
        BoundingBox box = hit.boundingBox();
        lab.page().mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        lab.page().mouse().down();
        measure("drag a point", explorer, 12, n -> lab.page()
                .mouse()
                .move(box.x + box.width / 2 + n, box.y + box.height / 2 + 15 * (n + 1)));
        lab.page().mouse().up();
        assertThat(pearson).not().hasText("0.945");
        measure("move a point by a key", explorer, 8, n -> lab.page().keyboard().press("ArrowDown"));
        String text = pearson.textContent();
        notebook.screenshot(0, "correlation-light");

        notebook.reload();
        assertThat(pearson).hasText(text);
        assertThat(explorer.locator(".mx-plane .mx-hit")).hasCount(8);
    }

    @Test
    void recipes_run_with_progress_and_can_be_stopped(LabPage lab) {
        NotebookPage notebook = lab.notebook(
                OPEN,
                "var split = Split.random(data.ratings(), 0.2, 42);\nCompareRecipes.on(split.train(), rmse(), mae())");
        notebook.run(0).run(1);
        Locator explorer = explorer(notebook, 1);
        Locator run = explorer.getByText("Run", new Locator.GetByTextOptions().setExact(true));
        explorer.getByLabel("penalty of viewers").fill("3");
        run.click();
        assertThat(explorer.locator(".mx-results b")).hasCount(2);
        assertThat(explorer.getByText("All is run.")).isVisible();
        notebook.screenshot(1, "compare-light");

        explorer.getByLabel("Kind of recipe to add").selectOption("Matrix factorization");
        explorer.getByText("Add", new Locator.GetByTextOptions().setExact(true)).click();
        explorer.locator("details[open] input").nth(0).fill("64");
        explorer.locator("details[open] input").nth(1).fill("500");
        run.click();
        Locator stop = explorer.getByText("Stop", new Locator.GetByTextOptions().setExact(true));
        assertThat(explorer.locator(".mx-progress")).hasAttribute("data-on", "");
        stop.click();
        assertThat(explorer.getByText("Stopped. What was measured until then stays."))
                .isVisible();
        assertThat(explorer.locator(".mx-results tbody tr")).hasCount(4);

        notebook.reload();
        assertThat(explorer.locator(".mx-results b")).hasCount(2);
        assertThat(explorer.locator(".mx-code, .mx-results code").nth(3))
                .hasText(Pattern.compile(".*ofRank\\(64\\).*"));
    }

    @Test
    void a_kernel_answers_the_hand_and_stays_after_a_reload(LabPage lab) {
        NotebookPage notebook = lab.dark().notebook(OPEN, "KernelExplorer.on(data, Posters.sample().all())");
        notebook.run(0).run(1);
        Locator explorer = explorer(notebook, 1);
        Locator weight = explorer.locator(".mx-kernel input").nth(4);
        weight.focus();
        measure("turn a weight by a key", explorer, 8, n -> lab.page()
                .keyboard()
                .press("ArrowUp"));
        assertThat(weight).hasValue("2");
        BoundingBox seen = explorer.locator(".mx-seen").first().boundingBox();
        measure("move over the poster", explorer, 8, n -> lab.page().mouse().move(seen.x + 40 + 9 * n, seen.y + 60));
        notebook.screenshot(1, "kernel-dark");

        notebook.reload();
        assertThat(explorer.locator(".mx-kernel input").nth(4)).hasValue("2");
        assertThat(explorer.locator(".mx-reading")).containsText("the products add up to");
    }
}
