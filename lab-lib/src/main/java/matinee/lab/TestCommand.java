package matinee.lab;

import java.io.File;
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
        List<String> command =
                new ArrayList<>(Host.isWindows() ? List.of("cmd", "/c", "mvnw.cmd") : List.of("sh", "./mvnw"));
        command.addAll(List.of("-B", "--no-transfer-progress", "verify"));
        command.addAll(more);
        System.out.println(
                "Running the tests of the library and of the chapters, in lab-lib: " + String.join(" ", command));
        String standIns = course.environment().resolve("stand-ins").toString();
        int code = Child.of(course, command)
                .in(course.library())
                .with(
                        "PATH",
                        course.programs() + File.pathSeparator + System.getenv("PATH") + File.pathSeparator + standIns)
                .run();
        System.out.println(code == 0 ? "All tests passed." : "Some tests failed; the lines above say which.");
        return code == 0 ? 0 : 1;
    }
}
