package matinee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThrownReportTest {
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
    void lines_are_those_of_the_cell_also_after_other_snippets() {
        assertThat(text("int one = 1;\n\n// a remark\nint two = 2;\n\nthrow new IllegalStateException(\"boom\")"))
                .isEqualTo(
                        """
                        IllegalStateException: boom
                          line 6:  throw new IllegalStateException("boom")""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none / none",
                "int broken = 1 / none;",
                "if (none / none > 1) { }",
                "// why\nvar odd =\n  1 / none;"
            })
    void an_expression_below_blank_lines_and_remarks_keeps_its_line(String code) {
        int line = code.startsWith("//") ? 4 : 3;

        assertThat(text("int none = 0;\n\n" + code)).contains("\n  line " + line + ":");
    }

    @Test
    void frames_inside_libraries_are_one_line() {
        assertThat(text("var inverse = List.of(3, 0).stream()\n    .map(i -> 1 / i)\n    .toList()"))
                .isEqualTo(
                        """
                        ArithmeticException: / by zero
                          line 2:  .map(i -> 1 / i)
                          … 9 frames inside the library
                          line 3:  .toList()""");
    }

    @Test
    void a_method_of_another_cell_is_named_with_its_cell() {
        evaluator.run(
                new Cell(
                        3,
                        "\nint half(int n) {\n    if (n < 0) throw new IllegalArgumentException(\"n must not be negative\");\n    return n / 2;\n}"),
                v -> {});
        CellOutcome outcome = evaluator.run(new Cell(4, "int m = 0;\nhalf(-1)"), v -> {});

        assertThat(outcome.error().orElseThrow().text())
                .isEqualTo(
                        """
                        IllegalArgumentException: n must not be negative
                          line 3 of cell [3], in half:  if (n < 0) throw new IllegalArgumentException("n must not be negative");
                          line 2:  half(-1)""");
    }

    @Test
    void a_recursion_is_shown_once_with_its_count_and_a_hint() {
        assertThat(text("int down(int n) {\n    return down(n + 1);\n}\ndown(0)"))
                .startsWith("StackOverflowError\n")
                .contains("\n  line 2, in down:  return down(n + 1);\n  … the same 1,0")
                .endsWith("A method calls itself without ever coming to an end. Which call should be the last?");
    }

    @Test
    void the_name_of_a_null_variable_is_the_learners() {
        assertThat(text("String absent = null;\nabsent.length()"))
                .contains("NullPointerException: Cannot invoke \"String.length()\" because \"absent\" is null");
    }

    @Test
    void a_cause_is_told_with_its_own_lines_only() {
        assertThat(text("IOException noDisk() { return new IOException(\"no disk\"); }\n"
                        + "throw new java.io.UncheckedIOException(noDisk())"))
                .isEqualTo(
                        """
                        java.io.UncheckedIOException: java.io.IOException: no disk
                          line 2:  throw new java.io.UncheckedIOException(noDisk())
                        caused by java.io.IOException: no disk
                          line 1, in noDisk:  IOException noDisk() { return new IOException("no disk"); }
                          line 2:  throw new java.io.UncheckedIOException(noDisk())""");
        assertThat(text("throw new java.io.UncheckedIOException(new IOException(\"no disk\"))"))
                .endsWith("caused by java.io.IOException: no disk");
    }

    @Test
    void a_learners_own_exception_and_class_are_named_plainly() {
        assertThat(
                        text(
                                "class Odd extends RuntimeException {\n    Odd(int n) { super(\"n was \" + n); }\n}\nthrow new Odd(3);"))
                .isEqualTo("Odd: n was 3\n  line 4:  throw new Odd(3);");
    }

    private static String text(String source) {
        return evaluator.run(source).error().orElseThrow().text();
    }
}
