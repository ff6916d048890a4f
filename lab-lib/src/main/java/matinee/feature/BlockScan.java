package matinee.feature;

/**
 * Looks at every row, in blocks. A block is turned so that a column's numbers lie side by side: then the inner loop adds one
 * column for many rows at a time, which the processor does in vectors, and the block serves some queries from the cache
 * before the next one is read. Each row's sum still runs over the columns in their order.
 */
final class BlockScan implements Searcher {
    private static final int ROWS = 256;
    private static final int COLUMNS = 64;

    private final Features features;
    private final Known distance;
    private final double[] squares;

    BlockScan(Features features, Known distance) {
        this.features = features;
        this.distance = distance;
        this.squares = new double[distance == Known.COSINE ? features.size() : 0];
        for (int row = 0; row < squares.length; row++) {
            int from = row * features.width();
            squares[row] = Known.dot(features.flat(), from, features.flat(), from, features.width());
        }
    }

    @Override
    public void search(double[] queries, int from, Shortlist[] lists) {
        int width = features.width();
        double[] block = new double[ROWS * Math.min(width, COLUMNS)];
        double[][] sums = new double[lists.length][ROWS];
        for (int first = 0; first < features.size(); first += ROWS) {
            int rows = Math.min(ROWS, features.size() - first);
            for (int column = 0; column < width; column += COLUMNS) {
                int columns = Math.min(COLUMNS, width - column);
                turn(first, rows, column, columns, block);
                for (int n = 0; n < lists.length; n++) {
                    add(sums[n], queries, from + n * width + column, columns, block, rows);
                }
            }
            for (int n = 0; n < lists.length; n++) {
                int at = from + n * width;
                double own = distance == Known.COSINE ? Known.dot(queries, at, queries, at, width) : 0;
                offer(lists[n], sums[n], first, rows, own);
            }
        }
    }

    private void turn(int first, int rows, int column, int columns, double[] block) {
        double[] flat = features.flat();
        for (int row = 0; row < rows; row++) {
            int at = (first + row) * features.width() + column;
            for (int n = 0; n < columns; n++) {
                block[n * ROWS + row] = flat[at + n];
            }
        }
    }

    private void add(double[] sums, double[] query, int at, int columns, double[] block, int rows) {
        for (int n = 0; n < columns; n++) {
            switch (distance) {
                case EUCLIDEAN -> addSquares(sums, query[at + n], block, n * ROWS, rows);
                case MANHATTAN -> addSides(sums, query[at + n], block, n * ROWS, rows);
                default -> addProducts(sums, query[at + n], block, n * ROWS, rows);
            }
        }
    }

    private static void addSquares(double[] sums, double value, double[] block, int from, int rows) {
        for (int row = 0; row < rows; row++) {
            double apart = value - block[from + row];
            sums[row] += apart * apart;
        }
    }

    private static void addSides(double[] sums, double value, double[] block, int from, int rows) {
        for (int row = 0; row < rows; row++) {
            sums[row] += Math.abs(value - block[from + row]);
        }
    }

    private static void addProducts(double[] sums, double value, double[] block, int from, int rows) {
        for (int row = 0; row < rows; row++) {
            sums[row] += value * block[from + row];
        }
    }

    private void offer(Shortlist list, double[] sums, int first, int rows, double own) {
        for (int row = 0; row < rows; row++) {
            double key = distance == Known.COSINE ? Known.fromDot(sums[row], own, squares[first + row]) : sums[row];
            if (key < list.limit()) {
                list.offer(key, first + row);
            }
            sums[row] = 0;
        }
    }

    @Override
    public String toString() {
        return "scan of " + features;
    }
}
