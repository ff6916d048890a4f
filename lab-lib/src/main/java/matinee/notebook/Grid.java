package matinee.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Shows a table: as HTML for the notebook, and as text, aligned the same way.
 *
 * @param caption what stands above it; may be empty
 * @param columns the columns, equally long
 * @param best the cells to be marked, each as {@code row:column}, counted from 0
 * @param note what stands below it; may be empty
 */
record Grid(String caption, List<Column> columns, Set<String> best, String note) {
    static final int MOST_ROWS = 20;

    Grid {
        columns = List.copyOf(columns);
        best = Set.copyOf(best);
    }

    static Grid of(String caption, List<Column> columns) {
        return new Grid(caption, columns, Set.of(), "");
    }

    /** Makes a table of the first rows, with a note of how many more there are. */
    static Grid cut(String caption, List<Column> columns, long rows) {
        return new Grid(
                caption,
                columns,
                Set.of(),
                rows > MOST_ROWS ? String.format(Locale.ROOT, "… and %,d more rows", rows - MOST_ROWS) : "");
    }

    private int rows() {
        return columns.isEmpty() ? 0 : columns.get(0).cells().size();
    }

    /** Writes the table as HTML that carries its style with it and takes its colors from the theme. */
    String html() {
        StringBuilder html = new StringBuilder("<table style=\"border-collapse:collapse;margin:0 0 .5em 0;"
                + "font-variant-numeric:tabular-nums;color:var(--jp-content-font-color1,inherit)\">\n");
        if (!caption.isEmpty()) {
            html.append(
                            "<caption style=\"caption-side:top;text-align:left;font-weight:600;padding:.2em 0;white-space:nowrap;"
                                    + "color:var(--jp-content-font-color1,inherit)\">")
                    .append(Html.escape(caption))
                    .append("</caption>\n");
        }
        html.append("<thead><tr>");
        for (Column column : columns) {
            html.append("<th scope=\"col\" style=\"")
                    .append(align(column))
                    .append(";border-bottom:1px solid var(--jp-border-color1,#999)\">")
                    .append(Html.escape(column.name()))
                    .append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < rows(); row++) {
            html.append("<tr>");
            for (int n = 0; n < columns.size(); n++) {
                String text = Html.escape(columns.get(n).cells().get(row));
                boolean heads = n == 0 && !columns.get(n).numeric();
                html.append(heads ? "<th scope=\"row\" style=\"font-weight:normal;" : "<td style=\"")
                        .append(align(columns.get(n)))
                        .append("\">")
                        .append(isBest(row, n) ? "<b>" + text + "</b>" : text)
                        .append(heads ? "</th>" : "</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>");
        if (!note.isEmpty()) {
            html.append("\n<p style=\"margin:0;color:var(--jp-content-font-color2,inherit)\">")
                    .append(Html.escape(note))
                    .append("</p>");
        }
        return html.toString();
    }

    private static String align(Column column) {
        return "text-align:" + (column.numeric() ? "right;white-space:nowrap" : "left") + ";padding:.2em .8em .2em 0";
    }

    private boolean isBest(int row, int column) {
        return best.contains(row + ":" + column);
    }

    /** Writes the table as text; what is bold in HTML has a star here. */
    String text() {
        List<List<String>> padded = new ArrayList<>();
        for (int n = 0; n < columns.size(); n++) {
            padded.add(padded(n));
        }
        String lines = IntStream.rangeClosed(0, rows())
                .mapToObj(line -> padded.stream()
                        .map(column -> column.get(line))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
        return (caption.isEmpty() ? "" : caption + "\n") + lines + (note.isEmpty() ? "" : "\n" + note);
    }

    private List<String> padded(int n) {
        Column column = columns.get(n);
        boolean starred = IntStream.range(0, rows()).anyMatch(row -> isBest(row, n));
        List<String> cells = new ArrayList<>(List.of(column.name() + (starred ? " " : "")));
        for (int row = 0; row < rows(); row++) {
            cells.add(column.cells().get(row).replace('\n', ' ') + (starred ? isBest(row, n) ? "*" : " " : ""));
        }
        int width = cells.stream().mapToInt(String::length).max().orElse(0);
        return cells.stream()
                .map(cell -> {
                    String space = " ".repeat(width - cell.length());
                    return column.numeric() ? space + cell : cell + space;
                })
                .toList();
    }
}
