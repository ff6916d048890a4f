package matinee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MagicsTest {
    private static CourseKernel kernel;

    @BeforeAll
    static void start() {
        kernel = new CourseKernel();
        kernel.warmUp();
        kernel.getMagicsRegistry()
                .registerLineMagic("twice", (host, words) -> words.get(0).repeat(2))
                .registerCellMagic("count", (host, words, body) -> body.length());
        kernel.run("int a = 17, b = 5, help = 3;");
    }

    @AfterAll
    static void end() {
        kernel.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n% b",
                "a\n%b",
                "Math.abs(a\n%b)",
                "int c = a // half of it;\n  %b; c",
                "int d = switch (b) { default -> a; }\n%b; d",
                "a /* is\n%help */ % b",
            })
    void a_percent_sign_within_java_is_the_remainder(String source) {
        assertThat(kernel.run(source).value()).contains(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String s = \"\"\"\n%help\n\"\"\"; s.strip()",
                "\"%help\"",
                "String t = \"\\\";\";\n//;\nString.join(\"\",\n\"%help\")",
            })
    void a_percent_sign_in_text_is_text(String source) {
        assertThat(kernel.run(source).value()).contains("%help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%twice ab",
                "\n  %twice ab",
                "// a comment\n%twice ab\n",
                "int e = 1;\n%twice ab",
                "int f() { return a; }\n%twice ab",
                "if (a > b) { help++; }\n%twice ab",
                "%twice \"*/ ' \"\n%twice ab",
                "%twice lib/*\nint g = 3;\n%twice ab",
            })
    void a_magic_stands_where_a_statement_begins(String source) {
        assertThat(kernel.run(source).value()).contains("abab");
    }

    @Test
    void java_below_a_magic_goes_on_and_its_lines_are_the_cells() {
        assertThat(kernel.run("%twice ab\na + b").value()).contains(22);
        assertThat(kernel.run("%twice ab\n\nint h = title;")
                        .error()
                        .orElseThrow()
                        .text())
                .startsWith("line 3:");
        assertThat(kernel.run("%twice ab\nint i = 0;\nb / i")
                        .error()
                        .orElseThrow()
                        .text())
                .contains("line 3:");
        assertThat(kernel.run("%%time\n\nint[] j = {};\nj[2]")
                        .error()
                        .orElseThrow()
                        .text())
                .contains("line 4:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%hepl | There is no %hepl. Did you mean %help? There are %%count, %%time, %classpath,",
                "%%tiem | There is no %%tiem. Did you mean %%time?",
                "int k = 1;\\n%%time | %%time is about a whole cell: it must be its first line.",
                "%classpath nowhere.jar | There is no jar or folder ",
                "%classpath | A path must follow",
                "%maven commons | Maven's coordinates must be GROUP:ARTIFACT:VERSION",
            })
    void what_cannot_be_done_is_one_sentence_under_its_line(String source, String sentence) {
        CellError error = kernel.run(source.replace("\\n", "\n")).error().orElseThrow();

        assertThat(error.name()).isEqualTo("MagicError");
        assertThat(error.message()).startsWith(sentence);
        assertThat(error.traceback()).hasSize(3);
    }

    @Test
    void a_cells_magic_gets_the_rest_of_the_cell() {
        assertThat(kernel.run("%%count\nnot Java").value()).contains(8);
    }

    @Test
    void the_time_of_a_cell_and_of_a_line_is_told() {
        assertThat(printed("%%time\nThread.sleep(30);\n7")).matches("This cell took [\\d.]+ m?s\\.\n");
        assertThat(printed("%time Thread.sleep(30);")).matches("This took [\\d.]+ m?s\\.\n");
        assertThat(kernel.run("%time a + b").value()).contains(22);
        assertThat(kernel.run("%%time\n%twice ab").value()).contains("abab");
        assertThat(printed("%%time\nint[] l = {};\nl[1]")).startsWith("This cell took");
    }

    @Test
    void help_lists_all_and_explains_one() {
        assertThat(printed("%help")).contains("%classpath PATH…\n    Adds", "%%time\n", "%maven ", "%twice");
        assertThat(printed("%help time")).startsWith("%time CODE");
        assertThat(kernel.run("%help me").error().orElseThrow().message()).startsWith("There is no %me.");
    }

    @Test
    void a_folder_of_classes_is_there_for_the_next_line(@TempDir Path folder) throws IOException {
        Path source = folder.resolve("Reel.java");
        Files.writeString(source, "package attic; public class Reel { public static int length() { return 90; } }");
        ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.resolve("all classes").toString(), source.toString());

        String cell = "%classpath \"" + folder.resolve("all classes") + "\"\nattic.Reel.length()";

        assertThat(kernel.run(cell).value()).contains(90);
    }

    @Test
    void names_are_completed_and_explained() {
        Completions found = kernel.evaluator().assistant().complete("int m = 1;\n%cl", 14);

        assertThat(found).isEqualTo(new Completions(java.util.List.of("%classpath"), 11, 14));
        assertThat(kernel.evaluator().assistant().complete("%", 1).texts()).contains("%help", "%%time");
        assertThat(kernel.evaluator()
                        .assistant()
                        .inspect("%maven a:b:c", 3)
                        .get(0)
                        .text())
                .startsWith("%maven GROUP");
        assertThat(kernel.isComplete("%help")).isEqualTo("complete");
    }

    private static String printed(String source) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            kernel.run(source);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
