package matinee.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
    private static Evaluator evaluator;

    @BeforeAll
    static void start() {
        evaluator = new Evaluator();
    }

    @AfterAll
    static void end() {
        evaluator.close();
    }

    @Test
    void the_last_expression_is_the_value() {
        assertThat(evaluator.run("int a = 20;\na + 1;\na * 2").value()).contains(40);
    }

    @Test
    void a_declaration_has_no_value() {
        assertThat(evaluator.run("int b = 20;").value()).isEmpty();
    }

    @Test
    void variables_live_from_cell_to_cell() {
        evaluator.run("var kept = List.of(1, 2)");

        assertThat(evaluator.run("kept.size()").value()).contains(2);
    }

    @Test
    void a_null_value_is_no_value() {
        assertThat(evaluator.run("String nothing = null; nothing").value()).isEmpty();
    }

    @Test
    void what_printf_gives_back_is_no_value() {
        assertThat(evaluator.run("System.out.printf(\"\")").value()).isEmpty();
    }

    @Test
    void a_cell_of_comments_does_nothing() {
        CellOutcome outcome = evaluator.run("// only\n/* comments */\n");

        assertThat(outcome.isOk()).isTrue();
        assertThat(outcome.value()).isEmpty();
    }

    @Test
    void the_value_is_shown_on_the_cells_thread() {
        List<String> threads = new ArrayList<>();

        evaluator.run(
                new Cell(77, "1 + 1"),
                value -> threads.add(Thread.currentThread().getName()));

        assertThat(threads).containsExactly("cell 77");
    }

    @Test
    void what_showing_throws_is_the_cells_error() {
        CellOutcome outcome = evaluator.run(new Cell(78, "1 + 1"), value -> {
            throw new IllegalStateException("no picture");
        });

        assertThat(outcome.error()).get().extracting(CellError::message).isEqualTo("no picture");
    }

    @Test
    void a_class_can_be_redefined_while_objects_of_it_exist() {
        evaluator.run("class Box { int n = 1; }\nvar box = new Box();");
        evaluator.run("class Box { int n = 2; }");

        assertThat(evaluator.run("new Box().n").value()).contains(2);
    }

    @Test
    void a_variable_that_a_new_class_takes_away_is_named() {
        evaluator.run("class Tin { int n = 1; }\nvar tin = new Tin();");

        CellOutcome outcome = evaluator.run("class Tin { int n = 2; }");

        assertThat(outcome.notes())
                .containsExactly(
                        "Tin is defined anew. What was made of the old one is gone: tin. Run the cells that make it again.");
        assertThat(evaluator.run("tin").error().orElseThrow().message()).startsWith("Nothing named tin is known");
        assertThat(evaluator
                        .run("class Tin { int n = 3; }\nvar tin = new Tin();\ntin.n")
                        .notes())
                .isEmpty();
        assertThat(evaluator.run("tin.n").value()).contains(3);
    }

    @Test
    void a_result_without_a_name_is_kept_for_five_cells_and_then_let_go() throws InterruptedException {
        var result = new java.lang.ref.WeakReference<>(
                evaluator.run("new int[1_000_000]").value().orElseThrow());
        for (int i = 0; i < 3; i++) {
            evaluator.run("int again = 1;");
            System.gc();
        }
        assertThat(result.get()).isNotNull();

        for (int i = 0; i < 6; i++) {
            evaluator.run("int again = 1;");
        }

        for (int i = 0; i < 20 && result.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(result.get()).isNull();
        assertThat(evaluator.run("$9876").error().orElseThrow().message())
                .isEqualTo("There is no $9876 (any more). A result without a name is kept for 5 cells;"
                        + " to keep it, give it a name: var x = …");
    }

    @Test
    void a_method_that_waits_for_another_is_noted_and_works_once_both_are_there() {
        CellOutcome outcome = evaluator.run("int half() { return whole() / 2; }");

        assertThat(outcome.isOk()).isTrue();
        assertThat(outcome.notes()).containsExactly("half uses method whole(), which is not known yet.");
        evaluator.run("int whole() { return 8; }");
        assertThat(evaluator.run("half()").value()).contains(4);
    }

    @Test
    void a_method_may_use_one_that_stands_below_it_in_the_same_cell() {
        CellOutcome outcome = evaluator.run("int upper() { return lower() + 1; }\nint lower() { return 4; }\nupper()");

        assertThat(outcome.notes()).isEmpty();
        assertThat(outcome.value()).contains(5);
    }

    @Test
    void a_pasted_program_is_not_run_and_says_how_it_would_be() {
        String program = "public class Hello { public static void main(String[] args) { } }";

        assertThat(evaluator.run(program).notes())
                .containsExactly(
                        "Hello is defined; a cell does not run its main by itself. To run it: Hello.main(new String[0]);");
        assertThat(evaluator.run(program + "\nHello.main(new String[0]);").notes())
                .isEmpty();
    }

    @Test
    void threads_that_die_while_a_cell_is_compiled_find_their_lines() {
        String dies = "new Thread(() -> { throw new IllegalStateException(); }).start();\nint step = 0;\n".repeat(30);

        String told = printed(() -> evaluator.run(dies + "Thread.sleep(500);"));

        assertThat(told.lines().filter(line -> line.matches("  line \\d+:  new Thread.*")))
                .as(told)
                .hasSize(30);
    }

    @Test
    void an_assertion_that_fails_is_an_error() {
        assertThat(evaluator.run("assert 1 > 2 : \"one is less\";").error())
                .get()
                .extracting(CellError::name, CellError::message)
                .containsExactly("AssertionError", "one is less");
    }

    @Test
    void a_full_heap_ends_the_cell_and_not_the_kernel() {
        CellOutcome outcome = evaluator.run("long[] hoard = new long[1 << 30];");

        assertThat(outcome.error()).get().extracting(CellError::name).isEqualTo("OutOfMemoryError");
        assertThat(evaluator.run("40 + 2").value()).contains(42);
    }

    @Test
    void a_cell_may_evaluate_code_itself() {
        evaluator.run("int outer = 3;");

        assertThat(evaluator.evaluateRaw("outer + 1")).isEqualTo(4);
    }

    @Test
    void imports_of_an_extension_stay_when_a_cell_imports_the_same() {
        assertThat(evaluator.evaluateRaw("import java.time.*;\nimport static java.lang.Math.*;"))
                .isNull();

        evaluator.run("import java.time.*;");
        evaluator.run("import java.io.*;");

        assertThat(evaluator.run("max(2, List.of(Year.of(2020)).size())").value())
                .contains(2);
    }

    @Test
    void an_extension_is_told_of_an_import_that_is_not_there_and_the_others_stay() {
        assertThatThrownBy(() -> evaluator.evaluateRaw("import java.time.*; import java.nowhere.*;"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");

        assertThat(evaluator
                        .run("Year.of(2020).isLeap() && List.of().isEmpty()")
                        .value())
                .contains(true);
    }

    private static String printed(Runnable work) {
        PrintStream before = System.err;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        System.setErr(new PrintStream(text, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(before);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
