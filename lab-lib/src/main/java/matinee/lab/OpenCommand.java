package matinee.lab;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Opens the lab. */
@Command(
        name = "open",
        description = "Opens the course in JupyterLab, in your browser; sets it up first where that is needed.",
        mixinStandardHelpOptions = true)
final class OpenCommand implements Callable<Integer> {
    @Mixin
    private OpenOptions options = new OpenOptions();

    @Parameters(
            paramLabel = "OPTION",
            arity = "0..*",
            description = "More options for JupyterLab, such as --ip=0.0.0.0.")
    private List<String> more = List.of();

    @Override
    public Integer call() {
        return options.open(Course.here(), more, System.out);
    }
}
