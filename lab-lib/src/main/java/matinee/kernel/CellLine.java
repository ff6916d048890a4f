package matinee.kernel;

/** Names one line of one cell. */
record CellLine(Cell cell, int line) {
    String text() {
        return cell.line(line).strip();
    }
}
