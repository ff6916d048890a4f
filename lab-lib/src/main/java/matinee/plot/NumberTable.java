package matinee.plot;

import java.util.List;

/**
 * Holds the numbers of a figure: what a picture shows, as a table.
 *
 * @param columns the names of the columns, with units
 * @param rows the rows; each has one cell for each column, a {@link String} or a {@link Double}
 */
public record NumberTable(List<String> columns, List<List<Object>> rows) {
    /** Copies both, and refuses a row that is not as wide as the table. */
    public NumberTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row must have " + columns.size() + " cells, but has " + row.size() + ": " + row);
            }
        }
    }

    /** Counts the rows. */
    public int size() {
        return rows.size();
    }
}
