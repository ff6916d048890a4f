package matinee.notebook.explore;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import matinee.Profile;
import matinee.RatingLines;
import matinee.Ratings;
import matinee.factor.FactorModel;
import matinee.factor.MatrixFactorization;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;

/**
 * Advises by a matrix factorization, into which a new viewer is folded without training anew: with the movies' biases and factors
 * as they are, the viewer's own bias b and factors p are those that make the regularized squared error smallest,
 *
 * <pre>
 *   (b, p) = (Σ a aᵀ + Λ)⁻¹ Σ a e     over the rated movies, a = (1, q), e = rating − μ − b(movie)
 * </pre>
 *
 * <p>with Λ diagonal, σ² / var(b) for the bias and σ² / var(p) for each factor: σ the loss of the training, the variances those of
 * the viewers that were trained. So a newcomer is thought to be of their kind, and nearer to their mean the less is known.
 * <p>So a movie's score is a sum with one part for each rated movie, and the largest parts are the reason for it.
 *
 * <p>Source: Hu, Koren, Volinsky: Collaborative filtering for implicit feedback datasets. ICDM 2008, section 5, on explaining.
 * doi:10.1109/ICDM.2008.22
 */
final class FactorAdviser implements Adviser {
    private final RatingLines items;
    private final double mean;
    private final double biasPenalty;
    private final double factorPenalty;
    private final IntFunction<String> titles;
    private final double[][] movies;
    private final double[] biases;

    private FactorAdviser(Ratings ratings, FactorModel model, IntFunction<String> titles) {
        this.items = ratings.matrix().byItem();
        this.mean = ratings.mean();
        this.titles = titles;
        this.movies = items.ids().mapToObj(id -> withOne(model.itemFactors(id))).toArray(double[][]::new);
        this.biases = items.ids().mapToDouble(model::itemBias).toArray();
        double noise = Math.pow(model.curve().loss(model.curve().bestEpoch()), 2);
        this.biasPenalty = noise / meanSquare(ratings.users().mapToDouble(model::userBias));
        this.factorPenalty =
                noise / meanSquare(ratings.users().mapToObj(model::userFactors).flatMapToDouble(Arrays::stream));
    }

    static FactorAdviser of(Ratings ratings, MatrixFactorization recipe, IntFunction<String> titles) {
        return new FactorAdviser(ratings, recipe.fit(ratings), titles);
    }

    private static double meanSquare(DoubleStream values) {
        return Math.max(1e-9, values.map(value -> value * value).average().orElseThrow());
    }

    private static double[] withOne(double[] factors) {
        double[] row = new double[factors.length + 1];
        row[0] = 1;
        System.arraycopy(factors, 0, row, 1, factors.length);
        return row;
    }

    @Override
    public List<Advice> advise(Profile stars, int n) {
        int[] rated = stars.ids().map(items::index).filter(line -> line >= 0).toArray();
        double[] left = IntStream.of(rated)
                .mapToDouble(line -> stars.value(items.id(line)).orElseThrow() - mean - biases[line])
                .toArray();
        DecompositionSolver solver = solver(rated);
        double[] viewer =
                solver.solve(new ArrayRealVector(weighted(rated, left), false)).toArray();
        double[] scores = IntStream.range(0, movies.length)
                .mapToDouble(line -> mean + biases[line] + dot(viewer, movies[line]))
                .toArray();
        return Ranking.best(scores, items, stars, n).stream()
                .map(line -> new Advice(items.id(line), scores[line], because(line, rated, left, solver, stars)))
                .toList();
    }

    private DecompositionSolver solver(int[] rated) {
        int size = movies[0].length;
        double[][] squares = new double[size][size];
        for (int f = 0; f < size; f++) {
            squares[f][f] = f == 0 ? biasPenalty : factorPenalty;
        }
        for (int line : rated) {
            for (int f = 0; f < size; f++) {
                for (int g = 0; g < size; g++) {
                    squares[f][g] += movies[line][f] * movies[line][g];
                }
            }
        }
        return new CholeskyDecomposition(new Array2DRowRealMatrix(squares, false)).getSolver();
    }

    private double[] weighted(int[] rated, double[] left) {
        double[] sum = new double[movies[0].length];
        for (int n = 0; n < rated.length; n++) {
            for (int f = 0; f < sum.length; f++) {
                sum[f] += left[n] * movies[rated[n]][f];
            }
        }
        return sum;
    }

    /** Names the rated movies whose parts of the score are largest; the part of the constant 1 is the same for all movies. */
    private String because(int line, int[] rated, double[] left, DecompositionSolver solver, Profile stars) {
        double[] taste = movies[line].clone();
        taste[0] = 0;
        double[] pull = solver.solve(new ArrayRealVector(taste, false)).toArray();
        List<Integer> reasons = IntStream.range(0, rated.length)
                .filter(n -> left[n] * dot(pull, movies[rated[n]]) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(n -> -left[n] * dot(pull, movies[rated[n]])))
                .limit(2)
                .toList();
        return reasons.isEmpty()
                ? "others rate it highly; nothing that you rated speaks for it"
                : "you gave "
                        + reasons.stream()
                                .map(n -> items.id(rated[n]))
                                .map(id -> Words.stars(stars.value(id).orElseThrow()) + " to " + titles.apply(id))
                                .collect(Collectors.joining(", and "));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int f = 0; f < a.length; f++) {
            sum += a[f] * b[f];
        }
        return sum;
    }
}
