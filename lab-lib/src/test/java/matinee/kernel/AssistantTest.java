package matinee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AssistantTest {
    private static Evaluator evaluator;

    @BeforeAll
    static void start() {
        evaluator = new Evaluator();
        evaluator.run("String title = \"Alien\"; int titleCount = 1;");
    }

    @AfterAll
    static void end() {
        evaluator.close();
    }

    @Test
    void a_unique_candidate_replaces_what_was_typed() {
        Completions found = evaluator.assistant().complete("Math.sqr", 8);

        assertThat(found).isEqualTo(new Completions(List.of("sqrt("), 5, 8));
    }

    @Test
    void what_fits_the_wanted_type_comes_first() {
        Completions found = evaluator.assistant().complete("int n = titl", 12);

        assertThat(found.texts()).first().isEqualTo("titleCount");
    }

    @Test
    void what_every_value_has_comes_last() {
        List<String> found =
                evaluator.assistant().complete("int n = title.", 14).texts();

        assertThat(found).first().isNotEqualTo("hashCode()");
        assertThat(found.subList(found.size() - 7, found.size()))
                .containsExactlyInAnyOrder(
                        "equals(", "getClass()", "hashCode()", "notify()", "notifyAll()", "toString()", "wait(");
    }

    @Test
    void a_signature_is_found_with_the_cursor_inside_the_name() {
        assertThat(evaluator.assistant().inspect("title.length()", 9))
                .extracting(Signature::text)
                .containsExactly("int String.length()");
    }

    @Test
    void signatures_leave_out_packages_whose_classes_are_imported() {
        evaluator.evaluateRaw("import java.time.*;\nimport java.time.format.*;");

        assertThat(evaluator.assistant().inspect("Year.parse(", 11))
                .extracting(Signature::text)
                .contains("Year Year.parse(CharSequence text, DateTimeFormatter formatter)");
        assertThat(evaluator.assistant().inspect("javax.xml.parsers.SAXParserFactory.newInstance(", 47))
                .extracting(Signature::text)
                .anyMatch(text -> text.startsWith("javax.xml.parsers.SAXParserFactory "));
    }

    @Test
    void completeness_looks_at_all_of_the_code() {
        assertThat(evaluator.assistant().completeness("int a = 1; a + 1")).isEqualTo(Completeness.COMPLETE);
        assertThat(evaluator.assistant().completeness("int a = 1; for (;;) {"))
                .isEqualTo(Completeness.DEFINITELY_INCOMPLETE);
    }
}
