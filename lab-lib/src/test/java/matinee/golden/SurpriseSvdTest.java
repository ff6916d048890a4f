package matinee.golden;

import static matinee.eval.Metrics.rmse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import matinee.Algorithm;
import matinee.data.Split;
import matinee.eval.Evaluation;
import matinee.eval.Result;
import matinee.factor.MatrixFactorization;
import matinee.factor.NonNegativeFactorization;
import matinee.factor.SvdPlusPlus;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares with scikit-surprise 1.1.5 where both start at random, so that values are only nearly equal. */
class SurpriseSvdTest {
    @TestFactory
    Stream<DynamicTest> the_error_of_svd_is_within_three_thousandths_of_a_star_on_every_fold() {
        List<Split> folds = folds();
        return golden("svd f100 e20 seed0")
                .map(row -> DynamicTest.dynamicTest("fold " + row[1], () -> {
                    double error = Evaluation.on(folds.get(Integer.parseInt(row[1])), rmse())
                            .of(MatrixFactorization.ofRank(100))
                            .rows()
                            .get(0)
                            .value(rmse());
                    assertThat(error).isCloseTo(Double.parseDouble(row[2]), within(0.003));
                }));
    }

    /** Another seed moves NMF by up to 0.01 on one fold, in either library; so the mean over the folds is compared. */
    @Test
    void the_error_of_nmf_is_within_three_thousandths_of_a_star() {
        double peer = golden("nmf f15 e50 seed0")
                .mapToDouble(row -> Double.parseDouble(row[2]))
                .average()
                .orElseThrow();

        assertThat(error(NonNegativeFactorization.ofRank(15))).isCloseTo(peer, within(0.003));
    }

    /** SVD++ of scikit-surprise has 0.868 on the first two of five folds cut the same way. */
    @Test
    void svd_plus_plus_is_more_accurate_than_svd() {
        assertThat(error(SvdPlusPlus.ofRank(20))).isLessThan(0.866);
    }

    private static double error(Algorithm recipe) {
        Result result = Evaluation.on(folds(), rmse()).of(recipe).rows().get(0);
        return result.value(rmse());
    }

    private static List<Split> folds() {
        return Split.foldsFrom(Shared.ratings(), Shared.file("golden/folds.txt"));
    }

    private static Stream<String[]> golden(String algorithm) {
        return Shared.rows("golden/surprise.csv").stream()
                .map(line -> line.split(","))
                .filter(row -> row[0].equals(algorithm));
    }
}
