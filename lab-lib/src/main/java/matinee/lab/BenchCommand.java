package matinee.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures what a learner waits for; for whoever changes the course. */
@Command(
        name = "bench",
        description =
                "Measures the kernel through a real Jupyter client: its start, a one-line cell, many printed lines.",
        hidden = true,
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    enum Subject {
        kernel
    }

    @Parameters(paramLabel = "WHAT", description = "What to measure: ${COMPLETION-CANDIDATES}.")
    private Subject subject = Subject.kernel;

    @Option(names = "--starts", defaultValue = "5", description = "How often to start the kernel (${DEFAULT-VALUE}).")
    private int starts;

    @Option(names = "--cells", defaultValue = "100", description = "How many one-line cells to run (${DEFAULT-VALUE}).")
    private int cells;

    @Override
    public Integer call() {
        Course course = Course.here();
        new Setup(course).complete(System.err);
        List<String> command = new ArrayList<>(List.of(
                course.python().toString(),
                course.environment().resolve("bench-" + subject + ".py").toString()));
        command.addAll(List.of("--starts", Integer.toString(starts), "--cells", Integer.toString(cells)));
        return Child.of(course, command).run();
    }
}
