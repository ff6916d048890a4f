package matinee.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** Is a notebook that is open in JupyterLab. Cells of code count from zero. */
public final class NotebookPage {
    private static final String IDLE = ".jp-Notebook-ExecutionIndicator[data-status=idle]";
    private static final String READY = "async () => { const shell = window.jupyterapp.shell;"
            + " while (!shell.currentWidget) await new Promise(later => setTimeout(later, 50));"
            + " const notebook = shell.currentWidget;"
            + " await notebook.context.ready; await notebook.sessionContext.ready;"
            + " await notebook.sessionContext.session.kernel.info; }";
    private static final String ENDED = "([cell, before]) => {"
            + " const text = document.querySelectorAll('.jp-Notebook .jp-CodeCell')[cell].querySelector('.jp-InputPrompt').innerText;"
            + " return text !== before && /\\d/.test(text); }";

    private final LabPage lab;
    private final Page page;

    NotebookPage(LabPage lab) {
        this.lab = lab;
        this.page = lab.page();
    }

    /** Finds a cell. */
    public Locator cell(int number) {
        return page.locator(".jp-Notebook .jp-CodeCell").nth(number);
    }

    /** Finds all that a cell has put out. */
    public Locator output(int number) {
        return cell(number).locator(".jp-OutputArea-output");
    }

    /** Runs a cell and waits for its end. */
    public NotebookPage run(int number) {
        return run(number, 60);
    }

    /** Runs a cell and waits so many seconds for its end. */
    public NotebookPage run(int number, int seconds) {
        String before = prompt(number);
        start(number);
        page.waitForFunction(
                ENDED, List.of(number, before), new Page.WaitForFunctionOptions().setTimeout(1000.0 * seconds));
        return this;
    }

    /** Runs a cell by the keyboard and does not wait for its end. */
    public NotebookPage start(int number) {
        cell(number).locator(".cm-content").press("Control+Enter");
        return this;
    }

    /** Waits until a cell that was started has ended. */
    public NotebookPage awaitEnd(int number) {
        page.waitForFunction(ENDED, List.of(number, "[*]:"));
        return this;
    }

    /** Runs all cells and waits for their end. */
    public NotebookPage runAll() {
        return command("notebook:run-all-cells");
    }

    /** Presses the Stop button of the toolbar. */
    public NotebookPage stop() {
        page.locator("[data-command='notebook:interrupt-kernel']").first().click();
        return this;
    }

    /** Presses Stop until no cell runs or waits any more. */
    public NotebookPage settle() {
        Locator busy = page.locator(".jp-Notebook .jp-InputPrompt").filter(new Locator.FilterOptions().setHasText("*"));
        for (int i = 0; i < 60 && busy.count() > 0; i++) {
            stop();
            page.waitForTimeout(500);
        }
        page.waitForSelector(IDLE);
        return this;
    }

    /** Runs a command of JupyterLab and waits until it is done. */
    public NotebookPage command(String id) {
        page.evaluate("id => window.jupyterapp.commands.execute(id).then(() => null)", id);
        return this;
    }

    /** Saves the notebook and loads the page anew; the kernel goes on. */
    public NotebookPage reload() {
        command("docmanager:save");
        page.reload();
        awaitOpen();
        return this;
    }

    /** Replaces what a cell says. */
    public NotebookPage write(int number, String code) {
        cell(number).locator(".cm-content").fill(code);
        return this;
    }

    /** Takes a picture of a cell and its outputs, into {@code target/browser}. */
    public Path screenshot(int number, String name) {
        Path file = Path.of("target", "browser", name + ".png");
        cell(number).screenshot(new Locator.ScreenshotOptions().setPath(file));
        return file;
    }

    /** Gives JupyterLab's page. */
    public LabPage lab() {
        return lab;
    }

    String prompt(int number) {
        return cell(number).locator(".jp-InputPrompt").innerText();
    }

    void awaitOpen() {
        cell(0).waitFor();
        page.waitForSelector(IDLE);
        page.evaluate(READY);
    }
}
