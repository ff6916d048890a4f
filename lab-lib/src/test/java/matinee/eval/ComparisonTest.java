package matinee.eval;

import static matinee.eval.Metrics.catalogCoverage;
import static matinee.eval.Metrics.mae;
import static matinee.eval.Metrics.ndcg;
import static matinee.eval.Metrics.rmse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import matinee.Rating;
import matinee.Ratings;
import matinee.data.Split;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private final Scored two = Scored.constant(2);
    private final Scored three = Scored.constant(3);
    private final Split split = new Split(
            Ratings.of(Rating.of(1, 1, 2), Rating.of(2, 2, 4), Rating.of(2, 3, 4), Rating.of(3, 1, 1)),
            Ratings.of(Rating.of(1, 3, 5), Rating.of(2, 1, 2), Rating.of(3, 3, 3)));
    private final Comparison comparison = Evaluation.on(split, rmse(), mae()).of(two, three);

    @Test
    void the_best_has_the_lowest_error() {
        assertThat(comparison.best(mae()).recipe()).isEqualTo(three);
        assertThat(comparison.row(two).value(mae())).isEqualTo((3 + 0 + 1) / 3.0);
    }

    @Test
    void a_difference_is_that_of_the_means() {
        Interval difference = comparison.difference(two, three, mae());
        assertThat(difference.value()).isCloseTo(4 / 3.0 - 1, within(1e-15));
        assertThat(comparison.difference("constant 3.0", "constant 2.0", mae()).value())
                .isEqualTo(-difference.value());
    }

    @Test
    void a_recipe_does_not_differ_from_itself() {
        assertThat(comparison.difference(two, two, rmse())).isEqualTo(new Interval(0, 0, 0));
    }

    @Test
    void the_text_is_aligned_and_marks_the_best() {
        String[] lines = comparison.toString().lines().toArray(String[]::new);
        assertThat(lines[0]).matches("recipe +RMSE +MAE +fit \\(s\\)  predict \\(s\\)");
        assertThat(lines[1]).startsWith("constant 2.0  1.826   1.333   ");
        assertThat(lines[2]).startsWith("constant 3.0  1.291*  1.000*  ");
        assertThat(lines[0].indexOf("RMSE") + 4).isEqualTo(lines[1].indexOf("1.826") + 5);
        assertThat(lines[3]).isEqualTo("Tested on 3 ratings by 3 users. RMSE, MAE in stars. * best.");
        assertThat(lines).hasSize(4);
    }

    @Test
    void a_table_of_lists_has_no_time_to_predict_and_of_one_recipe_no_star() {
        String text = Evaluation.on(split, ndcg(2)).of(two).toString();
        assertThat(text).doesNotContain("predict").doesNotContain("*").contains("nDCG@2");
    }

    @Test
    void a_long_recipe_is_cut_in_the_middle() {
        Named wordy = Named.of("x".repeat(100), two);
        String row = Evaluation.on(split, mae())
                .of(wordy)
                .toString()
                .lines()
                .toList()
                .get(1);
        assertThat(row).startsWith("x".repeat(36) + "…" + "x".repeat(35) + "  ");
    }

    @Test
    void csv_has_a_line_for_each_recipe_and_fold() {
        Named quoted = Named.of("say(\"a\", b)", two);
        List<String> lines = Evaluation.on(List.of(split, split), mae(), catalogCoverage(2))
                .of(quoted, three)
                .toCsv()
                .lines()
                .toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).isEqualTo("recipe,fold,mae,catalog_coverage@2,fit_seconds,predict_seconds");
        assertThat(lines.get(1)).startsWith("\"say(\"\"a\"\", b)\",0,1.3333333333,");
        assertThat(lines.get(4)).matches("constant 3.0,1,1.0000000000,\\d\\.\\d{10},\\d+\\.\\d{10},\\d+\\.\\d{10}");
    }

    @Test
    void csv_leaves_empty_what_is_undefined() {
        String line = Evaluation.on(split, ndcg(2))
                .relevantFrom(6)
                .of(two)
                .toCsv()
                .lines()
                .toList()
                .get(1);
        assertThat(line).matches("constant 2.0,0,,\\d+\\.\\d{10},");
    }

    @Test
    void the_fold_table_ends_with_the_mean() {
        List<String> lines = Evaluation.on(List.of(split, split), mae())
                .of(three)
                .toFoldTable()
                .lines()
                .toList();
        assertThat(lines.get(0)).matches("recipe +fold +MAE +fit \\(s\\) +predict \\(s\\)");
        assertThat(lines.get(3)).matches("constant 3.0  mean  1.000 .*");
    }

    @Test
    void what_was_not_measured_is_refused_and_named() {
        assertThatThrownBy(() -> comparison.best(ndcg(10)))
                .hasMessage("a metric must be one that was measured, but was nDCG@10; measured: RMSE, MAE");
        assertThatThrownBy(() -> comparison.row(Scored.constant(4)))
                .hasMessage("a recipe must be one that was compared, but was constant 4.0; compared: constant 2.0,"
                        + " constant 3.0");
    }

    @Test
    void numbers_have_at_most_four_digits() {
        assertThat(List.of(0.87265, 9.9996, 12.3456, 123.456, 12345.6))
                .map(Digits::of)
                .containsExactly("0.873", "10.00", "12.35", "123.5", "12,346");
        assertThat(Digits.of(Double.NaN)).isEqualTo("–");
    }

    @Test
    void a_result_says_what_it_reached() {
        assertThat(comparison.row(three)).hasToString("constant 3.0: RMSE 1.291, MAE 1.000");
    }
}
