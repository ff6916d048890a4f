package matinee.lab;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Is the one command of the course; without a word after it, it opens the lab. */
@Command(
        name = "lab",
        description = "Opens the course in JupyterLab, or does what the command says.",
        subcommands = {
            OpenCommand.class,
            TestCommand.class,
            RunCommand.class,
            DoctorCommand.class,
            DataCommand.class,
            EvaluateCommand.class,
            ExercisesCommand.class,
            GradeCommand.class,
            ExecCommand.class,
            BenchCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        version = "Matinee 0.1.0",
        sortOptions = false,
        footer = {"", "Exit code: 0 all is well, 1 it did not succeed, 2 the command was not understood."})
public final class Lab implements Callable<Integer> {
    /** Commands that hand options of their own on to another program. */
    private static final Set<String> PASSING_ON = Set.of("exec", "open", "test");

    @Mixin
    private OpenOptions options = new OpenOptions();

    @Option(
            names = "--trace",
            scope = ScopeType.INHERIT,
            description = "On an error, show where in the program it happened.")
    private boolean trace;

    /** Runs the command and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        Lab lab = new Lab();
        CommandLine line = new CommandLine(lab)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new Misunderstanding())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    report(failure, lab.trace, command.getErr());
                    return 1;
                });
        line.setUsageHelpWidth(100).setUsageHelpAutoWidth(true);
        line.getSubcommands().forEach((name, command) -> {
            command.setUnmatchedOptionsArePositionalParams(PASSING_ON.contains(name));
            command.setStopAtPositional(name.equals("exec"));
        });
        return line;
    }

    @Override
    public Integer call() {
        return options.open(Course.here(), System.out);
    }

    private static void report(Exception failure, boolean trace, PrintWriter err) {
        String message = failure.getMessage();
        boolean meantForPeople = failure instanceof LabException
                || failure instanceof IllegalArgumentException
                || failure instanceof UncheckedIOException;
        err.println(
                meantForPeople && message != null
                        ? message
                        : "Something went wrong that should not: " + failure + ". With --trace you see where.");
        if (trace) {
            failure.printStackTrace(err);
        }
        err.flush();
    }
}
