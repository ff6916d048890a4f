package matinee.similarity;

import static matinee.similarity.Similarities.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import matinee.Profile;
import org.junit.jupiter.api.Test;

class SimilarityTest {
    private static final double NONE = Double.NaN;

    private static double between(Similarity similarity, Profile a, Profile b) {
        return similarity.between(a, b);
    }

    @Test
    void pearson_of_the_same_tastes_on_another_level_is_one() {
        assertThat(between(pearson(), Profile.of(1, 2, 3), Profile.of(3, 4, 5))).isEqualTo(1);
        assertThat(between(pearson(), Profile.of(1, 2, 3), Profile.of(5, 4, 3))).isEqualTo(-1);
    }

    @Test
    void pearson_looks_at_co_rated_movies_only() {
        // over movies 1 and 3, not over all that each has rated
        assertThat(between(pearson(), Profile.of(1, 5, 2), Profile.of(1, NONE, 2)))
                .isEqualTo(1);
    }

    @Test
    void pearson_matches_a_value_worked_out_by_hand() {
        // deviations (-1.5, -0.5, 0.5, 1.5) and (0.5, -1.5, 0.5, 0.5): products sum to 1, squares to 5 and 3
        assertThat(between(pearson(), Profile.of(1, 2, 3, 4), Profile.of(4, 2, 4, 4)))
                .isCloseTo(1 / Math.sqrt(15), within(1e-15));
    }

    @Test
    void pearson_of_a_constant_profile_is_undefined() {
        assertThat(between(pearson(), Profile.of(4, 4, 4), Profile.of(1, 2, 3))).isNaN();
        assertThat(between(pearson(), Profile.of(0.1, 0.1, 0.1), Profile.of(1, 2, 3)))
                .isNaN();
    }

    @Test
    void pearson_over_one_movie_or_none_is_undefined() {
        assertThat(between(pearson(), Profile.of(4), Profile.of(3))).isNaN();
        assertThat(between(pearson(), Profile.of(4, NONE), Profile.of(NONE, 3))).isNaN();
    }

    @Test
    void the_printed_pearson_grows_with_the_root_of_the_overlap() {
        Profile two = Profile.of(1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2);
        assertThat(between(printedPearson(), two, two)).isCloseTo(4, within(1e-12));
    }

    @Test
    void spearman_gives_ties_the_mean_of_their_ranks() {
        // ranks (1, 2.5, 2.5, 4) and (1.5, 1.5, 3, 4); scipy 1.17: spearmanr([1, 3, 3, 5], [2, 2, 3, 4])
        assertThat(between(spearman(), Profile.of(1, 3, 3, 5), Profile.of(2, 2, 3, 4)))
                .isCloseTo(0.8333333333333333, within(1e-15));
    }

    @Test
    void spearman_is_one_for_any_rising_relation() {
        assertThat(between(spearman(), Profile.of(1, 2, 3, 4), Profile.of(1, 1.5, 4, 5)))
                .isCloseTo(1, within(1e-15));
    }

    @Test
    void the_printed_spearman_is_right_without_ties_and_wrong_with_them() {
        Profile a = Profile.of(1, 2, 3, 4);
        assertThat(between(printedSpearman(), a, Profile.of(2, 1, 4, 3)))
                .isCloseTo(between(spearman(), a, Profile.of(2, 1, 4, 3)), within(1e-15));
        assertThat(between(printedSpearman(), a, Profile.of(3, 3, 3, 3))).isEqualTo(0.5);
        assertThat(between(spearman(), a, Profile.of(3, 3, 3, 3))).isNaN();
    }

    @Test
    void ordinal_ranks_go_by_place_where_values_tie() {
        assertThat(Ranks.ordinal(5, 3, 5, 9)).containsExactly(2, 1, 3, 4);
        assertThat(Ranks.average(5, 3, 5, 9)).containsExactly(2.5, 1, 2.5, 4);
    }

    @Test
    void cosine_of_proportional_profiles_is_one() {
        assertThat(between(cosine(), Profile.of(1, 2), Profile.of(2, 4))).isCloseTo(1, within(1e-15));
        assertThat(between(cosine(), Profile.of(3, 4), Profile.of(4, 3))).isCloseTo(24 / 25.0, within(1e-15));
    }

    @Test
    void distances_become_similarities() {
        Profile a = Profile.of(1, 2, 5);
        Profile b = Profile.of(2, 4, NONE);
        assertThat(meanSquaredDifference().distance(a, b)).isCloseTo(2.5, within(1e-12));
        assertThat(between(meanSquaredDifference(), a, b)).isCloseTo(1 / 3.5, within(1e-15));
        assertThat(euclidean().distance(a, b)).isCloseTo(Math.sqrt(5), within(1e-12));
        assertThat(chebyshev().distance(a, b)).isEqualTo(2);
        assertThat(between(chebyshev(), a, b)).isEqualTo(1 / 3.0);
    }

    @Test
    void shrinking_counts_one_co_rated_movie_for_nothing() {
        assertThat(between(cosine().shrunk(100), Profile.of(4), Profile.of(4))).isZero();
        assertThat(between(pearson().shrunk(2), Profile.of(1, 2, 3), Profile.of(1, 2, 3)))
                .isEqualTo(0.5);
    }

    @Test
    void significance_devalues_below_enough_and_not_above() {
        assertThat(between(pearson().significant(6), Profile.of(1, 2, 3), Profile.of(1, 2, 3)))
                .isEqualTo(0.5);
        assertThat(between(pearson().significant(3), Profile.of(1, 2, 3), Profile.of(1, 2, 3)))
                .isEqualTo(1);
    }

    @Test
    void too_small_an_overlap_is_undefined() {
        assertThat(between(pearson().withMinOverlap(4), Profile.of(1, 2, 3), Profile.of(1, 2, 3)))
                .isNaN();
        assertThat(between(pearson().withMinOverlap(3), Profile.of(1, 2, 3), Profile.of(1, 2, 3)))
                .isEqualTo(1);
    }

    @Test
    void a_similarity_prints_what_it_is() {
        assertThat(pearson().shrunk(25)).hasToString("Shrunk[base=Pearson[], weight=25.0]");
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> pearson().shrunk(-1)).hasMessage("weight must be 0 or more, but was -1.0");
        assertThatThrownBy(() -> pearson().significant(0)).hasMessage("enough must be 1 or more, but was 0");
        assertThatThrownBy(() -> pearson().withMinOverlap(0)).hasMessage("overlap must be 1 or more, but was 0");
    }
}
