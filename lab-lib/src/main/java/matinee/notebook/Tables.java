package matinee.notebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import matinee.classify.ConfusionTable;
import matinee.eval.GroupTable;
import matinee.eval.LabelTable;
import matinee.eval.Result;
import matinee.feature.Features;
import matinee.tune.Trials;

/** Makes tables of what classifiers, groups of users and tunings come to. */
final class Tables {
    private static final int MOST_COLUMNS = 12;

    private Tables() {}

    /** A row for each class, a column for each it was taken for, then recall, precision and F1. */
    static Grid of(ConfusionTable table) {
        List<String> classes = table.classes();
        List<Column> columns = new ArrayList<>(List.of(Column.of("class", classes)));
        Set<String> right = new HashSet<>();
        for (String predicted : classes) {
            right.add(columns.size() - 1 + ":" + columns.size());
            columns.add(Column.of(
                    "as " + predicted,
                    classes.stream().map(truth -> table.count(truth, predicted)).toList()));
        }
        columns.add(numbers("recall", classes.stream().map(table::recall).toList()));
        columns.add(numbers("precision", classes.stream().map(table::precision).toList()));
        columns.add(numbers("F1", classes.stream().map(table::f1).toList()));
        String note = String.format(
                Locale.ROOT,
                "Accuracy %.3f, macro-recall %.3f, macro-F1 %.3f. Bold: what is right.",
                table.accuracy(),
                table.macroRecall(),
                table.macroF1());
        return new Grid("", columns, right, note);
    }

    /** A row for each label, with how often it was there, said and found. */
    static Grid of(LabelTable table) {
        List<String> labels = table.labels();
        return new Grid(
                "",
                List.of(
                        Column.of("label", labels),
                        Column.of("rows", labels.stream().map(table::rows).toList()),
                        Column.of("said", labels.stream().map(table::said).toList()),
                        Column.of("found", labels.stream().map(table::hits).toList()),
                        numbers("recall", labels.stream().map(table::recall).toList()),
                        numbers(
                                "precision",
                                labels.stream().map(table::precision).toList()),
                        numbers("F1", labels.stream().map(table::f1).toList())),
                Set.of(),
                "Macro-F1 " + table.macroF1() + ", 95 % by bootstrap over the rows.");
    }

    /** A row for each group, a column for each recipe. */
    static Grid of(GroupTable table) {
        List<String> groups = table.groups();
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("group", groups),
                Column.of("test users", groups.stream().map(table::users).toList())));
        for (String recipe : table.recipes()) {
            columns.add(new Column(
                    recipe,
                    groups.stream()
                            .map(group -> table.value(group, recipe).toString())
                            .toList(),
                    true));
        }
        return new Grid(table.metric().toString(), columns, Set.of(), "95 % intervals, by bootstrap over users.");
    }

    /** A row for each candidate tried, the best first. */
    static Grid of(Trials trials) {
        List<Result> first = trials.ranked().stream().limit(Grid.MOST_ROWS).toList();
        Grid grid = Grid.cut(
                "",
                List.of(
                        Column.of("recipe", first.stream().map(Result::label).toList()),
                        new Column(
                                trials.metric().name(),
                                first.stream()
                                        .map(row ->
                                                row.interval(trials.metric()).toString())
                                        .toList(),
                                true)),
                trials.results().size());
        return new Grid(
                "Inside the training part",
                grid.columns(),
                first.isEmpty() ? Set.of() : Set.of("0:1"),
                (grid.note() + " " + trials.note()).strip());
    }

    /** The first rows and columns. */
    static Grid of(Features features) {
        int rows = Math.min(Grid.MOST_ROWS, features.size());
        int width = Math.min(MOST_COLUMNS, features.width());
        List<Column> columns = new ArrayList<>(
                List.of(Column.of("id", features.ids().limit(rows).boxed().toList())));
        for (int column = 0; column < width; column++) {
            int at = column;
            columns.add(Column.of(
                    features.names().get(column),
                    IntStream.range(0, rows)
                            .mapToObj(row -> features.value(row, at))
                            .toList()));
        }
        Grid grid = Grid.cut(features.toString(), columns, features.size());
        int more = features.width() - width;
        return new Grid(
                grid.caption(),
                columns,
                Set.of(),
                (grid.note() + (more > 0 ? String.format(Locale.ROOT, " … and %,d more columns", more) : "")).strip());
    }

    private static Column numbers(String name, List<Double> values) {
        return new Column(
                name,
                values.stream()
                        .map(value -> value.isNaN() ? "–" : String.format(Locale.ROOT, "%.3f", value))
                        .toList(),
                true);
    }
}
