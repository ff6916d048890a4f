package matinee.lab.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Measures cases and, where they are installed, what others do of the same work, by turns, and compares both. */
public final class Bench {
    private static final double LONG = 30;

    private final Programs programs;
    private final Map<String, String> variables;
    private final Effort effort;
    private final Optional<PeersFolder> peers;
    private final Consumer<String> out;

    private Bench(
            Programs programs,
            Map<String, String> variables,
            Effort effort,
            Optional<PeersFolder> peers,
            Consumer<String> out) {
        this.programs = programs;
        this.variables = variables;
        this.effort = effort;
        this.peers = peers;
        this.out = out;
    }

    /**
     * Makes a bench of our own cases alone, which writes each measurement to {@code out} as a line of JSON.
     *
     * @param variables what the environment of our own cases is to hold, as the kernel's does
     */
    public static Bench of(Programs programs, Map<String, String> variables, Effort effort, Consumer<String> out) {
        return new Bench(programs, variables, effort, Optional.empty(), out);
    }

    /**
     * Adds the peers.
     *
     * @param scripts the folder of their scripts
     * @param environments the folder of their Python environments
     * @param own the folder of our own scripts for them
     */
    public Bench withPeers(Path scripts, Path environments, Path own) {
        return new Bench(
                programs, variables, effort, Optional.of(new PeersFolder(scripts, environments, own, effort)), out);
    }

    /** Lists the names of the cases. */
    public static List<String> cases() {
        return Cases.all().stream().map(Case::name).toList();
    }

    /** Finds the peers' million ratings, or makes them where their script is there; empty: it is not. */
    public Optional<Path> peersMillion(Path file) {
        if (!Files.exists(file) && peers.isPresent()) {
            programs.run(peers.get().generator(file), Map.of());
        }
        return Optional.of(file).filter(Files::exists);
    }

    /** Makes our own million ratings, unless they are there. */
    public static Path ownMillion(Path folder) {
        return RatingsShape.ofSize(1_000_000).in(folder).file();
    }

    /**
     * Measures cases, each on all data that suit it.
     *
     * @param folder where generated data lie
     * @return a table of ours beside the others
     */
    public String measure(List<String> names, List<Path> files, Path folder) {
        List<Data> given = files.stream().map(Data::at).toList();
        List<Turn> turns = new ArrayList<>();
        for (String name : names) {
            Case each = Cases.named(name);
            for (Data data : Data.of(each, given, folder)) {
                turns.add(turn(each, DataFacts.of(each, data)));
            }
        }
        return Turn.table(turns);
    }

    /**
     * Measures user-based neighbors on made-up ratings of growing size, and draws how time and memory grow.
     *
     * @param folder where generated data lie, and the figures are written to
     * @return where the figures are
     */
    public String growth(Path folder) {
        Case each = Cases.named("user-knn");
        List<Growth.Point> points = new ArrayList<>();
        for (int size : new int[] {100_000, 300_000, 1_000_000, 3_000_000}) {
            DataFacts facts = DataFacts.of(each, RatingsShape.ofSize(size).in(folder));
            run(Fork.command(each, facts, effort), variables())
                    .ifPresent(line -> points.add(Growth.Point.of(facts.ratings(), line)));
        }
        return new Growth(points).writeTo(folder);
    }

    /** Measures by turns: ours, then each peer's, as often as there are forks; what takes long is not repeated. */
    private Turn turn(Case each, DataFacts facts) {
        Turn turn = new Turn(each, facts.data());
        for (int fork = 0; fork < effort.forks(); fork++) {
            run(Fork.command(each, facts, effort), variables()).ifPresent(turn::addOurs);
            for (Peer peer : each.peers()) {
                if (peers.filter(folder -> folder.has(peer)).isEmpty()) {
                    if (fork == 0) {
                        out.accept(String.format(
                                "# %s is not measured: its script or its Python is not there (%s)",
                                peer.label(),
                                peers.map(folder -> folder.python(peer).toString())
                                        .orElse("name its folder with --peers")));
                    }
                } else if (turn.best(peer).orElse(0.0) < LONG) {
                    PeersFolder folder = peers.get();
                    run(folder.command(peer, facts), folder.variables(peer, facts))
                            .ifPresent(line -> turn.add(peer, line));
                }
            }
        }
        return turn;
    }

    /** Gives ours as many threads as the peers have. */
    private Map<String, String> variables() {
        Map<String, String> all = new HashMap<>(variables);
        all.put("OMP_NUM_THREADS", Integer.toString(effort.threads()));
        return all;
    }

    private Optional<Map<String, Object>> run(List<String> command, Map<String, String> environment) {
        String said = programs.run(command, environment);
        Optional<Map<String, Object>> line = Lines.last(said);
        out.accept(line.map(Lines::write)
                .orElseGet(() -> "# failed: " + String.join(" ", command) + "\n# "
                        + said.lines().reduce((first, last) -> last).orElse("it said nothing")));
        return line;
    }
}
