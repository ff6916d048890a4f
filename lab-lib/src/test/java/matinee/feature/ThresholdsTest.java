package matinee.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThresholdsTest {
    private static List<double[]> rows(double... probabilities) {
        return IntStream.range(0, probabilities.length)
                .mapToObj(n -> new double[] {probabilities[n]})
                .toList();
    }

    @Test
    void a_frequent_label_gets_the_threshold_of_its_best_f1_half_way_between_two_rows() {
        double[] probabilities =
                IntStream.range(0, 40).mapToDouble(n -> n / 100.0).toArray();
        List<Set<String>> truth = IntStream.range(0, 40)
                .mapToObj(n -> n >= 25 ? Set.of("a") : Set.<String>of())
                .toList();
        Thresholds chosen = Thresholds.chosen(List.of("a"), rows(probabilities), truth);

        assertThat(chosen.from().get(0)).isCloseTo(0.245, within(1e-12));
        assertThat(chosen.given(new double[] {0.25})).containsExactly("a");
        assertThat(chosen.given(new double[] {0.24})).isEmpty();
    }

    @Test
    void rare_labels_share_one_threshold() {
        List<double[]> probabilities = List.of(
                new double[] {0.4, 0.1}, new double[] {0.2, 0.35}, new double[] {0.1, 0.2}, new double[] {0.3, 0.05});
        List<Set<String>> truth = List.of(Set.of("a"), Set.of("b"), Set.of(), Set.of("a"));
        Thresholds chosen = Thresholds.chosen(List.of("a", "b"), probabilities, truth);

        assertThat(chosen.from().get(0)).isEqualTo(chosen.from().get(1)).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void where_nothing_can_be_chosen_by_it_stays_at_half() {
        assertThat(Thresholds.chosen(List.of("a"), rows(0.1, 0.9), List.of(Set.of(), Set.of())))
                .isEqualTo(Thresholds.half(List.of("a")));
    }

    @Test
    void each_label_must_have_one() {
        assertThatThrownBy(() -> new Thresholds(List.of("a", "b"), List.of(0.5)))
                .hasMessageContaining("a threshold for each label");
    }
}
