package matinee.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import matinee.Algorithm;

/**
 * Shows a metric by groups of users: a row for each group, a column for each recipe. Immutable.
 *
 * <p>Intervals are by bootstrap over users, 95 %. Few users in a group make a wide one: then nothing is shown, which is not
 * the same as that there is nothing.
 */
public final class GroupTable {
    private final Metric metric;
    private final List<String> recipes;
    private final Map<String, List<Result>> groups;
    private final Map<String, Integer> counts;

    private GroupTable(
            Metric metric, List<String> recipes, Map<String, List<Result>> groups, Map<String, Integer> counts) {
        this.metric = metric;
        this.recipes = recipes;
        this.groups = groups;
        this.counts = counts;
    }

    static GroupTable of(List<Result> rows, Metric metric, IntFunction<String> groupOf) {
        if (!(metric.formula() instanceof Formula.Mean)) {
            throw new IllegalArgumentException(
                    "a metric must be a mean over users to be told by group, but was " + metric.name());
        }
        Map<Integer, String> groupOfUser = new HashMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        rows.get(0).users().forEach(user -> {
            groupOfUser.put(user, groupOf.apply(user));
            counts.merge(groupOf.apply(user), 1, Integer::sum);
        });
        Map<String, List<Result>> groups = new TreeMap<>();
        for (String group : counts.keySet()) {
            groups.put(
                    group,
                    rows.stream()
                            .map(row -> row.only(user -> group.equals(groupOfUser.get(user)), metric))
                            .toList());
        }
        return new GroupTable(metric, rows.stream().map(Result::label).toList(), groups, counts);
    }

    /** Returns the metric. */
    public Metric metric() {
        return metric;
    }

    /** Lists what the recipes print, in the order in which they were compared. */
    public List<String> recipes() {
        return recipes;
    }

    /** Lists the groups, in alphabetical order. */
    public List<String> groups() {
        return List.copyOf(groups.keySet());
    }

    /**
     * Counts the test users of a group.
     *
     * @throws IllegalArgumentException if there is no such group
     */
    public int users(String group) {
        row(group);
        return counts.getOrDefault(group, 0);
    }

    /**
     * Returns what a recipe reached in a group.
     *
     * @throws IllegalArgumentException if there is no such group or recipe
     */
    public Interval value(String group, Algorithm recipe) {
        return result(group, recipe.toString()).interval(metric);
    }

    /** Returns what the recipe that prints so reached in a group. */
    public Interval value(String group, String recipe) {
        return result(group, recipe).interval(metric);
    }

    /**
     * Measures how much higher the metric is in one group than in another, for one recipe, with its interval: the gap. Where 0
     * is outside, the groups are hardly served differently by chance.
     *
     * @throws IllegalArgumentException if there is no such group or recipe
     */
    public Interval gap(String group, String other, Algorithm recipe) {
        return result(group, recipe.toString()).minus(result(other, recipe.toString()), metric);
    }

    private Result result(String group, String recipe) {
        int at = recipes.indexOf(recipe);
        if (at < 0) {
            throw new IllegalArgumentException("a recipe must be one that was compared, but was " + recipe
                    + "; compared: " + String.join(", ", recipes));
        }
        return row(group).get(at);
    }

    private List<Result> row(String group) {
        List<Result> row = groups.get(group);
        if (row == null) {
            throw new IllegalArgumentException(
                    "no group \"" + group + "\"; there are " + String.join(", ", groups.keySet()));
        }
        return row;
    }

    /** Writes the table: a line for each group, with its number of users. */
    @Override
    public String toString() {
        List<String> head = new ArrayList<>(List.of("group", "users"));
        head.addAll(recipes);
        List<List<String>> lines = groups.keySet().stream()
                .map(group -> {
                    List<String> line = new ArrayList<>(List.of(group, "" + users(group)));
                    recipes.forEach(recipe -> line.add(value(group, recipe).toString()));
                    return line;
                })
                .toList();
        return metric + "\n" + new TextTable(head, lines);
    }
}
