package matinee.kernel;

/**
 * Holds a cell's number and its source.
 *
 * @param number what stands in the brackets beside the cell
 * @param source the cell's text
 */
public record Cell(int number, String source) {
    /** Returns the line (from 1) in which this offset lies. */
    int lineAt(int offset) {
        return 1
                + (int) source.substring(0, clamp(offset))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** Returns the column (from 0) at which this offset lies in its line. */
    int columnAt(int offset) {
        return clamp(offset) - startOf(offset);
    }

    /** Returns the text of the line (from 1), without its end. */
    String line(int line) {
        return source.lines().skip(line - 1L).findFirst().orElse("");
    }

    private int startOf(int offset) {
        return source.lastIndexOf('\n', clamp(offset) - 1) + 1;
    }

    private int clamp(int offset) {
        return Math.max(0, Math.min(offset, source.length()));
    }
}
