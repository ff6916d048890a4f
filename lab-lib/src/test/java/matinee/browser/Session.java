package matinee.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import matinee.lab.ServedCourse;

/** Is the server and the browser that all tests in a browser share. */
final class Session implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final ServedCourse course;
    private final Playwright playwright;
    private final Browser browser;

    private Session(ServedCourse course, Playwright playwright, Browser browser) {
        this.course = course;
        this.playwright = playwright;
        this.browser = browser;
    }

    static Session start(Path chromium) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium)
                            .setArgs(QUIET));
            return new Session(ServedCourse.start(), playwright, browser);
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    LabPage open() {
        return new LabPage(course, browser.newContext(new Browser.NewContextOptions().setViewportSize(1100, 1000)));
    }

    @Override
    public void close() throws IOException {
        playwright.close();
        course.close();
    }
}
