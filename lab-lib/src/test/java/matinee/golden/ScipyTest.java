package matinee.golden;

import static matinee.similarity.Similarities.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import matinee.Profile;
import matinee.Ratings;
import org.junit.jupiter.api.Test;

/** Compares with scipy 1.17 over the co-rated movies of 400 pairs of users of ml-latest-small. */
class ScipyTest {
    private final List<String[]> rows = Shared.rows("golden/similarities.csv").stream()
            .map(row -> row.split(",", -1))
            .toList();
    private final Ratings ratings = Shared.ratings();

    private void matches(int column, Measure measure) {
        assertThat(rows).hasSize(400).allSatisfy(row -> {
            Profile a = ratings.user(Integer.parseInt(row[0]));
            Profile b = ratings.user(Integer.parseInt(row[1]));
            assertThat(a.coRated(b).size()).isEqualTo(Integer.parseInt(row[2]));
            double found = measure.between(a, b);
            if (row[column].isEmpty()) {
                assertThat(found).isNaN();
            } else {
                assertThat(found).isCloseTo(Double.parseDouble(row[column]), within(1e-10));
            }
        });
    }

    private interface Measure {
        double between(Profile a, Profile b);
    }

    @Test
    void pearson_matches_scipy() {
        matches(3, pearson()::between);
    }

    @Test
    void spearman_matches_scipy() {
        matches(4, spearman()::between);
    }

    @Test
    void cosine_matches_scipy() {
        matches(5, cosine()::between);
    }

    @Test
    void mean_squared_difference_matches_scipy() {
        matches(6, meanSquaredDifference()::distance);
    }

    @Test
    void euclidean_distance_matches_scipy() {
        matches(7, euclidean()::distance);
    }

    @Test
    void chebyshev_distance_matches_scipy() {
        matches(8, chebyshev()::distance);
    }
}
