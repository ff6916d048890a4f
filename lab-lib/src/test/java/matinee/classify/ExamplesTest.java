package matinee.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import matinee.feature.Features;
import org.junit.jupiter.api.Test;

class ExamplesTest {
    private final Examples hundred = Examples.of(
            Features.from(List.of("x"), IntStream.range(0, 100).toArray(), id -> new double[] {id}),
            id -> id % 10 == 0 ? "rare" : "common");

    @Test
    void a_stratified_split_keeps_the_classes_in_proportion() {
        ExampleSplit split = hundred.stratified(0.3, 1);

        assertThat(split)
                .hasToString("to train: 70 examples of 2 classes: common 63, rare 7;"
                        + " to test: 30 examples of 2 classes: common 27, rare 3");
        assertThat(split).isEqualTo(hundred.stratified(0.3, 1)).isNotEqualTo(hundred.stratified(0.3, 2));
    }

    @Test
    void both_parts_together_are_all_examples_with_their_labels() {
        ExampleSplit split = hundred.stratified(0.3, 1);

        assertThat(Stream.of(split.train(), split.test())
                        .flatMapToInt(part -> part.features().ids()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 100).boxed().toList());
        for (int row = 0; row < split.test().size(); row++) {
            int id = split.test().features().id(row);
            assertThat(split.test().labels().get(row)).isEqualTo(id % 10 == 0 ? "rare" : "common");
        }
    }

    @Test
    void every_example_is_tested_in_one_fold_and_each_fold_has_its_share_of_the_rare() {
        List<ExampleSplit> folds = hundred.folds(5, 3);

        assertThat(folds).allMatch(fold -> Collections.frequency(fold.test().labels(), "rare") == 2);
        assertThat(folds.stream()
                        .flatMapToInt(fold -> fold.test().features().ids())
                        .distinct())
                .hasSize(100);
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> hundred.stratified(1, 1)).hasMessageContaining("share must be above 0 and below 1");
        assertThatThrownBy(() -> hundred.folds(1, 1)).hasMessageContaining("from 2 to the number of examples, 100");
        assertThatThrownBy(() -> new Examples(hundred.features(), List.of("a"))).hasMessageContaining("but were 1");
    }

    @Test
    void a_confusion_table_counts_what_was_taken_for_what() {
        ConfusionTable table = ConfusionTable.of(List.of("a", "a", "a", "b", "c"), List.of("a", "a", "b", "b", "a"));

        assertThat(table.count("a", "b")).isEqualTo(1);
        assertThat(table.recall("a")).isEqualTo(2.0 / 3);
        assertThat(table.precision("a")).isEqualTo(2.0 / 3);
        assertThat(table.precision("c")).isNaN();
        assertThat(table.f1("c")).isZero();
        assertThat(table.f1("b")).isEqualTo(2.0 / 3);
        assertThat(table.macroRecall()).isEqualTo((2.0 / 3 + 1 + 0) / 3);
        assertThat(table)
                .hasToString("a taken for a 2, b 1\nb taken for b 1\nc taken for a 1\naccuracy 0.600, macro-F1 0.444");
        assertThatThrownBy(() -> table.recall("z")).hasMessage("no class \"z\"; there are a, b, c");
    }
}
