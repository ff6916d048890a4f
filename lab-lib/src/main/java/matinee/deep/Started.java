package matinee.deep;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is the engine at work in this process, of which there is one at most.
 *
 * @param engine the engine as DJL knows it
 * @param compute what we tell of it
 */
record Started(Engine engine, Compute compute) {
    private static @Nullable Started started;

    static synchronized Started here() {
        return started != null ? started : with(Wish.standard());
    }

    static synchronized Started with(Wish wish) {
        if (started == null) {
            started = start(wish);
        }
        if (!wish.isMetBy(started.compute)) {
            throw new IllegalStateException("this process computes with " + started.compute
                    + ", and that cannot change: restart the kernel, then choose before the first network");
        }
        return started;
    }

    private static Started start(Wish wish) {
        stayHere();
        List<String> failures = new ArrayList<>();
        for (Backend candidate : wish.candidates()) {
            try {
                Engine engine = Engine.getEngine(candidate.toString());
                engine.newBaseManager(ai.djl.Device.cpu()).close();
                Device device = wish.device().among(engine.getGpuCount(), candidate);
                return new Started(engine, new Compute(candidate, engine.getVersion(), device));
            } catch (EngineException | LinkageError e) {
                failures.add(candidate + " does not start here (" + root(e) + ")");
            }
        }
        throw new IllegalStateException(String.join("; ", failures) + ". " + remedy(wish));
    }

    /** Keeps DJL from the network, and in the course's own folder: all it needs came with the set-up. */
    private static void stayHere() {
        tell("ai.djl.offline", "true");
        tell("OPT_OUT_TRACKING", "true");
        String home = System.getProperty("matinee.home");
        if (home != null && System.getenv("DJL_CACHE_DIR") == null) {
            tell(
                    "DJL_CACHE_DIR",
                    Path.of(home, ".lab", "djl").toAbsolutePath().normalize().toString());
        }
    }

    private static void tell(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String why = String.valueOf(root.getMessage()).lines().findFirst().orElse("it does not say why");
        return why.startsWith("Offline") ? "its machine code for this computer is not here" : why;
    }

    private static String remedy(Wish wish) {
        return wish.engine().filter(Backend.MXNET::equals).isPresent()
                ? "MXNet exists for Linux, Windows and macOS on x86-64 alone; elsewhere choose PyTorch: environment/lab --engine pytorch"
                : "environment/lab --engine pytorch fetches PyTorch; start the lab that way, once with the network";
    }

    NDManager newManager() {
        return engine.newBaseManager(
                compute.device().kind() == Device.Kind.GPU
                        ? ai.djl.Device.gpu(compute.device().number())
                        : ai.djl.Device.cpu());
    }
}
