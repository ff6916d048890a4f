package matinee.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import org.dflib.jjava.jupyter.Extension;
import org.junit.jupiter.api.Test;

class ImportsTest {
    @Test
    void a_kernel_finds_the_extension_by_itself() {
        assertThat(ServiceLoader.load(Extension.class)).hasAtLeastOneElementOfType(MatineeExtension.class);
    }

    @Test
    void the_imports_compile_and_no_name_of_the_course_clashes() {
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            for (String line : Imports.lines()) {
                assertThat(status(shell, line)).as(line).isEqualTo(Status.VALID);
            }
            for (String type :
                    "Figure Series Bar Palette Table Row IntColumn List Map Stream Rating Ratings Profile Movie MovieList"
                            .split(" ")) {
                assertThat(status(shell, type + " a" + type + ";")).as(type).isEqualTo(Status.VALID);
            }
        }
    }

    private static Status status(JShell shell, String source) {
        return shell.eval(source).stream().map(SnippetEvent::status).findFirst().orElseThrow();
    }
}
