package matinee.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs any program inside the course's environment. */
@Command(
        name = "exec",
        description = "Runs a program inside the course's environment, in the folder where you are.",
        footer = {"", "Example: lab exec jupyter nbconvert --to html notebooks/00-start-here.ipynb"},
        mixinStandardHelpOptions = true)
final class ExecCommand implements Callable<Integer> {
    @Parameters(paramLabel = "COMMAND", arity = "1..*", description = "The program and its options.")
    private List<String> command = List.of();

    @Override
    public Integer call() {
        Course course = Course.here();
        new Setup(course).complete(System.err);
        List<String> found = new ArrayList<>(command);
        own(course, command.get(0)).ifPresent(program -> found.set(0, program.toString()));
        return Child.of(course, found).run();
    }

    private static Optional<Path> own(Course course, String name) {
        Path program = course.programs().resolve(Host.isWindows() ? name + ".exe" : name);
        return Files.isExecutable(program) && !Files.isDirectory(program) ? Optional.of(program) : Optional.empty();
    }
}
