package matinee.lab;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import matinee.lab.bench.Bench;
import matinee.lab.bench.Clock;
import matinee.lab.bench.Effort;
import matinee.lab.bench.Programs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the library beside its peers, or the kernel as a learner waits for it; for whoever changes the course. */
@Command(
        name = "bench",
        description = {
            "Measures how fast the library is, and how much memory it takes, each case in a process of its own: a line of JSON each, then a table.",
            "The kernel is measured through a real Jupyter client: its start, a one-line cell, many printed lines."
        },
        hidden = true,
        sortOptions = false,
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields before the command runs
final class BenchCommand implements Callable<Integer> {
    private static final String KERNEL = "kernel";
    private static final String GROWTH = "growth";

    /** Names the cases for the help. */
    static final class Words extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Words() {
            super(Bench.cases());
            add(GROWTH);
            add(KERNEL);
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "WHAT",
            arity = "0..*",
            completionCandidates = Words.class,
            description =
                    "What to measure: ${COMPLETION-CANDIDATES}; growth is user-knn at several sizes. Default: all but growth and kernel.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description =
                    "Ratings to measure on: a CSV below a header, or a folder with ratings.csv; several may be named. Default: the peers' million ratings, else a million that are made up.")
    private List<Path> data = new ArrayList<>();

    @Option(
            names = "--peers",
            paramLabel = "DIR",
            description =
                    "The folder of the peers' scripts. Their Python environments are in the folder that PEERS_DIR names, else in ~/.cache/matinee-peers.")
    private Optional<Path> peers = Optional.empty();

    @Option(names = "--forks", defaultValue = "2", description = "Processes for each case (${DEFAULT-VALUE}).")
    private int forks;

    @Option(names = "--warm-ups", defaultValue = "3", description = "Runs of a process before those that count.")
    private int warmUps;

    @Option(names = "--runs", defaultValue = "5", description = "Runs of a process that count (${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--threads", defaultValue = "2", description = "How many threads compute (${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--clock",
            defaultValue = "WALL",
            description =
                    "By what clock: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}). The processor's counts the work of all threads, and says more where others use the machine too.")
    private Clock clock;

    @Option(names = "--starts", defaultValue = "5", description = "How often to start the kernel (${DEFAULT-VALUE}).")
    private int starts;

    @Option(names = "--cells", defaultValue = "100", description = "How many one-line cells to run (${DEFAULT-VALUE}).")
    private int cells;

    @Override
    public Integer call() {
        Course course = Course.here();
        if (words.equals(List.of(KERNEL))) {
            return kernel(course);
        }
        refuseUnknown();
        Path folder = course.hidden().resolve("bench");
        PrintWriter out = spec.commandLine().getOut();
        Bench bench = bench(course, out);
        if (words.equals(List.of(GROWTH))) {
            out.println(bench.growth(folder));
            return 0;
        }
        List<Path> files = data.isEmpty() ? List.of(million(bench, folder)) : data;
        out.println(bench.measure(words.isEmpty() ? Bench.cases() : words, files, folder));
        return 0;
    }

    private void refuseUnknown() {
        for (String word : words) {
            if (!new Words().contains(word)
                    || (words.size() > 1 && List.of(KERNEL, GROWTH).contains(word))) {
                throw new ParameterException(
                        spec.commandLine(),
                        "bench measures " + String.join(", ", Bench.cases()) + ", or growth, or kernel, but not '"
                                + String.join(" ", words) + "'");
            }
        }
    }

    private Bench bench(Course course, PrintWriter out) {
        Programs programs = (command, variables) -> {
            Child child = Child.of(course, command);
            variables.forEach(child::with);
            return child.say().text();
        };
        Bench bench = Bench.of(
                programs, KernelSpec.mathVariables(), new Effort(forks, warmUps, runs, threads, clock), line -> {
                    out.println(line);
                    out.flush();
                });
        return peers.map(scripts -> bench.withPeers(scripts.toAbsolutePath(), peersHome(), course.environment()))
                .orElse(bench);
    }

    private Path million(Bench bench, Path folder) {
        return bench.peersMillion(peersHome().resolve("data/syn1m.csv")).orElseGet(() -> Bench.ownMillion(folder));
    }

    private static Path peersHome() {
        Map<String, String> variables = System.getenv();
        return Path.of(variables.getOrDefault("PEERS_DIR", System.getProperty("user.home") + "/.cache/matinee-peers"));
    }

    private int kernel(Course course) {
        new Setup(course).complete(System.err);
        List<String> command = new ArrayList<>(List.of(
                course.python().toString(),
                course.environment().resolve("bench-kernel.py").toString()));
        command.addAll(List.of("--starts", Integer.toString(starts), "--cells", Integer.toString(cells)));
        return Child.of(course, command).run();
    }
}
