package matinee.notebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import matinee.Profile;
import matinee.Rating;
import matinee.Ratings;
import matinee.TopN;
import matinee.plot.NumberTable;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Makes tables of the values that a cell can end with. */
final class Grids {
    private Grids() {}

    static Grid of(Table table) {
        Table first = table.first(Grid.MOST_ROWS);
        List<Column> columns = IntStream.range(0, table.columnCount())
                .mapToObj(n -> Column.of(table.column(n).name(), column(first, n)))
                .toList();
        return Grid.cut(table.name() == null ? "" : table.name(), columns, table.rowCount());
    }

    private static List<@Nullable Object> column(Table table, int n) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Row row : table) {
            cells.add(table.column(n).isMissing(row.getRowNumber()) ? null : row.getObject(n));
        }
        return cells;
    }

    static Grid of(NumberTable numbers) {
        List<List<Object>> rows = first(numbers.rows());
        List<Column> columns = IntStream.range(0, numbers.columns().size())
                .mapToObj(n -> Column.of(
                        numbers.columns().get(n),
                        rows.stream().map(row -> row.get(n)).toList()))
                .toList();
        return Grid.cut("", columns, numbers.size());
    }

    static Grid of(TopN list) {
        return Grid.cut(
                "Recommended to user " + list.user(),
                List.of(
                        Column.of(
                                "movie",
                                first(list.list()).stream()
                                        .map(one -> one.item())
                                        .toList()),
                        Column.of(
                                "score",
                                first(list.list()).stream()
                                        .map(one -> one.score())
                                        .toList())),
                list.size());
    }

    static Grid of(Profile profile) {
        int shown = Math.min(Grid.MOST_ROWS, profile.size());
        return Grid.cut(
                "",
                List.of(
                        Column.of(
                                "id",
                                IntStream.range(0, shown).mapToObj(profile::id).toList()),
                        Column.of(
                                "value (stars)",
                                IntStream.range(0, shown).mapToObj(profile::at).toList())),
                profile.size());
    }

    static Grid of(Ratings ratings) {
        List<Rating> first = ratings.stream().limit(Grid.MOST_ROWS).toList();
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("user", first.stream().map(Rating::user).toList()),
                Column.of("movie", first.stream().map(Rating::item).toList()),
                Column.of("rating (stars)", first.stream().map(Rating::value).toList())));
        if (ratings.hasTimes()) {
            columns.add(Column.of(
                    "time (UTC)",
                    first.stream().map(rating -> time(rating.time())).toList()));
        }
        return Grid.cut(ratings.toString(), columns, ratings.size());
    }

    private static String time(long seconds) {
        return seconds == 0
                ? ""
                : LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC)
                        .toString()
                        .replace('T', ' ');
    }

    static Grid of(Record value) {
        RecordComponent[] parts = value.getClass().getRecordComponents();
        return Grid.of(
                value.getClass().getSimpleName(),
                Arrays.stream(parts)
                        .map(part -> Column.of(part.getName(), List.of(read(part, value))))
                        .toList());
    }

    static Grid of(Map<?, ?> map) {
        List<Map.Entry<?, ?>> first =
                map.entrySet().stream().limit(Grid.MOST_ROWS).collect(Collectors.toList());
        return Grid.cut(
                "",
                List.of(
                        Column.of("key", first.stream().map(Map.Entry::getKey).toList()),
                        Column.of(
                                "value", first.stream().map(Map.Entry::getValue).toList())),
                map.size());
    }

    /** Makes a table of records of one kind, with a column for each component; empty: these are no such records. */
    static Optional<Grid> of(Collection<?> values) {
        List<Object> first = values.stream().limit(Grid.MOST_ROWS).collect(Collectors.toList());
        if (first.isEmpty()
                || !(first.get(0) instanceof Record)
                || !first.stream()
                        .allMatch(value -> value.getClass() == first.get(0).getClass())) {
            return Optional.empty();
        }
        List<Column> columns = Stream.of(first.get(0).getClass().getRecordComponents())
                .map(part -> Column.of(
                        part.getName(),
                        first.stream().map(value -> read(part, value)).toList()))
                .toList();
        return Optional.of(Grid.cut("", columns, values.size()));
    }

    /** Reads a component; also of a record that a cell declares, whose class nobody else can see. */
    private static Object read(RecordComponent part, Object record) {
        try {
            part.getAccessor().trySetAccessible();
            Object value = part.getAccessor().invoke(record);
            return value == null ? "" : value;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("could not read " + part.getName() + " of " + record.getClass(), e);
        }
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(Grid.MOST_ROWS, all.size()));
    }
}
