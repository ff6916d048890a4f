package matinee.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs every test there is. */
@Command(
        name = "test",
        description =
                "Runs every test: the library's, with all checks, and the chapters', each in a real Jupyter kernel.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "OPTION",
            arity = "0..*",
            description = "More options for Maven, such as -Dtest=RatingsTest.")
    private List<String> more = List.of();

    @Override
    public Integer call() {
        Course course = Course.here();
        new Setup(course).complete(System.out);
        List<String> command = new ArrayList<>(Maven.command());
        command.addAll(List.of("-B", "--no-transfer-progress", "-P", "pytorch", "verify"));
        command.addAll(more);
        System.out.println(
                "Running the tests of the library and of the chapters, in lab-lib: " + String.join(" ", command));
        int code = Maven.in(course, command).run();
        System.out.println(code == 0 ? "All tests passed." : "Some tests failed; the lines above say which.");
        return code == 0 ? 0 : 1;
    }
}
