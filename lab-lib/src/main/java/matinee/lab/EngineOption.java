package matinee.lab;

import java.io.PrintStream;
import java.util.Map;
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

    /**
     * Lists what the kernel is told of an engine. To PyTorch a recurrent network is a long row of small products, and threads that spin
     * while they wait for the next one hold up those that compute: thirty times, where the machine has other work too. MXNet does such a
     * row in one go, and is quicker if they spin.
     */
    static Map<String, String> variables(String engine) {
        return engine.equals(Backend.PYTORCH.name())
                ? Map.of("MATINEE_ENGINE", engine, "OMP_WAIT_POLICY", "PASSIVE")
                : Map.of("MATINEE_ENGINE", engine);
    }
}
