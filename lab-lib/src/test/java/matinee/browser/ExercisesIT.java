package matinee.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Does in a real browser what a learner does with an exercise: a wrong answer, a hint, the right one, the progress page. */
@ExtendWith(InBrowser.class)
class ExercisesIT {
    private static final int ANSWER = 0;
    private static final int CHECK = 1;
    private static final int ASIDE = 2;

    @Test
    void a_wrong_answer_its_hint_a_right_one_and_the_progress_page(LabPage lab) {
        NotebookPage notebook = lab.exercises("02-collaborative-filtering.ipynb");

        notebook.run(ANSWER).run(CHECK);
        assertThat(notebook.output(CHECK).first()).containsText("The stub is still there");

        notebook.write(ANSWER, answer("xy / Math.sqrt(under)")).run(ANSWER).run(CHECK);
        assertThat(notebook.output(CHECK).first()).containsText("expected 1");
        assertThat(notebook.output(CHECK).first()).containsText("as the survey prints it?");
        assertThat(notebook.output(CHECK).last()).containsText("0 of 7 points");
        notebook.cell(CHECK).scrollIntoViewIfNeeded();
        lab.screenshot("exercise-wrong");

        Locator more =
                notebook.cell(CHECK).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("A hint"));
        assertThat(notebook.cell(CHECK)).containsText("3 hints are there.");
        more.click();
        assertThat(notebook.cell(CHECK)).containsText("Hint 1 of 3: ");
        lab.screenshot("exercise-hint");
        notebook.write(ASIDE, "hint(\"cf-1\")").run(ASIDE);
        assertThat(notebook.output(ASIDE)).containsText("Hint 2 of 3: ");

        notebook.write(ANSWER, answer("xy / Math.sqrt(xx * yy)")).run(ANSWER).run(CHECK);
        assertThat(notebook.output(CHECK).first()).containsText("All of it holds.");
        assertThat(notebook.output(CHECK).last()).containsText("7 of 7 points");
        assertThat(more).hasCount(0);
        lab.screenshot("exercise-right");

        notebook.write(ASIDE, "progress()").run(ASIDE);
        assertThat(notebook.output(ASIDE)).containsText("cf-1 Pearson's correlation");
        assertThat(notebook.output(ASIDE)).containsText("done");
        notebook.cell(ASIDE).scrollIntoViewIfNeeded();
        lab.screenshot("exercise-progress");
    }

    @Test
    void a_report_is_legible_in_the_dark(LabPage lab) {
        NotebookPage notebook = lab.dark().exercises("02-collaborative-filtering.ipynb");

        notebook.write(ANSWER, answer("xy / both.size()")).run(ANSWER).run(CHECK);

        assertThat(notebook.output(CHECK).first()).containsText("Is this the covariance?");
        notebook.cell(CHECK).scrollIntoViewIfNeeded();
        lab.screenshot("exercise-dark");
    }

    private static String answer(String result) {
        return "double correlation(Profile a, Profile b) {\n"
                + "CoRated both = a.coRated(b);\n"
                + "double meanX = Arrays.stream(both.xs()).average().orElse(Double.NaN);\n"
                + "double meanY = Arrays.stream(both.ys()).average().orElse(Double.NaN);\n"
                + "double xy = 0, xx = 0, yy = 0, under = 0;\n"
                + "for (int n = 0; n < both.size(); n++) {\n"
                + "double dx = both.x(n) - meanX, dy = both.y(n) - meanY;\n"
                + "xy += dx * dy; xx += dx * dx; yy += dy * dy; under += dx * dy * dx * dy;\n"
                + "}\nreturn " + result + ";\n}";
    }
}
