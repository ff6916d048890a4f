package matinee.notebook.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import matinee.CoRated;
import matinee.RatingLines;
import matinee.data.Dataset;
import matinee.data.Split;

/** Thinks for {@link NeighborExplorer}: who is near, what both gave, and how the RMSE depends on k. */
final class NeighborStudy implements Exploration {
    private static final List<String> SIDES = List.of("viewers", "movies");
    private static final int LISTED = 8;
    private static final int CLOUD = 400;
    private static final double HELD_OUT = 0.1;

    private final Dataset data;
    private final List<Measure> measures;
    private final Split tuning;
    private final Map<String, Parts> parts = new ConcurrentHashMap<>();

    NeighborStudy(Dataset data, List<Measure> measures) {
        this.data = data;
        this.measures = List.copyOf(measures);
        this.tuning = Split.random(data.ratings(), HELD_OUT, 42);
    }

    /** Holds how the knobs stand, read. */
    record Setting(String side, int line, Measure measure, Guards guards, int k) {
        boolean byUser() {
            return side.equals("viewers");
        }

        /** Writes the recipe that a cell would write. */
        String code() {
            return (byUser() ? "UserKnn" : "ItemKnn") + ".of(" + measure.code() + guards.code() + ").withK(" + k + ")";
        }
    }

    @Override
    public String frontEnd() {
        return "neighbor-explorer";
    }

    @Override
    public Map<String, Object> fixed() {
        var scale = data.ratings().scale();
        return Map.of(
                "sides",
                SIDES,
                "measures",
                Measure.names(measures),
                "mostK",
                Ballots.MOST,
                "scale",
                Map.of("min", scale.min(), "max", scale.max(), "step", scale.step()),
                "data",
                data.name());
    }

    private Parts parts(String side) {
        return parts.computeIfAbsent(side, name -> Parts.of(data.ratings(), tuning, name.equals(SIDES.get(0))));
    }

    Setting setting(Knobs knobs) {
        String side = knobs.word("side", SIDES);
        RatingLines lines = parts(side).profiles().lines();
        int id = knobs.whole("who", Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE);
        int line = Math.max(lines.index(id), -1);
        Measure measure = Measure.named(knobs.text("measure"), measures);
        return new Setting(
                side,
                line < 0 ? typical(lines) : line,
                measure,
                new Guards(knobs.whole("overlap", 1, 1, 30), knobs.whole("shrinkage", 0, 0, 200)),
                knobs.whole("k", 40, 1, Ballots.MOST));
    }

