package matinee.tune;

import matinee.InParallel;
import matinee.Progress;
import matinee.Ratings;
import matinee.Recommender;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Learns the weights of a blend: a ridge regression of the ratings on the methods' scores, both with their means taken off, drawn to
 * equal shares and not to 0.
 */
final class Stack {
    private final int methods;
    private final double overall;
    private final double penalty;
    private final double[][] squares;
    private final double[] products;
    private final double[] sums;
    private double ratings;
    private int count;

    Stack(int methods, double overall, double penalty) {
        this.methods = methods;
        this.overall = overall;
        this.penalty = penalty;
        this.squares = new double[methods][methods];
        this.products = new double[methods];
        this.sums = new double[methods];
    }

    /** Asks a model for its scores of all ratings of a part, in their order. */
    static double[] scores(Recommender model, Ratings part) {
        double[] scores = new double[part.size()];
        InParallel.each(
                scores.length,
                "rating",
                Progress.silent(),
                row -> scores[row] = model.score(part.userAt(row), part.itemAt(row)));
        return scores;
    }

    /** Adds a fold: what each method scored, and what the ratings were. Stars are taken from the overall mean on, to lose no digits. */
    void add(double[][] scores, Ratings truth) {
        for (int row = 0; row < truth.size(); row++) {
            double rating = truth.valueAt(row) - overall;
            ratings += rating;
            count++;
            for (int a = 0; a < methods; a++) {
                double score = scores[a][row] - overall;
                sums[a] += score;
                products[a] += score * rating;
                for (int b = 0; b <= a; b++) {
                    squares[a][b] += score * (scores[b][row] - overall);
                }
            }
        }
    }

    BlendWeights weights() {
        if (count == 0) {
            return BlendWeights.equal(methods);
        }
        RealMatrix left = new Array2DRowRealMatrix(methods, methods);
        RealVector right = new ArrayRealVector(methods);
        for (int a = 0; a < methods; a++) {
            for (int b = 0; b <= a; b++) {
                double centered = squares[a][b] - sums[a] * sums[b] / count;
                left.setEntry(a, b, centered);
                left.setEntry(b, a, centered);
            }
            left.addToEntry(a, a, penalty);
            right.setEntry(a, products[a] - sums[a] * ratings / count + penalty / methods);
        }
        double[] values = new double[methods + 1];
        RealVector solved = new CholeskyDecomposition(left, 1e-9, 0).getSolver().solve(right);
        double intercept = overall + ratings / count;
        for (int n = 0; n < methods; n++) {
            values[n] = solved.getEntry(n);
            intercept -= values[n] * (overall + sums[n] / count);
        }
        values[methods] = intercept;
        return new BlendWeights(values);
    }
}
