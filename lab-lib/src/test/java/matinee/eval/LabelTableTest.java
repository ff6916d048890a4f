package matinee.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelTableTest {
    private final List<Set<String>> truth = List.of(Set.of("a"), Set.of("a", "b"), Set.of("b"), Set.of(), Set.of("a"));
    private final List<Set<String>> said = List.of(Set.of("a"), Set.of("a"), Set.of("a", "b"), Set.of("b"), Set.of());
    private final LabelTable table = LabelTable.of(truth, said);

    @Test
    void hits_and_shares_are_counted_label_by_label() {
        assertThat(table.labels()).containsExactly("a", "b");
        assertThat(table.rows("a")).isEqualTo(3);
        assertThat(table.said("a")).isEqualTo(3);
        assertThat(table.hits("a")).isEqualTo(2);
        assertThat(table.precision("b")).isEqualTo(0.5);
        assertThat(table.recall("b")).isEqualTo(0.5);
    }

    /** As scikit-learn's f1_score(average="macro") defines it: (2 · 2 / (3 + 3) + 2 · 1 / (2 + 2)) / 2. */
    @Test
    void macro_f1_is_the_mean_of_the_labels_f1() {
        assertThat(table.f1("a")).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(table.macroF1().value()).isCloseTo((2 / 3.0 + 0.5) / 2, within(1e-12));
        assertThat(table.macroF1().low()).isLessThan(table.macroF1().value());
        assertThat(table.macroF1().high()).isGreaterThan(table.macroF1().value());
    }

    @Test
    void a_label_that_was_never_found_counts_as_0() {
        LabelTable none = LabelTable.of(truth, List.of(Set.of(), Set.of(), Set.of(), Set.of(), Set.of()));

        assertThat(none.macroF1().value()).isZero();
        assertThat(none.precision("a")).isNaN();
    }

    @Test
    void differences_are_paired_so_that_a_table_differs_from_itself_by_nothing() {
        assertThat(table.minus(LabelTable.of(truth, said))).isEqualTo(new Interval(0, 0, 0));
        assertThat(LabelTable.of(truth, truth).minus(table).value()).isCloseTo(1 - 7 / 12.0, within(1e-12));
    }

    @Test
    void tables_of_other_rows_or_of_none_are_refused() {
        assertThatThrownBy(() -> table.minus(LabelTable.of(said, said))).hasMessageContaining("of the same rows");
        assertThatThrownBy(() -> LabelTable.of(List.of(), List.of())).hasMessageContaining("of one at least");
        assertThatThrownBy(() -> table.f1("c")).hasMessageContaining("no label \"c\"; there are a, b");
    }
}
