package matinee.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Does in a real browser what a learner does in the first five minutes. */
@ExtendWith(InBrowser.class)
class FirstCellsIT {
    @Test
    void a_cell_shows_its_result_and_an_error_says_where_it_is(LabPage lab) {
        NotebookPage notebook = lab.notebook("1 + 1", "int n = 3;\nint m = n.length();", "int[] a = {};\na[1]");

        notebook.run(0).run(1).run(2);

        assertThat(notebook.output(0)).hasText("2");
        assertThat(notebook.output(1)).containsText("int m = n.length();");
        assertThat(notebook.output(1)).containsText("int is a plain value");
        assertThat(notebook.output(2)).containsText("ArrayIndexOutOfBoundsException");
        assertThat(notebook.output(2)).containsText("line 2");
        lab.screenshot("errors-light");
    }

    @Test
    void stop_ends_an_endless_loop_and_keeps_the_variables(LabPage lab) {
        NotebookPage notebook =
                lab.notebook("int kept = 7;", "System.out.println(\"begun\");\nwhile (true) { }", "kept");

        notebook.run(0).start(1);
        assertThat(notebook.output(1)).hasText("begun");
        notebook.stop().awaitEnd(1).run(2);

        assertThat(notebook.output(1).last()).containsText("stopped");
        assertThat(notebook.output(2)).hasText("7");
    }

    @Test
    void a_picture_has_alternative_text_in_the_dark_too(LabPage lab) {
        NotebookPage notebook =
                lab.dark().notebook("Figure.histogram(\"Stars of four\", \"stars\", 4, 3.5, 5, 4)", "1 / 0");

        notebook.runAll();

        assertThat(notebook.output(0).getByRole(AriaRole.IMG)).hasAttribute("alt", Pattern.compile(".{20,}"));
        lab.screenshot("picture-dark");
    }

    @Test
    void after_a_reload_the_kernel_still_knows_everything(LabPage lab) {
        NotebookPage notebook = lab.notebook("int kept = 7;", "kept + 1");

        notebook.run(0).reload().run(1);

        assertThat(notebook.output(1)).hasText("8");
    }

    @Test
    void tab_completes_and_shift_tab_explains(LabPage lab) {
        NotebookPage notebook = lab.notebook("Math.sqr", "Figure.histogram(", "1 + 1");
        notebook.run(2); // JupyterLab asks once, and does not wait for a kernel that is still starting
        Locator code = notebook.cell(0).locator(".cm-content");

        code.press("End");
        code.press("Tab");
        assertThat(lab.page().locator(".jp-Completer-item")).hasText("sqrt(");
        code.press("Tab");
        assertThat(code).hasText("Math.sqrt(");
        notebook.cell(1).locator(".cm-content").press("End");
        notebook.cell(1).locator(".cm-content").press("Shift+Tab");

        assertThat(lab.page().locator(".jp-Tooltip")).containsText("Counts how many values lie where.");
    }

    @Test
    void what_would_kill_a_kernel_is_told_in_its_cell(LabPage lab) {
        NotebookPage notebook = lab.notebook(
                "int kept = 7;",
                "System.exit(3);",
                "int deep(int n) { return deep(n + 1); }\ndeep(0)",
                "for (int i = 0; i < 300_000; i++) System.out.println(\"line \" + i);",
                "kept");

        notebook.run(0).run(1).run(2).run(3).run(4);

        assertThat(notebook.output(1)).containsText("would end the notebook's kernel");
        assertThat(notebook.output(2)).containsText("calls itself without ever coming to an end");
        assertThat(notebook.output(3).last()).containsText("cut here");
        assertThat(notebook.output(4)).hasText("7");
    }
}
