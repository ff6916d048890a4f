package matinee.lab;

import java.io.PrintStream;
import java.util.Optional;
import matinee.deep.Backend;
import picocli.CommandLine.Option;

/** Lets a command choose the engine of networks. */
final class EngineOption {
    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description =
                    "What computes networks: mxnet or pytorch, which is fetched once; MXNet where there is one, if you don't say.")
    private Optional<Backend> engine = Optional.empty();

    /** Fetches the engine, if that is needed, and returns how the kernel is told. */
    Optional<String> prepare(Course course, PrintStream out) {
        if (engine.filter(Backend.PYTORCH::equals).isPresent()) {
            new EngineLibrary(course).fetch(out);
        }
        return engine.map(Backend::name);
    }
}
