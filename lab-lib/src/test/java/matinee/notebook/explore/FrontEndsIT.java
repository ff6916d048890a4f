package matinee.notebook.explore;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import matinee.Ratings;
import matinee.data.Dataset;
import matinee.data.Posters;
import matinee.eval.Metrics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Drives each front end in a page of its own by mouse and by keyboard, and reads what it shows. */
class FrontEndsIT {
    private static BarePage bare;
    private final Dataset data = Dataset.sample();

    @BeforeAll
    static void open_a_browser() {
        bare = BarePage.start();
    }

    @AfterAll
    static void close_the_browser() {
        if (bare != null) {
            bare.close();
        }
    }

    @AfterEach
    void the_console_is_clean() {
        assertThat(bare.complaints()).isEmpty();
    }

    private static Page open(Exploration exploration) {
        return bare.open(exploration, BarePage.Look.usual());
    }

    private static Locator slider(Page page, String name) {
        return page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Holds what is true of every front end: names on all that can be operated, and room to hit it. */
    private static void everything_has_a_name_and_is_large_enough(Page page) {
        Object nameless = page.evaluate(
                "() => [...document.querySelectorAll('.mx button, .mx input, .mx select, .mx [role=slider]')]"
                        + ".filter(e => !e.closest('[aria-hidden=true]'))"
                        + ".filter(e => !(e.labels?.length || e.getAttribute('aria-label') || e.textContent.trim() || e.title))"
                        + ".map(e => e.outerHTML.slice(0, 120))");
        assertThat((List<?>) nameless).isEmpty();
        Object small =
                page.evaluate("() => [...document.querySelectorAll('.mx button, .mx input, .mx select, .mx summary')]"
                        + ".filter(e => e.offsetParent && getComputedStyle(e).visibility !== 'hidden')"
                        + ".map(e => [e, (e.labels?.[0]?.closest('.mx-check') ?? e).getBoundingClientRect()])"
                        + ".filter(([e, box]) => box.height < 31.5 || box.width < 31.5)"
                        + ".map(([e, box]) => e.outerHTML.slice(0, 90) + ' ' + box.width + ' x ' + box.height)");
        assertThat((List<?>) small).isEmpty();
        Object wide =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wide).intValue()).as("pixels beyond the page").isZero();
    }

    @Test
    void every_front_end_has_names_room_and_fits_also_in_a_narrow_page() {
        Ratings ratings = Drawn.ratings(40, 40, 0.4, 2);
        List<Exploration> all = List.of(
                RateAndSee.on(data).withStars(5, 3).study(),
                NeighborExplorer.on(data.withRatings(ratings)).study(),
                CorrelationByHand.open().study(),
                CompareRecipes.on(ratings, Metrics.rmse(), Metrics.ndcg(5)).study(),
                KernelExplorer.on(data, Posters.sample().all()).study());
        for (Exploration exploration : all) {
            for (int width : new int[] {900, 420}) {
                Page page = bare.open(exploration, new BarePage.Look(width, 800, width < 900, true));
                everything_has_a_name_and_is_large_enough(page);
                page.context().close();
            }
        }
    }

    @Test
    void stars_by_mouse_and_by_keyboard_change_the_list() {
        Page page = open(RateAndSee.on(data).study());
        Locator first = page.locator(".mx-list li").first();
        assertThat(page.locator(".mx-about")).containsText("Rate a movie");
        String before = first.textContent();

        page.locator(".mx-stars").first().locator("button").nth(4).click();
        assertThat(page.getByText("1 rated")).isVisible();
        assertThat(first).containsText("because you gave 5 stars to");
        assertThat(first).not().hasText(before);

        Locator second = page.locator(".mx-stars").nth(1);
        second.focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(second).hasAttribute("aria-valuetext", "1 of 5 stars");
        page.keyboard().press("4");
        page.keyboard().press("ArrowLeft");
        assertThat(second).hasAttribute("aria-valuetext", "3.5 of 5 stars");
        page.keyboard().press("Delete");
        assertThat(second).hasAttribute("aria-valuetext", "not rated");
        assertThat(page.locator("[aria-live]").first()).containsText("First of the list");

        page.getByLabel("Recommended by").selectOption("Popularity");
        assertThat(first).containsText("viewers rated it");
        page.getByLabel("Find a movie to rate").fill("omelet");
        assertThat(page.locator(".mx-ask li").first()).containsText("Omelet");
        button(page, "Start over").click();
        assertThat(page.getByText("none rated yet")).isVisible();
    }

    @Test
    void a_click_on_a_star_that_is_given_takes_half_of_it() {
        Page page = open(RateAndSee.on(data).study());
        Locator stars = page.locator(".mx-stars").first();
        stars.locator("button").nth(3).click();
        stars.locator("button").nth(3).click();

        assertThat(stars).hasAttribute("aria-valuetext", "3.5 of 5 stars");
    }

    @Test
    void the_knobs_of_a_neighborhood_move_table_curve_and_java() {
        Page page = open(NeighborExplorer.on(data.withRatings(Drawn.ratings(60, 60, 0.4, 4)))
                .study());
        Locator mark = page.locator(".mx-curve ~ .mx-at");
        double before = Double.parseDouble(mark.getAttribute("cx"));

        Locator k = slider(page, "neighbors k");
        k.focus();
        page.keyboard().press("Home");
        assertThat(page.locator(".mx-code")).hasText(Pattern.compile(".*withK\\(1\\)"));
        assertThat(Double.parseDouble(mark.getAttribute("cx"))).isLessThan(before);
        assertThat(page.locator(".mx-near tbody button")).hasCount(1);

        k.fill("30");
        slider(page, "shrinkage").fill("25");
        slider(page, "minimum overlap").fill("4");
        assertThat(page.locator(".mx-code")).hasText("UserKnn.of(pearson().withMinOverlap(4).shrunk(25)).withK(30)");
        assertThat(page.locator(".mx-was")).hasCount(1);

        page.locator(".mx-near button").nth(2).click();
        assertThat(page.locator(".mx-near button").nth(2)).hasAttribute("aria-pressed", "true");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".mx-near button").nth(3)).isFocused();
        assertThat(page.locator(".mx-near button").nth(3)).hasAttribute("aria-pressed", "true");

        page.getByLabel("movies", new Page.GetByLabelOptions().setExact(true)).check();
        assertThat(page.locator(".mx-code")).containsText("ItemKnn");
        page.getByLabel("Whose neighbors?").fill(data.title(7));
        assertThat(page.locator(".mx-near tbody button").first()).isVisible();
    }

    @Test
    void a_point_is_dragged_moved_by_keys_added_and_removed() {
        Page page = open(CorrelationByHand.open().study());
        Locator pearson = page.locator(".mx-values b").first();
        assertThat(pearson).hasText("0.945");

        Locator point = page.locator(".mx-plane g[role=button]").nth(7);
        BoundingBox box = point.locator(".mx-hit").boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down();
        page.mouse()
                .move(box.x + box.width / 2, box.y + 200, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
        assertThat(pearson).not().hasText("0.945");
        assertThat(page.locator(".mx-reading")).containsText("Movie 8");

        String dragged = point.getAttribute("aria-label");
        point.focus();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowLeft");
        assertThat(point).not().hasAttribute("aria-label", dragged);
        page.keyboard().press("Delete");
        assertThat(page.locator(".mx-plane g[role=button]")).hasCount(7);

        button(page, "Add an outlier").click();
        assertThat(page.locator(".mx-plane g[role=button]")).hasCount(8);
        page.getByLabel("Whole and half stars only").check();
        assertThat(page.getByText("stars tie")).isVisible();
        page.getByLabel("Begin with").selectOption("A curve");
        assertThat(page.locator(".mx-values b").nth(1)).hasText("1.000");
        page.getByLabel("Begin with").selectOption("Nothing");
        assertThat(pearson).hasText("undefined");
        assertThat(page.locator(".mx-reading")).containsText("needs two at least");
    }

    @Test
    void recipes_are_added_turned_and_asked_to_run() {
        CompareStudy study = CompareRecipes.on(Drawn.ratings(40, 40, 0.4, 2), Metrics.rmse(), Metrics.ndcg(5))
                .study();
        Page page = open(study);
        assertThat(page.getByText("Nothing has been run yet.")).isVisible();
        page.getByLabel("Kind of recipe to add").selectOption("Movie neighbors");
        button(page, "Add").click();
        slider(page, "neighbors k").fill("7");
        assertThat(page.locator(".mx-results tbody tr").nth(3)).containsText("withK(7)");
        button(page, "Run").click();
        page.waitForTimeout(50);
        assertThat(bare.messages()).contains("{\"do\":\"run\"}");

        study.unknown(Knobs.of(java.util.Map.of())).forEach(study.trials()::measure);
        page.getByLabel(Pattern.compile("Remove recipe 4.*")).click();
        assertThat(page.locator(".mx-results tbody tr")).hasCount(3);
        assertThat(page.locator(".mx-results b")).hasCount(2);
        assertThat(button(page, "Run")).isDisabled();
        page.locator(".mx-segments input").nth(1).check(new Locator.CheckOptions().setForce(true));
        assertThat(page.locator("svg").last()).containsText("higher is better");
    }

    @Test
    void a_kernel_is_dragged_turned_by_keys_typed_and_moved_over_the_poster() {
        Page page = open(KernelExplorer.on(data, Posters.sample().all()).study());
        Locator weight = page.getByLabel("Weight in row 1, column 1", new Page.GetByLabelOptions().setExact(true));
        Locator reading = page.locator(".mx-reading");
        assertThat(weight).hasValue("−1");
        String before = reading.textContent();

        BoundingBox box = weight.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down();
        page.mouse()
                .move(box.x + box.width / 2, box.y - 28, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(6));
        page.mouse().up();
        assertThat(weight).not().hasValue("−1");
        assertThat(reading).not().hasText(before);

        weight.focus();
        weight.fill("2");
        page.keyboard().press("Tab");
        assertThat(weight).hasValue("2");
        weight.focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Shift+ArrowUp");
        assertThat(weight).hasAttribute("aria-valuenow", "1.8");

        Locator seen = page.locator(".mx-seen").first();
        seen.focus();
        button(page, "Go to the strongest").click();
        String strongest = reading.textContent();
        seen.focus();
        page.keyboard().press("Shift+ArrowLeft");
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(reading).not().hasText(strongest);
        seen.hover(new Locator.HoverOptions().setPosition(40, 40));
        assertThat(reading).containsText(Pattern.compile("Row \\d+, column \\d+: the products add up to"));

        button(page, "Make it 5 × 5").click();
        assertThat(page.locator(".mx-kernel input")).hasCount(25);
        button(page, "Take this patch as kernel").click();
        page.getByLabel("Normalized").check(new Locator.CheckOptions().setForce(true));
        button(page, "Go to the strongest").click();
        assertThat(reading).containsText("Strongest anywhere: 1.000");
        page.getByLabel("Begin with").selectOption("Mean");
        assertThat(page.locator(".mx-kernel input")).hasCount(9);
        assertThat(page.locator(".mx-kernel input").first()).hasValue("0.11");
        page.getByLabel("Poster", new Page.GetByLabelOptions().setExact(true))
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(3));
        assertThat(page.locator("[aria-live]").first()).containsText("The strongest correlation is");
    }
}
