package matinee.golden;

import static matinee.eval.Metrics.mae;
import static matinee.eval.Metrics.rmse;
import static matinee.similarity.Similarities.cosine;
import static matinee.similarity.Similarities.meanSquaredDifference;
import static matinee.similarity.Similarities.pearson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import matinee.Algorithm;
import matinee.Ratings;
import matinee.baseline.Bias;
import matinee.data.Split;
import matinee.eval.Evaluation;
import matinee.eval.Result;
import matinee.neighbor.ItemKnn;
import matinee.neighbor.UserKnn;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Compares with scikit-surprise 1.1.5, fold by fold, on ml-latest-small; its README says how the values were made. */
class SurpriseTest {
    private static final Map<String, Algorithm> RECIPES = new LinkedHashMap<>();

    static {
        Bias bias = Bias.withDefaults();
        RECIPES.put("baseline-als", bias);
        RECIPES.put(
                "user-knn-basic msd k40", UserKnn.of(meanSquaredDifference()).plain());
        RECIPES.put("user-knn-basic cosine k40", UserKnn.of(cosine()).plain());
        RECIPES.put("user-knn-basic pearson k40", UserKnn.of(pearson()).plain());
        RECIPES.put("user-knn-means msd k40", UserKnn.of(meanSquaredDifference()));
        RECIPES.put("user-knn-means pearson k40", UserKnn.of(pearson()));
        RECIPES.put(
                "user-knn-means pearson k40 min_support5", UserKnn.of(pearson().withMinOverlap(5)));
        RECIPES.put("user-knn-zscore pearson k40", UserKnn.of(pearson()).zScored());
        RECIPES.put("user-knn-baseline pearson k40", UserKnn.of(pearson()).on(bias));
        RECIPES.put(
                "user-knn-baseline pearson_baseline shrink100 k40",
                UserKnn.of(cosine().shrunk(100)).on(bias).comparingResiduals());
        RECIPES.put("item-knn-means pearson k40", ItemKnn.of(pearson()));
        RECIPES.put(
                "item-knn-baseline pearson_baseline shrink100 k40",
                ItemKnn.of(cosine().shrunk(100)).on(bias).comparingResiduals());
    }

    @TestFactory
    Stream<DynamicTest> every_neighbor_and_baseline_row_is_equal_to_five_decimals() {
        Ratings ratings = Shared.ratings();
        List<Split> folds = Split.foldsFrom(ratings, Shared.file("golden/folds.txt"));
        return Shared.rows("golden/surprise.csv").stream()
                .map(line -> line.split(","))
                .filter(row -> RECIPES.containsKey(row[0]))
                .map(row -> DynamicTest.dynamicTest(row[0] + ", fold " + row[1], () -> {
                    Split split = folds.get(Integer.parseInt(row[1]));
                    Result result = Evaluation.on(split, rmse(), mae())
                            .of(RECIPES.get(row[0]))
                            .rows()
                            .get(0);
                    assertThat(result.value(rmse())).isCloseTo(Double.parseDouble(row[2]), within(5e-6));
                    assertThat(result.value(mae())).isCloseTo(Double.parseDouble(row[3]), within(5e-6));
                }));
    }
}
