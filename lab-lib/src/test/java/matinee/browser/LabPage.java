package matinee.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import matinee.lab.ServedCourse;

/** Is JupyterLab in a browser's tab, with nothing open at first. */
public final class LabPage {
    private static final Path PICTURES = Path.of("target", "browser");

    private static final int PATIENCE = 60_000;

    private final ServedCourse course;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    LabPage(ServedCourse course, BrowserContext context) {
        this.course = course;
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " (" + message.location() + ")");
            }
        });
        course.useTheme("JupyterLab Light");
    }

    /** Lets what is opened from now on appear in the dark theme. */
    public LabPage dark() {
        course.useTheme("JupyterLab Dark");
        return this;
    }

    /** Opens a new notebook with these cells of code. */
    public NotebookPage notebook(String... cells) {
        return open("cells", NotebookText.of(List.of(cells)));
    }

    /** Opens a fresh copy of a notebook of the project, such as {@code playground.ipynb}, with the outputs that are stored. */
    public NotebookPage chapter(String name) {
        return copy(course.notebooks().resolve(name));
    }

    /** Opens a fresh copy of a learner's exercises, such as {@code 02-collaborative-filtering.ipynb}. */
    public NotebookPage exercises(String name) {
        return copy(course.exercises().resolve(name));
    }

    private NotebookPage copy(Path file) {
        String name = file.getFileName().toString();
        try {
            return open(name.replace(".ipynb", ""), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be read.", e);
        }
    }

    /** Lists the errors in the browser's console so far. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Gives Playwright's page, for what is not here. */
    public Page page() {
        return page;
    }

    /** Takes a picture of what is seen, into {@code target/browser}. */
    public Path screenshot(String name) {
        Path file = PICTURES.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return file;
    }

    private NotebookPage open(String name, String text) {
        try {
            Path file = Files.createTempFile(course.notebooks(), name + "-", ".ipynb");
            Files.writeString(file, text);
            page.navigate(course.address(file.getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException("The notebook could not be written.", e);
        }
        NotebookPage notebook = new NotebookPage(this);
        notebook.awaitOpen();
        return notebook;
    }

    void close() {
        context.close();
        for (JsonElement session :
                JsonParser.parseString(course.ask("GET", "api/sessions")).getAsJsonArray()) {
            course.ask(
                    "DELETE",
                    "api/sessions/" + session.getAsJsonObject().get("id").getAsString());
        }
    }
}
