package matinee.lab.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Names what another library does of the same work: a script of the peers' folder, in a Python environment of its own.
 *
 * @param label who it is
 * @param environment the folder of the Python environment
 * @param script the script, in the peers' folder or in the course's {@code environment}
 * @param arguments what follows the name of the data
 * @param predictions how many ratings it predicts at most where data are large, and scales the time up; 0: all
 * @param ourParts the fields of our measurement that its fields are compared with
 * @param theirParts the fields of its measurement
 */
record Peer(
        String label,
        String environment,
        String script,
        List<String> arguments,
        int predictions,
        List<String> ourParts,
        List<String> theirParts) {

    static Peer surprise(String algorithm) {
        return new Peer(
                "scikit-surprise " + algorithm,
                "vsurprise",
                "bench_surprise.py",
                List.of(algorithm),
                0,
                List.of("fit_s", "predict_s"),
                List.of("fit_s", "predict_all_s"));
    }

    /** Lets it predict some of the test ratings only, where the data are as large as a million. */
    Peer predictingAtMost(int most) {
        return new Peer(label, environment, script, arguments, most, ourParts, theirParts);
    }

    /** Compares some parts only, which both name alike. */
    Peer comparing(String... parts) {
        return new Peer(label, environment, script, arguments, predictions, List.of(parts), List.of(parts));
    }

    static Peer numba(String kernel) {
        return simple("numba " + kernel, "bench_sim.py", kernel, "fit_s");
    }

    static Peer implicit(String method, String part) {
        return simple("implicit " + method, "bench_implicit.py", method, part);
    }

    static Peer scikitLearn(String method, String part) {
        return simple("scikit-learn " + method, "bench_sklearn.py", method, part);
    }

    private static Peer simple(String label, String script, String argument, String part) {
        return new Peer(label, "venv", script, List.of(argument), 0, List.of(part), List.of(part));
    }

    /** Names the reading of the file by pandas, with whatever engine it chooses itself. */
    static Peer pandas() {
        return new Peer(
                "pandas read_csv", "venv", "bench-pandas.py", List.of(), 0, List.of("load_s"), List.of("load_s"));
    }

    /** Names PyTorch, which trains the same network. */
    static Peer torch(String what) {
        return simple("PyTorch", "bench-torch.py", what, "fit_s");
    }

    List<String> arguments(boolean large) {
        List<String> all = new ArrayList<>(arguments);
        if (large && predictions > 0) {
            all.add(Integer.toString(predictions));
        }
        return all;
    }
}
