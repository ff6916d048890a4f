package matinee.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import matinee.Algorithm;
import matinee.Progress;
import matinee.Ratings;
import matinee.Recommender;
import matinee.data.Split;
import matinee.eval.Evaluation;
import matinee.eval.Metrics;
import matinee.golden.Shared;
import org.apache.commons.math3.random.MersenneTwister;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares with scikit-surprise 1.1.5, fold by fold, from the very numbers at which it starts: numpy's {@code RandomState(0).uniform}, users
 * first, each side in the order in which it first comes in the training ratings.
 */
class SurpriseNmfTest {
    private static final NonNegativeFactorization RECIPE = NonNegativeFactorization.ofRank(15);

    @TestFactory
    Stream<DynamicTest> from_the_same_start_the_error_is_the_same_within_a_hundred_thousandth_of_a_star() {
        List<Split> folds = Split.foldsFrom(Shared.ratings(), Shared.file("golden/folds.txt"));
        return Shared.rows("golden/surprise.csv").stream()
                .map(line -> line.split(","))
                .filter(row -> row[0].equals("nmf f15 e50 seed0"))
                .map(row -> DynamicTest.dynamicTest("fold " + row[1], () -> {
                    double error = Evaluation.on(folds.get(Integer.parseInt(row[1])), Metrics.rmse())
                            .of(new FromNumpysStart())
                            .rows()
                            .get(0)
                            .value(Metrics.rmse());
                    assertThat(error).isCloseTo(Double.parseDouble(row[2]), within(0.00001));
                }));
    }

    private record FromNumpysStart() implements Algorithm {
        @Override
        public Recommender fit(Ratings train) {
            MersenneTwister numpy = new MersenneTwister(0);
            double[][] users = drawn(
                    numpy, train.userCount(), IntStream.range(0, train.size()).map(train.matrix()::user));
            double[][] items = drawn(
                    numpy, train.itemCount(), IntStream.range(0, train.size()).map(train.matrix()::item));
            return RECIPE.learned(train, new Multiplication(RECIPE, train, users, items), Progress.silent());
        }

        private static double[][] drawn(MersenneTwister numpy, int count, IntStream order) {
            double[][] rows = new double[count][RECIPE.rank()];
            order.distinct().forEach(at -> Arrays.setAll(rows[at], f -> uniform(numpy)));
            return rows;
        }

        /** Draws as numpy does: 53 bits of two numbers. */
        private static double uniform(MersenneTwister numpy) {
            long high = numpy.nextInt() >>> 5;
            long low = numpy.nextInt() >>> 6;
            return (high * 67_108_864.0 + low) / 9_007_199_254_740_992.0;
        }
    }
}
