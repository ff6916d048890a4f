package matinee.data;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Holds what a {@link SampleLearner} believes of all users, or of all movies: of each a row (level, slope, taste). Rows are drawn to what
 * their kind has in common, each number as strongly as (noise / spread)².
 */
final class SampleSide {
    /**
     * Tells of a rating what one side needs.
     *
     * @param other the line on the other side
     * @param years when it was given, from the middle of the sample
     * @param stars its stars above the sample's mean
     */
    record Seen(int other, double years, double stars) {}

    private static final double FAINT = 2; // how strongly what a kind has in common is drawn to 0: hardly

    final double[][] rows;
    private final RealMatrix kinds;
    private final double[] penalties;

    /**
     * Makes a side whose rows are still 0.
     *
     * @param kinds of each line, 1 for each kind it is of and 0 for the others, or other numbers that are known of it
     * @param planted the true rows; only how widely they spread around their kinds is used
     */
    SampleSide(double[][] kinds, double[][] planted) {
        this.kinds = new Array2DRowRealMatrix(kinds);
        this.rows = new double[planted.length][planted[0].length];
        double[][] common = common(planted);
        this.penalties = IntStream.range(0, planted[0].length)
                .mapToDouble(column -> SampleTruth.NOISE * SampleTruth.NOISE / spread(planted, common, column))
                .toArray();
    }

    private static double spread(double[][] planted, double[][] common, int column) {
        return IntStream.range(0, planted.length)
                .mapToDouble(line -> planted[line][column] - common[line][column])
                .map(off -> off * off)
                .average()
                .orElseThrow();
    }

    /** Computes what each line has in common with its kind, by least squares. */
    private double[][] common(double[][] of) {
        RealMatrix turned = kinds.transpose();
        RealMatrix faint =
                MatrixUtils.createRealIdentityMatrix(kinds.getColumnDimension()).scalarMultiply(FAINT);
        RealMatrix weights = new CholeskyDecomposition(turned.multiply(kinds).add(faint))
                .getSolver()
                .solve(turned.multiply(new Array2DRowRealMatrix(of)));
        return kinds.multiply(weights).getData();
    }

    /** Finds the most likely rows, given the other side's. */
    void solve(List<List<Seen>> lines, SampleSide others) {
        double[][] common = common(rows);
        for (int line = 0; line < rows.length; line++) {
            rows[line] = solved(lines.get(line), common[line], others);
        }
    }

    private double[] solved(List<Seen> seen, double[] common, SampleSide others) {
        RealMatrix squares = MatrixUtils.createRealDiagonalMatrix(penalties);
        double[] sums = new double[penalties.length];
        for (Seen one : seen) {
            double[] other = others.rows[one.other()];
            double[] x = other.clone();
            x[0] = 1;
            x[1] = one.years();
            double rest = one.stars() - other[0] - other[1] * one.years();
            for (int f = 0; f < x.length; f++) {
                rest -= x[f] * common[f];
            }
            for (int f = 0; f < x.length; f++) {
                sums[f] += x[f] * rest;
                for (int g = 0; g < x.length; g++) {
                    squares.addToEntry(f, g, x[f] * x[g]);
                }
            }
        }
        return new CholeskyDecomposition(squares)
                .getSolver()
                .solve(new ArrayRealVector(sums))
                .add(new ArrayRealVector(common))
                .toArray();
    }
}
