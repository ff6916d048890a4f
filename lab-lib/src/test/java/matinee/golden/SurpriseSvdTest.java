package matinee.golden;

import static matinee.eval.Metrics.rmse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import matinee.Ratings;
import matinee.data.Split;
import matinee.eval.Evaluation;
import matinee.factor.MatrixFactorization;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Compares with SVD of scikit-surprise 1.1.5, fold by fold; both start at random, so only nearly equal. */
class SurpriseSvdTest {
    @TestFactory
    Stream<DynamicTest> the_error_is_within_three_thousandths_of_a_star() {
        Ratings ratings = Shared.ratings();
        List<Split> folds = Split.foldsFrom(ratings, Shared.file("golden/folds.txt"));
        return Shared.rows("golden/surprise.csv").stream()
                .map(line -> line.split(","))
                .filter(row -> row[0].equals("svd f100 e20 seed0"))
                .map(row -> DynamicTest.dynamicTest("fold " + row[1], () -> {
                    double error = Evaluation.on(folds.get(Integer.parseInt(row[1])), rmse())
                            .of(MatrixFactorization.ofRank(100))
                            .rows()
                            .get(0)
                            .value(rmse());
                    assertThat(error).isCloseTo(Double.parseDouble(row[2]), within(0.003));
                }));
    }
}
