package matinee.browser;

import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Does to a notebook whatever comes to its mind. The same seed has the same ideas, though the machine's pace may vary what comes of them. */
final class RandomLearner {
    private static final String[] CELLS = {
        "int clicks = 0;\nvar rows = new ArrayList<String>();\nvolatile int level = 0;",
        "clicks + level",
        "for (int i = 0; i < 5_000; i++) System.out.println(\"line \" + i);",
        "int[] none = {};\nnone[1]",
        "int wrong = \"text\";",
        "Figure.histogram(\"Stars\", \"stars\", 4, 3.5, 5, 4, 2)",
        "while (true) clicks++;",
        "for (;;) { try { Thread.sleep(10); } catch (InterruptedException e) { } }",
        "Live.of(Slider.of(\"level\", 0, 100, 20)).show(n -> { level = n; return \"level \" + n; })",
        "var button = Button.of(\"press\");\nbutton.onPress(() -> clicks++);\nbutton",
        "byte[] block = new byte[8 << 20];\nblock.length",
        "new Thread(() -> { try { Thread.sleep(500); } catch (InterruptedException e) { } System.out.println(\"late\"); }).start();",
        "class Box { int n = clicks; }\nvar box = new Box();\nbox.n",
        "MatrixFactorization.ofRank(4).withEpochs(20).fit(Dataset.sample().ratings()).curve()",
        Vitals.CELL,
    };

    private static final int VITALS = CELLS.length - 1;

    private final NotebookPage notebook;
    private final LabPage lab;
    private final Random random;
    private final Map<String, Integer> done = new TreeMap<>();

    RandomLearner(LabPage lab, long seed) {
        this.lab = lab;
        this.random = new Random(seed);
        this.notebook = lab.notebook(CELLS);
        notebook.run(0);
    }

    /** Does so many things, one after the other. */
    void act(int actions) {
        for (int i = 0; i < actions; i++) {
            String action = idea(random.nextInt(100));
            done.merge(action, 1, Integer::sum);
            lab.page().waitForTimeout(20 + random.nextInt(150));
        }
    }

    /** Waits until the kernel answers, and asks how it is. */
    Vitals vitals() {
        notebook.settle().run(VITALS, 120);
        return Vitals.of(notebook.output(VITALS).last().innerText());
    }

    /** Tells what it has done. */
    String told() {
        return done.toString();
    }

    private String idea(int number) {
        if (number < 50) {
            notebook.start(random.nextInt(VITALS));
            return "runs";
        }
        if (number < 65) {
            return press(
                            lab.page().locator(".jp-Notebook .noUi-handle"),
                            random.nextBoolean() ? "ArrowRight" : "PageUp")
                    ? "slides"
                    : "nothing to slide";
        }
        if (number < 75) {
            return press(lab.page().locator(".jp-Notebook button.jupyter-button"), "Enter")
                    ? "presses"
                    : "nothing to press";
        }
        if (number < 92) {
            notebook.stop();
            return "stops";
        }
        if (number < 96) {
            notebook.write(1, "clicks + level + " + random.nextInt(100)).start(1);
            return "edits";
        }
        if (number < 98) {
            notebook.command("docmanager:save");
            return "saves";
        }
        notebook.settle().reload();
        return "reloads";
    }

    /** Presses a key on one of these, if there is one; it may be gone again at that moment, as its cell runs anew. */
    private boolean press(Locator controls, String key) {
        int count = controls.count();
        if (count == 0) {
            return false;
        }
        Object focused = controls.nth(random.nextInt(count))
                .evaluate("control => { control.focus(); return document.activeElement === control; }");
        if (Boolean.TRUE.equals(focused)) {
            lab.page().keyboard().press(key);
        }
        return true;
    }
}
