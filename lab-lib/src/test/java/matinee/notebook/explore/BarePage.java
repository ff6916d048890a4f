package matinee.notebook.explore;

import com.google.gson.Gson;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import matinee.browser.InBrowser;
import matinee.lab.Required;

/** Shows a front end in a page that has nothing else, with a model that asks Java directly: no Jupyter, no kernel. */
final class BarePage implements AutoCloseable {
    private static final String HOST = "http://bare.test/";
    private static final String LIGHT =
            "--jp-layout-color1:#fff;--jp-layout-color2:#eee;--jp-content-font-color1:rgba(0,0,0,.87);"
                    + "--jp-content-font-color2:rgba(0,0,0,.54);--jp-border-color1:#bdbdbd;--jp-border-color2:#e0e0e0;"
                    + "--jp-brand-color1:#1976d2";
    private static final String DARK = "--jp-layout-color1:#212121;--jp-layout-color2:#424242;"
            + "--jp-content-font-color1:#fff;--jp-content-font-color2:rgba(255,255,255,.7);--jp-border-color1:#616161;"
            + "--jp-border-color2:#424242;--jp-brand-color1:#2196f3";

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();

    private BarePage(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static BarePage start() {
        Required.that(
                InBrowser.program().isPresent(), "no chromium on the PATH; the property matinee.chromium can name one");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new BarePage(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(InBrowser.program().orElseThrow())
                                .setArgs(List.of("--no-sandbox", "--disable-gpu"))));
    }

    /** Says how the page is: its width (px), its theme, and whether motion is welcome. */
    record Look(int width, int height, boolean dark, boolean still) {
        static Look usual() {
            return new Look(900, 900, false, true);
        }
    }

    /** Opens a front end on what an exploration thinks; each change of the knobs is answered by it. */
    Page open(Exploration exploration, Look look) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(look.still() ? ReducedMotion.REDUCE : ReducedMotion.NO_PREFERENCE));
        Page page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        Gson gson = new Gson();
        page.exposeFunction("answer", arguments -> {
            Map<?, ?> knobs = gson.fromJson((String) arguments[0], Map.class);
            Map<String, Object> view = new HashMap<>(exploration.view(Knobs.of(knobs)));
            view.put("step", Knobs.of(knobs).number("step", 0, 0, 1e15));
            return gson.toJson(view);
        });
        page.exposeFunction("tell", arguments -> messages.add((String) arguments[0]));
        page.route(HOST + "**", BarePage::serve);
        page.navigate(HOST + "index.html");
        page.evaluate(
                "([name, state, theme, dark]) => start(name, JSON.parse(state), theme, dark)",
                List.of(
                        exploration.frontEnd(),
                        gson.toJson(Map.of(
                                "fixed",
                                exploration.fixed(),
                                "knobs",
                                Map.of(),
                                "view",
                                exploration.view(Knobs.untouched()))),
                        look.dark() ? DARK : LIGHT,
                        look.dark()));
        page.waitForSelector(".mx");
        return page;
    }

    private static void serve(Route route) {
        String file = route.request().url().substring(HOST.length());
        if (file.isEmpty() || file.equals("index.html")) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody(resource("bare.html", BarePage.class)));
            return;
        }
        if (file.equals("favicon.ico")) {
            route.fulfill(new Route.FulfillOptions().setStatus(204));
            return;
        }
        route.fulfill(new Route.FulfillOptions()
                .setContentType(file.endsWith(".css") ? "text/css" : "text/javascript")
                .setBody(resource("/matinee/notebook/widget/" + file, BarePage.class)));
    }

    private static String resource(String name, Class<?> beside) {
        try (InputStream bytes = beside.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalArgumentException("there is no resource " + name);
            }
            return new String(bytes.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lists the errors in the browser's console so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Lists what the front end has told Java, other than knobs, as JSON. */
    List<String> messages() {
        return List.copyOf(messages);
    }

    static Path picture(Page page, String name) {
        Path file = Path.of("target", "browser", "bare-" + name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
