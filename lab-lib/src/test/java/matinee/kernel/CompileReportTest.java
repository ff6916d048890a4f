package matinee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompileReportTest {
    private static Evaluator evaluator;

    @BeforeAll
    static void start() {
        evaluator = new Evaluator();
        evaluator.run("int count = 3; double ratio = 0.5; String title = \"Alien\"; int[] years = {1979};");
    }

    @AfterAll
    static void end() {
        evaluator.close();
    }

    @Test
    void the_line_is_the_cells_and_the_caret_stands_under_the_place() {
        assertThat(text("int first = 1;\n\n    int second = title;"))
                .isEqualTo(
                        """
                        line 3:      int second = title;
                                                  ^
                        This is a String, but an int is needed here. To read a number from text, write Integer.parseInt(…).""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int a = 5\\nint b = 6 | A semicolon is missing here.",
                "int c = ratio; | A double does not fit into an int without loss. Write (int) before it to cut it off, or keep it in a double.",
                "int c = \"x\"; | This is a String, but an int is needed here. To read a number from text, write Integer.parseInt(…).",
                "String s = 5; | This is an int, but a String is needed here. To get its text, write String.valueOf(…).",
                "if (count = 5) { } | This is an int, but a boolean is needed here. To compare, write == instead of =.",
                "count.toString() | int is a plain value: it has no methods and no fields. To get its text, write String.valueOf(…).",
                "cuont + 1 | Nothing named cuont is known here. Did you mean count?",
                "recommender.fit() | Nothing named recommender is known here. If a cell above makes it, run that cell first.",
                "title.lenght() | String has no method lenght(). Did you mean length?",
                "new AtomicInteger(3) | The class AtomicInteger is not imported. Add: import java.util.concurrent.atomic.AtomicInteger;",
                "System.out.printn(1) | PrintStream has no method printn(). Did you mean print?",
                "int f(int n) { } | This method has to return a value on every path. Add a return before this brace.",
                "int f() { int k; return k; } | The variable k has no value yet here. Give it one where it is declared.",
                "int f() { return 1; int k = 2; } | This line can never run: the code before it never comes this far.",
                "void f() { int k = 1; int k = 2; } | Variable k is already defined in method f(). Choose another name, or leave out the type to assign to it.",
                "int f() { Thread.sleep(5); return 1; } | This call may throw java.lang.InterruptedException, which has to be dealt with. Add “throws InterruptedException” to the method, or catch it.",
                "Math.pow(2) | pow(…) takes (double,double), but got (int).",
                "title - 1 | The operator - does not work between String and int.",
                "String s = \"open; | This text has no closing quote on its line. End it with \".",
                "String s = 'open'; | Single quotes hold exactly one character. For text, use double quotes: \"text\".",
                "List<int> list; | In < > there must be a class. Write Integer for int, Double for double, Boolean for boolean.",
                "long big = 3000000000; | This number is too large for an int. Write an L after it, and keep it in a long.",
                "List.of(1)[0] | [ ] works on arrays only. A List has get(i), a Map has get(key).",
                "void f() { int k = 0; Runnable r = () -> System.out.println(k); k++; } | A lambda may use only local variables that never change. Copy the value into a new variable first.",
                "count + ; | Java cannot read on from here. Look just before it for something missing or superfluous: a value, a bracket, a semicolon.",
                "for (int i = 0; i < 3; i++) { | This { is never closed.",
                "Math.max(1, 2 | This ( is never closed.",
                "int open = count + | The code ends too early. Is a value, a quote or a closing bracket missing?",
                "import java.utill.List; | There is no package or variable java.utill. Is it spelled right?",
                "Moovie film; | Moovie film: film uses class Moovie",
            })
    void the_commonest_mistakes_get_a_sentence(String source, String sentence) {
        String shown = text(source.replace("\\n", "\n"));

        String wanted = sentence.startsWith("Moovie") ? sentence.substring(sentence.indexOf(": ") + 2) : sentence;
        assertThat(shown).contains("\n" + wanted).contains("^");
    }

    @Test
    void a_method_called_before_what_it_needs_exists_says_what_is_missing() {
        evaluator.run("int eager() { return later(); }");

        assertThat(text("eager()")).contains("eager uses method later(), which is not known yet.");
    }

    private static String text(String source) {
        return evaluator.run(source).error().orElseThrow().text();
    }
}
