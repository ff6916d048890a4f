package matinee.notebook.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import matinee.data.Split;
import matinee.eval.Better;
import matinee.eval.Comparison;
import matinee.eval.Evaluation;
import matinee.eval.Interval;
import matinee.eval.Metric;
import matinee.eval.Result;

/** Thinks for {@link CompareRecipes}: which recipes stand there, and what those reached that were run. */
final class CompareStudy implements Exploration {
    static final int MOST = 8;

    private final List<Kind> kinds;
    private final List<String> begun;
    private final List<Metric> metrics;
    private final Split split;
    private final Trials trials;
    private volatile Run run = new Run(false, 0, 0, "");

    /** Tells how far a run is. */
    record Run(boolean running, int done, int total, String note) {}

    CompareStudy(Split split, List<Metric> metrics, List<Kind> kinds, List<String> begun) {
        this.split = split;
        this.metrics = metrics;
        this.kinds = kinds;
        this.begun = begun;
        this.trials = new Trials(Evaluation.on(split, metrics.toArray(Metric[]::new)));
    }

    @Override
    public String frontEnd() {
        return "compare-recipes";
    }

    @Override
    public Map<String, Object> fixed() {
        return Map.of(
                "kinds",
                kinds.stream().map(Kind::json).toList(),
                "begun",
                begun,
                "most",
                MOST,
                "metrics",
                metrics.stream().map(CompareStudy::json).toList(),
                "parts",
                parts(split));
    }

    /** Writes {@code 37,566 ratings to learn from, 9,391 to measure on}. */
    static String parts(Split split) {
        return String.format(
                Locale.ROOT,
                "%,d ratings to learn from, %,d to measure on",
                split.train().size(),
                split.test().size());
    }

    private static Map<String, Object> json(Metric metric) {
        return Map.of("name", metric.name(), "unit", metric.unit(), "lower", metric.better() == Better.LOWER);
    }

    /** Reads the recipes that stand there, in their order. */
    List<Entry> entries(Knobs knobs) {
        if (!knobs.values().containsKey("recipes")) {
            return begun.stream().map(name -> entry(name, Knobs.untouched())).toList();
        }
        return knobs.list("recipes").stream()
                .limit(MOST)
                .map(Knobs::of)
                .map(recipe -> entry(recipe.text("kind"), recipe.group("knobs")))
                .toList();
    }

    private Entry entry(String name, Knobs knobs) {
        Kind kind = kinds.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(kinds.get(0));
        return new Entry(kind, kind.recipe().apply(knobs));
    }

    /** Names a recipe that stands there. */
    record Entry(Kind kind, Kind.Written written) {}

    /** Lists the recipes that have not been measured, each once. */
    List<Kind.Written> unknown(Knobs knobs) {
        Set<String> seen = new LinkedHashSet<>();
        return entries(knobs).stream()
                .map(Entry::written)
                .filter(written -> trials.of(written).isEmpty() && seen.add(written.code()))
                .toList();
    }

    Trials trials() {
        return trials;
    }

    Run run() {
        return run;
    }

    void setRun(Run now) {
        run = now;
    }

    @Override
    public Map<String, Object> view(Knobs knobs) {
        List<Entry> entries = entries(knobs);
        Optional<Comparison> all = comparison(entries);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Entry entry : entries) {
            rows.add(row(entry, all));
        }
        Run now = run;
        return Map.of(
                "rows",
                rows,
                "running",
                now.running(),
                "done",
                now.done(),
                "total",
                now.total(),
                "note",
                now.note(),
                "missing",
                unknown(knobs).size(),
                "says",
                says(now, all));
    }

    private String says(Run now, Optional<Comparison> all) {
        if (now.running() || !now.note().isEmpty()) {
            return now.note();
        }
        return all.isEmpty()
                ? "Nothing has been run yet."
                : metrics.stream()
                        .map(metric -> "Best " + metric.name() + ": "
                                + Words.three(all.get().best(metric).value(metric)) + ", "
                                + name(all.get().best(metric).label()) + ".")
                        .collect(Collectors.joining(" "));
    }

    private static String name(String label) {
        int cut = label.indexOf('[');
        return cut < 0 ? label : label.substring(0, cut);
    }

    /** Puts all that was measured into one comparison; empty while nothing was. */
    Optional<Comparison> comparison(List<Entry> entries) {
        Set<String> seen = new LinkedHashSet<>();
        return entries.stream()
                .map(Entry::written)
                .filter(written -> seen.add(written.code()))
                .flatMap(written -> trials.of(written).stream())
                .flatMap(trial -> trial.measured().stream())
                .reduce(Comparison::and);
    }

    private Map<String, Object> row(Entry entry, Optional<Comparison> all) {
        Optional<Trials.Trial> trial = trials.of(entry.written());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", entry.kind().name());
        row.put("code", entry.written().code());
        row.put("failure", trial.map(Trials.Trial::failure).orElse(""));
        row.put(
                "cells",
                trial.flatMap(Trials.Trial::measured)
                        .map(measured -> measured.rows().get(0))
                        .map(result -> cells(result, all.orElseThrow()))
                        .orElse(List.of()));
        return row;
    }

    private List<Map<String, Object>> cells(Result result, Comparison all) {
        return metrics.stream().map(metric -> cell(result, metric, all)).toList();
    }

    private static Map<String, Object> cell(Result result, Metric metric, Comparison all) {
        Interval interval = result.interval(metric);
        Result best = all.best(metric);
        Map<String, Object> cell = new LinkedHashMap<>();
        cell.put("text", Words.three(interval.value()));
        cell.put("best", all.rows().size() > 1 && result.value(metric) == best.value(metric));
        cell.put("verdict", verdict(result, best, metric, all));
        if (!Double.isNaN(interval.value())) {
            cell.put("value", interval.value());
        }
        if (!Double.isNaN(interval.low()) && !Double.isNaN(interval.high())) {
            cell.put("low", interval.low());
            cell.put("high", interval.high());
        }
        return cell;
    }

    /** Says how a recipe stands to the best, by the paired difference. */
    private static String verdict(Result result, Result best, Metric metric, Comparison all) {
        if (all.rows().size() < 2 || result.label().equals(best.label())) {
            return "";
        }
        Interval gap = all.difference(result.recipe(), best.recipe(), metric);
        return Double.isNaN(gap.low()) ? "" : gap.contains(0) ? "may be chance" : "more than chance";
    }

    @Override
    public String picture(Knobs knobs, Map<String, Object> view) {
        return ComparePicture.html(entries(knobs), metrics, comparison(entries(knobs)), split);
    }
}
