package matinee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CourseKernelTest {
    private static CourseKernel kernel;

    @BeforeAll
    static void start() {
        kernel = new CourseKernel();
        kernel.warmUp();
    }

    @AfterAll
    static void end() {
        kernel.close();
    }

    @Test
    void cells_run_without_a_front_end() {
        assertThat(kernel.run("int n = 3; n * n").value()).contains(9);
    }

    @Test
    void what_a_cell_displays_without_a_front_end_does_no_harm() {
        assertThat(kernel.run("display(\"seen by nobody\"); updateDisplay(\"no id\", 2); display(null);")
                        .isOk())
                .isTrue();
    }

    @Test
    void an_extensions_imports_and_renderers_are_there_from_the_first_cell() {
        Object greeting = kernel.run("Greeting.to(\"you\")").value().orElseThrow();

        assertThat(kernel.getRenderer().render(greeting).getData(MIMEType.TEXT_HTML))
                .isEqualTo("<b>Hello, you</b>");
    }

    @Test
    void a_cell_reaches_its_kernel() {
        assertThat(BaseKernel.notebookKernel()).isSameAs(kernel);
        assertThat(kernel.evalRaw("6 * 7")).isEqualTo(42);
    }
}
