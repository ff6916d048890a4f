package matinee.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Aligns a table as text: the first column left, the others right. */
record TextTable(List<String> head, List<List<String>> rows) {
    private static final int WIDEST = 72;

    /** Writes one line for the head and one for each row. */
    @Override
    public String toString() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(head);
        lines.addAll(rows);
        int[] widths = IntStream.range(0, head.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> shortened(line.get(column)).length())
                        .max()
                        .orElse(0))
                .toArray();
        return lines.stream().map(line -> written(line, widths)).collect(Collectors.joining("\n"));
    }

    private static String written(List<String> line, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = shortened(line.get(column));
            String pad = " ".repeat(widths[column] - cell.length());
            text.append(column == 0 ? cell + pad : "  " + pad + cell);
        }
        return text.toString().stripTrailing();
    }

    /** Cuts the middle out: recipes tend to differ at their ends. */
    private static String shortened(String cell) {
        int kept = (WIDEST - 1) / 2;
        return cell.length() <= WIDEST
                ? cell
                : cell.substring(0, WIDEST - 1 - kept) + "…" + cell.substring(cell.length() - kept);
    }
}