    /** Finds the line to begin with: the first that has at least as many ratings as nine in ten others. */
    private static int typical(RatingLines lines) {
        int[] lengths =
                IntStream.range(0, lines.count()).map(lines::length).sorted().toArray();
        int enough = lengths[(int) (0.9 * (lengths.length - 1))];
        return IntStream.range(0, lines.count())
                .filter(line -> lines.length(line) >= enough)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Map<String, Object> view(Knobs knobs) {
        Setting setting = setting(knobs);
        Parts of = parts(setting.side());
        Others others = of.others(setting.line(), setting.measure());
        List<Others.Other> nearest = others.nearestFirst(setting.guards());
        List<Others.Other> voters = nearest.subList(0, Math.min(setting.k(), nearest.size()));
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("who", face(setting, setting.line()));
        view.put("found", found(setting, knobs.text("find")));
        view.put("k", setting.k());
        view.put("near", nearest.size());
        view.put(
                "list",
                voters.stream().limit(LISTED).map(other -> row(setting, other)).toList());
        view.put("cloud", cloud(others, setting.guards(), voters));
        view.put("pair", pair(setting, others, chosen(setting, voters, knobs)));
        view.put("curve", curve(of.rmse(setting.measure(), setting.guards())));
        view.put("validated", of.validated());
        view.put("validation", tuning.test().size());
        view.put("code", setting.code());
        view.put("says", says(setting, voters, view));
        return view;
    }

    private String says(Setting setting, List<Others.Other> voters, Map<String, Object> view) {
        List<?> curve = (List<?>) view.getOrDefault("curve", List.of());
        String error = "RMSE " + curve.get(setting.k() - 1) + " stars at k " + setting.k() + ".";
        return voters.isEmpty()
                ? "Nobody is near. " + error
                : "Nearest: " + label(setting, voters.get(0).line()) + ", similarity "
                        + Words.three(voters.get(0).similarity()) + ". " + error;
    }

    /** Returns the neighbor that was clicked, or the nearest; -1 where nobody is near. */
    private int chosen(Setting setting, List<Others.Other> voters, Knobs knobs) {
        RatingLines lines = parts(setting.side()).profiles().lines();
        int clicked = lines.index(knobs.whole("other", Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE));
        return clicked >= 0 && clicked != setting.line()
                ? clicked
                : voters.isEmpty() ? -1 : voters.get(0).line();
    }

    private Map<String, Object> row(Setting setting, Others.Other other) {
        Map<String, Object> row = new LinkedHashMap<>(face(setting, other.line()));
        row.put("similarity", other.similarity());
        row.put("overlap", other.overlap());
        return row;
    }

    private Map<String, Object> face(Setting setting, int line) {
        return Map.of("id", parts(setting.side()).profiles().lines().id(line), "label", label(setting, line));
    }

    private String label(Setting setting, int line) {
        int id = parts(setting.side()).profiles().lines().id(line);
        return setting.byUser() ? "viewer " + id : data.title(id);
    }

    /** Lists what fits the words that were typed, those with most ratings first. */
    private List<Map<String, Object>> found(Setting setting, String wanted) {
        RatingLines lines = parts(setting.side()).profiles().lines();
        String words = wanted.strip().toLowerCase(Locale.ROOT);
        return words.isEmpty()
                ? List.of()
                : IntStream.range(0, lines.count())
                        .filter(line ->
                                label(setting, line).toLowerCase(Locale.ROOT).contains(words))
                        .boxed()
                        .sorted((a, b) -> Integer.compare(lines.length(b), lines.length(a)))
                        .limit(LISTED)
                        .map(line -> face(setting, line))
                        .toList();
    }

    /** Lists overlap, similarity and whether it is among the k nearest, for a drawn part of those who are not. */
    private static List<List<Object>> cloud(Others others, Guards guards, List<Others.Other> voters) {
        List<Others.Other> all = others.defined(guards);
        int step = 1 + all.size() / CLOUD;
        List<List<Object>> cloud = new ArrayList<>();
        double last = voters.isEmpty() ? 2 : voters.get(voters.size() - 1).similarity();
        for (int n = 0; n < all.size(); n += step) {
            Others.Other other = all.get(n);
            if (other.similarity() < last || other.similarity() <= 0) {
                cloud.add(List.of(other.overlap(), round(other.similarity()), 0));
            }
        }
        voters.forEach(other -> cloud.add(List.of(other.overlap(), round(other.similarity()), 1)));
        return cloud;
    }

    private Map<String, Object> pair(Setting setting, Others others, int line) {
        if (line < 0) {
            return Map.of();
        }
        Others.Other other = others.at(line, setting.guards());
        Profiles profiles = parts(setting.side()).profiles();
        CoRated both = profiles.at(setting.line()).coRated(profiles.at(line));
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (int n = 0; n < both.size(); n++) {
            counts.merge(both.x(n) + " " + both.y(n), 1, Integer::sum);
        }
        Map<String, Object> pair = new LinkedHashMap<>(face(setting, line));
        pair.put("bare", Words.three(other.bare()));
        pair.put("similarity", Words.three(other.similarity()));
        pair.put("overlap", other.overlap());
        pair.put(
                "points",
                counts.entrySet().stream()
                        .map(entry -> {
                            String[] stars = entry.getKey().split(" ", -1);
                            return List.of(
                                    Double.parseDouble(stars[0]), Double.parseDouble(stars[1]), entry.getValue());
                        })
                        .toList());
        return pair;
    }

    private static List<Double> curve(double[] rmse) {
        return IntStream.range(0, rmse.length)
                .mapToObj(k -> Math.rint(rmse[k] * 10_000) / 10_000)
                .toList();
    }

    private static double round(double similarity) {
        return Math.rint(similarity * 1000) / 1000;
    }

    @Override
    public String picture(Knobs knobs, Map<String, Object> view) {
        return NeighborPicture.html(setting(knobs), view);
    }
}
