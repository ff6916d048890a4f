package matinee.lab.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Knows where the peers' scripts and their Python environments are.
 *
 * @param scripts the folder of the scripts
 * @param environments the folder of the Python environments
 * @param own the folder of our own scripts
 * @param threads how many threads each may use
 */
record PeersFolder(Path scripts, Path environments, Path own, int threads) {
    private static final int LARGE = 500_000;

    Path python(Peer peer) {
        return environments.resolve(peer.environment()).resolve("bin").resolve("python");
    }

    boolean has(Peer peer) {
        return Files.isExecutable(python(peer)) && Files.isRegularFile(script(peer));
    }

    private Path script(Peer peer) {
        Path ours = own.resolve(peer.script());
        return Files.exists(ours) ? ours : scripts.resolve(peer.script());
    }

    /** Makes the command; the scripts know two sets by name, one on whole and one on half stars, and find them by variables. */
    List<String> command(Peer peer, DataFacts facts) {
        List<String> command = new ArrayList<>(
                List.of(python(peer).toString(), script(peer).toString()));
        command.add(
                script(peer).startsWith(own) ? facts.data().file().toString() : facts.wholeStars() ? "syn1m" : "small");
        command.addAll(peer.arguments(facts.ratings() >= LARGE));
        return command;
    }

    Map<String, String> variables(Peer peer, DataFacts facts) {
        String several = Integer.toString(threads);
        return Map.of(
                facts.wholeStars() ? "SYN1M" : "ML_SMALL",
                facts.data().file().toString(),
                "OMP_NUM_THREADS",
                several,
                "NUMBA_NUM_THREADS",
                several,
                "MKL_NUM_THREADS",
                several,
                // implicit asks for this itself, and is several times slower without.
                "OPENBLAS_NUM_THREADS",
                peer.script().contains("implicit") ? "1" : several,
                "PYTHONWARNINGS",
                "ignore");
    }

    /** Makes the command that writes the peers' million ratings to a file. */
    List<String> generator(Path file) {
        return List.of(
                environments.resolve("venv/bin/python").toString(),
                scripts.resolve("gen_synth.py").toString(),
                file.toString());
    }
}
