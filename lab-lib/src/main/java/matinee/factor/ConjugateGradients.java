package matinee.factor;

import java.util.Arrays;

/**
 * Improves one user's factors p, or one movie's, by two steps of conjugate gradients towards the solution of
 *
 * <pre>
 *   (squares + c Σ q qᵀ) p = (1 + c) Σ q     over the rows q of what was rated
 * </pre>
 *
 * <p>Every step needs p · q of all rows, then their weighted sum. Rows are short, and Java's loops over short rows are slow. So the
 * rows are turned into columns first, one a factor: the products are sums of long columns, and the weighted sum takes four rows in
 * one pass. Keeps its scratch space, so it serves one thread.
 */
final class ConjugateGradients {
    private static final int STEPS = 2;

    private final float[][] squares;
    private final float confidence;
    private final float[][] rows;
    private final float[][] columns;
    private final float[] products;
    private final float[] rest;
    private final float[] direction;
    private final float[] image;
    private int count;

    ConjugateGradients(float[][] squares, float confidence, int most) {
        int rank = squares.length;
        this.squares = squares;
        this.confidence = confidence;
        this.rows = new float[most][];
        this.columns = new float[rank][most];
        this.products = new float[most];
        this.rest = new float[rank];
        this.direction = new float[rank];
        this.image = new float[rank];
    }

    void begin() {
        count = 0;
    }

    void add(float[] row) {
        rows[count++] = row;
    }

    /** Four rows at a time: a column is looked up, and its bounds checked, once for four numbers. */
    private void turnIntoColumns() {
        int n = 0;
        for (; n + 3 < count; n += 4) {
            turn(rows[n], rows[n + 1], rows[n + 2], rows[n + 3], n);
        }
        for (; n < count; n++) {
            for (int f = 0; f < columns.length; f++) {
                columns[f][n] = rows[n][f];
            }
        }
    }

    private void turn(float[] row0, float[] row1, float[] row2, float[] row3, int n) {
        for (int f = 0; f < columns.length; f++) {
            float[] column = columns[f];
            column[n] = row0[f];
            column[n + 1] = row1[f];
            column[n + 2] = row2[f];
            column[n + 3] = row3[f];
        }
    }

    /** Moves p nearer to the solution; returns Σ (1 − p · q)² of before. */
    double improve(float[] p) {
        turnIntoColumns();
        multiply(p);
        double squaresBefore = 0;
        for (int n = 0; n < count; n++) {
            squaresBefore += (1.0 - products[n]) * (1.0 - products[n]);
            products[n] = 1 + confidence - confidence * products[n];
        }
        Arrays.fill(rest, 0);
        addRows(rest, products);
        for (int f = 0; f < p.length; f++) {
            rest[f] -= image[f];
        }
        System.arraycopy(rest, 0, direction, 0, p.length);
        float before = Factors.dot(rest, rest);
        for (int step = 0; step < STEPS && before > 1e-20f; step++) {
            multiply(direction);
            for (int n = 0; n < count; n++) {
                products[n] *= confidence;
            }
            addRows(image, products);
            float length = before / Factors.dot(direction, image);
            Squares.plus(p, length, direction);
            Squares.plus(rest, -length, image);
            float after = Factors.dot(rest, rest);
            redirect(after / before);
            before = after;
        }
        return squaresBefore;
    }

    private void redirect(float keep) {
        for (int f = 0; f < direction.length; f++) {
            direction[f] = rest[f] + keep * direction[f];
        }
    }

    /** Computes image = squares · v, and products = v · q for each row. */
    private void multiply(float[] v) {
        Arrays.fill(image, 0);
        Arrays.fill(products, 0, count, 0);
        int f = 0;
        for (; f + 3 < v.length; f += 4) {
            Squares.plus(
                    image,
                    v[f],
                    squares[f],
                    v[f + 1],
                    squares[f + 1],
                    v[f + 2],
                    squares[f + 2],
                    v[f + 3],
                    squares[f + 3]);
            plus(v[f], columns[f], v[f + 1], columns[f + 1], v[f + 2], columns[f + 2], v[f + 3], columns[f + 3]);
        }
        for (; f < v.length; f++) {
            Squares.plus(image, v[f], squares[f]);
            plus(v[f], columns[f]);
        }
    }

    private void plus(float v, float[] column) {
        float[] sums = products;
        for (int n = 0; n < count; n++) {
            sums[n] += v * column[n];
        }
    }

    private void plus(
            float v0,
            float[] column0,
            float v1,
            float[] column1,
            float v2,
            float[] column2,
            float v3,
            float[] column3) {
        float[] sums = products;
        for (int n = 0; n < count; n++) {
            sums[n] += (v0 * column0[n] + v1 * column1[n]) + (v2 * column2[n] + v3 * column3[n]);
        }
    }

    private void addRows(float[] sum, float[] weights) {
        int n = 0;
        for (; n + 3 < count; n += 4) {
            Squares.plus(
                    sum,
                    weights[n],
                    rows[n],
                    weights[n + 1],
                    rows[n + 1],
                    weights[n + 2],
                    rows[n + 2],
                    weights[n + 3],
                    rows[n + 3]);
        }
        for (; n < count; n++) {
            Squares.plus(sum, weights[n], rows[n]);
        }
    }
}
