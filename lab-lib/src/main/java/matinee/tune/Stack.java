package matinee.tune;

import java.util.Arrays;
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
 * Learns the weights of a blend: a ridge regression of the ratings on the methods' scores. From both, each fold's own means are taken
 * off: a fold whose ratings happen to be low was predicted from others that are high, and what is the same for a whole fold would seem
 * to tell something.
 */
final class Stack {
    private final int methods;
    private final double penalty;
    private final double[][] squares;
    private final double[] products;
    private final double[] sums;
    private double ratings;
    private int count;

    Stack(int methods, double penalty) {
        this.methods = methods;
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

    /** Adds a fold: what each method scored, and what the ratings were. */
    void add(double[][] scores, Ratings truth) {
        double[] means = new double[methods];
        for (int a = 0; a < methods; a++) {
            means[a] = Arrays.stream(scores[a]).average().orElseThrow();
            sums[a] += means[a] * truth.size();
        }
        for (int row = 0; row < truth.size(); row++) {
            double rating = truth.valueAt(row) - truth.mean();
            for (int a = 0; a < methods; a++) {
                double score = scores[a][row] - means[a];
                products[a] += score * rating;
                for (int b = 0; b <= a; b++) {
                    squares[a][b] += score * (scores[b][row] - means[b]);
                }
            }
        }
        ratings += truth.mean() * truth.size();
        count += truth.size();
    }

    BlendWeights weights() {
        if (count == 0) {
            return BlendWeights.equal(methods);
        }
        RealMatrix left = new Array2DRowRealMatrix(methods, methods);
        for (int a = 0; a < methods; a++) {
            for (int b = 0; b <= a; b++) {
                left.setEntry(a, b, squares[a][b]);
                left.setEntry(b, a, squares[a][b]);
            }
            left.addToEntry(a, a, penalty);
        }
        RealVector solved = new CholeskyDecomposition(left, 1e-9, 0).getSolver().solve(new ArrayRealVector(products));
        double[] values = Arrays.copyOf(solved.toArray(), methods + 1);
        values[methods] = ratings / count;
        for (int n = 0; n < methods; n++) {
            values[methods] -= values[n] * sums[n] / count;
        }
        return new BlendWeights(values);
    }
}
