package matinee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShellRecordsTest {
    /** What learners do again and again: declare, ask, print, err at compile time and at run time, declare a class. */
    private static final List<String> CELLS = List.of(
            "int clicks = 0;\nvar rows = new ArrayList<String>();",
            "clicks + rows.size()",
            "for (int i = 0; i < 3; i++) { rows.add(\"row \" + i); }",
            "int wrong = \"text\";",
            "int[] none = {};\nnone[1]",
            "class Box { int n = clicks; }\nvar box = new Box();\nbox.n",
            "clicks = rows.size()",
            "rows.forEach(row -> clicks++);");

    private static final int ROUNDS = 60;

    /** What JShell alone keeps is some ten times as much. */
    private static final int MOST_BYTES_A_CELL = 3_000;

    private Evaluator evaluator;

    @BeforeEach
    void start() {
        evaluator = new Evaluator();
    }

    @AfterEach
    void end() {
        evaluator.close();
    }

    @Test
    void a_cell_that_is_over_leaves_next_to_nothing_behind() {
        rounds(20);
        long before = heap();
        rounds(ROUNDS);

        assertThat((heap() - before) / (ROUNDS * CELLS.size()))
                .as("bytes for each cell")
                .isLessThan(MOST_BYTES_A_CELL);
    }

    @Test
    void a_name_may_be_declared_again_after_it_was_let_go_of() {
        evaluator.run("int w = 1;");
        assertThat(evaluator.run("int w = \"text\";").isOk()).isFalse();
        rounds(2);

        assertThat(evaluator.run("int w = 1;\nw").value()).contains(1);
        assertThat(evaluator.run("int w = 2;\nw").value()).contains(2);
    }

    @Test
    void a_method_that_waits_for_a_name_works_once_the_name_is_there() {
        evaluator.run("int twice() { return 2 * base; }");
        rounds(2);
        evaluator.run("int base = 21;");

        assertThat(evaluator.run("twice()").value()).contains(42);
    }

    @Test
    void a_class_that_is_declared_anew_is_the_one_that_code_sees() {
        evaluator.run("class Shop { int open() { return 1; } }\nvar shop = new Shop();");
        evaluator.run("System.out.print(shop.open());");
        rounds(2);
        evaluator.run("class Shop { int open() { return 2; } }\nvar shop = new Shop();");

        assertThat(evaluator.run("shop.open()").value()).contains(2);
    }

    @Test
    void code_of_a_cell_that_is_over_still_knows_its_line() {
        evaluator.run("var late = new ArrayList<Runnable>();");
        evaluator.run("int[] few = {};\n\n// the third line is fine\nlate.add(\n    () -> few[7]++);");
        rounds(3);

        String told = evaluator.run("late.get(0).run();").error().orElseThrow().text();

        assertThat(told).contains("line 5 of cell [2]").contains("() -> few[7]++");
    }

    @Test
    void a_value_goes_when_its_variable_is_declared_anew_with_other_code() {
        run("var seen = new ArrayList<java.lang.ref.WeakReference<Object>>();");
        run("Object big = new int[10];\nseen.add(new java.lang.ref.WeakReference<>(big));");
        run("Object big = new int[20];");
        rounds(1);

        heap();
        assertThat(run("seen.get(0).get()")).isNull();
    }

    @Test
    void a_variable_that_never_came_to_be_may_be_declared_otherwise() {
        assertThat(evaluator.run("Unknown later;").isOk()).isFalse();
        run("int later = 3;");
        rounds(1);

        assertThat(run("later")).isEqualTo(3);
    }

    @Test
    void a_value_stays_that_a_lambda_of_an_old_cell_reads() {
        run("Object big = \"old\";");
        run("var kept = new ArrayList<Supplier<Object>>();");
        run("kept.add(() -> big);");
        run("Object big = \"new\";");
        rounds(1);

        assertThat(run("kept.get(0).get()")).isEqualTo("old");
        assertThat(run("big")).isEqualTo("new");
    }

    private @Nullable Object run(String source) {
        return evaluator.run(source).value().orElse(null);
    }

    private void rounds(int rounds) {
        for (int i = 0; i < rounds; i++) {
            CELLS.forEach(evaluator::run);
        }
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
