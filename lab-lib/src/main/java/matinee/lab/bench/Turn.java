package matinee.lab.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Collects what was measured of one case on one set of data, by us and by others, by turns. */
final class Turn {
    private static final String HEADER =
            """
            | work | data | ours (s) | ours (MB) | peer | theirs (s) | theirs (MB) | times faster | memory, ours / theirs |
            | --- | --- | ---: | ---: | --- | ---: | ---: | ---: | ---: |
            """;

    private final Case each;
    private final Data data;
    private final List<Map<String, Object>> ours = new ArrayList<>();
    private final Map<Peer, List<Map<String, Object>>> theirs = new LinkedHashMap<>();

    Turn(Case each, Data data) {
        this.each = each;
        this.data = data;
    }

    void addOurs(Map<String, Object> line) {
        ours.add(line);
    }

    void add(Peer peer, Map<String, Object> line) {
        theirs.computeIfAbsent(peer, name -> new ArrayList<>()).add(line);
    }

    /** Returns the least time that a peer took (s). */
    Optional<Double> best(Peer peer) {
        return least(theirs.getOrDefault(peer, List.of()), peer.theirParts());
    }

    private static Optional<Double> least(List<Map<String, Object>> lines, List<String> parts) {
        return lines.stream().flatMap(line -> Lines.sum(line, parts).stream()).min(Double::compare);
    }

    /** Writes the table, in Markdown: the least times, and the ratios of them. */
    static String table(List<Turn> turns) {
        return HEADER + turns.stream().map(Turn::rows).collect(Collectors.joining());
    }

    private String rows() {
        List<Peer> peers = each.peers();
        return peers.isEmpty()
                ? row(Optional.empty())
                : peers.stream().map(peer -> row(Optional.of(peer))).collect(Collectors.joining());
    }

    private String row(Optional<Peer> peer) {
        List<String> parts = peer.map(Peer::ourParts).orElse(List.of("fit_s"));
        Optional<Double> time = least(ours, parts);
        Optional<Double> memory = least(ours, List.of("peak_rss_mb"));
        Optional<Double> peerTime = peer.flatMap(this::best);
        Optional<Double> peerMemory =
                peer.flatMap(one -> least(theirs.getOrDefault(one, List.of()), List.of("peak_rss_mb")));
        return "| " + each.name() + " | " + data.name() + " | " + number(time) + " | " + number(memory) + " | "
                + peer.map(Peer::label).orElse("") + " | " + number(peerTime) + " | " + number(peerMemory) + " | "
                + number(ratio(peerTime, time)) + " | " + number(ratio(memory, peerMemory)) + " |\n";
    }

    private static Optional<Double> ratio(Optional<Double> above, Optional<Double> below) {
        return above.flatMap(a -> below.map(b -> a / b));
    }

    private static String number(Optional<Double> value) {
        return value.map(v -> String.format(Locale.ROOT, v >= 100 ? "%.0f" : v >= 10 ? "%.1f" : "%.3f", v))
                .orElse("–");
    }
}
