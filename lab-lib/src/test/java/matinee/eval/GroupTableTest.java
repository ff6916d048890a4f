package matinee.eval;

import static matinee.eval.Metrics.catalogCoverage;
import static matinee.eval.Metrics.mae;
import static matinee.eval.Metrics.rmse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import matinee.Rating;
import matinee.Ratings;
import matinee.baseline.GlobalMean;
import matinee.baseline.UserMean;
import matinee.data.Split;
import org.junit.jupiter.api.Test;

class GroupTableTest {
    /** Even users give 3 always, odd ones 1 or 5. */
    private final Ratings ratings = Ratings.of(IntStream.range(0, 400)
            .mapToObj(n -> Rating.of(n / 10, n % 10, n / 10 % 2 == 0 ? 3 : n % 2 == 0 ? 1 : 5))
            .toArray(Rating[]::new));

    private final GlobalMean mean = GlobalMean.withDefaults();
    private final Comparison comparison = Evaluation.on(Split.folds(ratings, 2, 1), rmse(), mae(), catalogCoverage(3))
            .of(mean, UserMean.withDefaults());
    private final GroupTable table = comparison.byGroup(rmse(), user -> user % 2 == 0 ? "easy" : "hard");

    @Test
    void each_group_has_its_users_and_its_own_error() {
        assertThat(table.groups()).containsExactly("easy", "hard");
        assertThat(table.users("hard")).isEqualTo(20);
        assertThat(table.value("easy", mean).value()).isCloseTo(0, within(0.1));
        assertThat(table.value("hard", mean).value()).isCloseTo(2, within(0.1));
    }

    @Test
    void the_gap_between_groups_has_an_interval() {
        Interval gap = table.gap("hard", "easy", mean);

        assertThat(gap.value()).isCloseTo(2, within(0.2));
        assertThat(gap.contains(0)).isFalse();
        assertThat(table.value("hard", mean).contains(table.value("hard", mean).value()))
                .isTrue();
    }

    @Test
    void one_group_of_all_is_the_comparison() {
        GroupTable all = comparison.byGroup(mae(), user -> "all");

        assertThat(all.value("all", mean)).isEqualTo(comparison.row(mean).interval(mae()));
    }

    @Test
    void what_is_not_there_is_named_with_what_is() {
        assertThatThrownBy(() -> table.users("odd")).hasMessage("no group \"odd\"; there are easy, hard");
        assertThatThrownBy(() -> table.value("easy", "Bias")).hasMessageContaining("compared: GlobalMean[], UserMean");
        assertThatThrownBy(() -> comparison.byGroup(catalogCoverage(3), user -> "all"))
                .hasMessageContaining("must be a mean over users");
        assertThat(table.toString()).startsWith("RMSE (stars), lower is better\ngroup  users ");
    }
}
