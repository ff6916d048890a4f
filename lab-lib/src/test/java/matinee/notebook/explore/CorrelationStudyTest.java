package matinee.notebook.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import matinee.Profile;
import org.junit.jupiter.api.Test;

class CorrelationStudyTest {
    private final CorrelationStudy study = CorrelationByHand.open().study();

    private static String text(Map<String, Object> view, String measure) {
        return ((List<?>) view.getOrDefault("values", List.of()))
                .stream()
                        .map(Knobs::of)
                        .filter(value -> value.text("name").equals(measure))
                        .map(value -> value.text("text"))
                        .findFirst()
                        .orElseThrow();
    }

    private Map<String, Object> view(double... xyxy) {
        List<Object> points = new java.util.ArrayList<>();
        for (int n = 0; n < xyxy.length; n += 2) {
            points.add(List.of(xyxy[n], xyxy[n + 1]));
        }
        return study.view(new Knobs(Map.of("points", points)));
    }

    private Map<String, Object> named(String set) {
        List<?> sets = (List<?>) study.fixed().getOrDefault("sets", List.of());
        Object points = sets.stream()
                .map(Knobs::of)
                .filter(one -> one.text("name").equals(set))
                .map(one -> one.list("points"))
                .findFirst()
                .orElseThrow();
        return study.view(new Knobs(Map.of("points", points)));
    }

    @Test
    void on_the_curve_spearman_is_1_and_pearson_is_not() {
        assertThat(text(named("A curve"), "Spearman")).isEqualTo("1.000");
        assertThat(Double.parseDouble(text(named("A curve"), "Pearson"))).isBetween(0.6, 0.9);
    }

    @Test
    void an_outlier_moves_pearson_much_and_spearman_little() {
        assertThat(Double.parseDouble(text(named("An outlier"), "Pearson"))).isGreaterThan(0.9);
        assertThat(Double.parseDouble(text(named("An outlier"), "Spearman"))).isLessThan(0.6);
    }

    @Test
    void two_movies_make_a_line_and_one_makes_nothing() {
        assertThat(text(named("Two movies"), "Pearson")).isEqualTo("1.000");
        assertThat(text(view(1, 4, 3, 2), "Pearson")).isEqualTo("-1.000");
        assertThat(text(view(2, 3), "Pearson")).isEqualTo("undefined");
        assertThat(text(named("Nothing"), "Spearman")).isEqualTo("undefined");
    }

    @Test
    void equal_stars_share_the_mean_of_their_ranks() {
        Map<String, Object> view = view(1, 2, 3, 2, 3, 4);

        assertThat(view.get("ranks")).isEqualTo(List.of(List.of(1.0, 1.5), List.of(2.5, 1.5), List.of(2.5, 3.0)));
        assertThat(view).containsEntry("ties", 4);
    }

    @Test
    void points_from_elsewhere_are_moved_onto_the_scale_and_nonsense_is_left_out() {
        Knobs knobs = new Knobs(Map.of("points", List.of(List.of(9.0, -3.0), "no", List.of(1.0), List.of(2.0, 3.0))));

        assertThat(Arrays.stream(study.points(knobs)).map(Arrays::toString))
                .containsExactly("[5.0, 0.5]", "[2.0, 3.0]");
    }

    @Test
    void two_profiles_are_what_both_have_in_common() {
        CorrelationStudy two = CorrelationByHand.of(Profile.of(1, 2, Double.NaN, 4), Profile.of(2, 4, 5, 3))
                .study();

        assertThat(Arrays.stream(two.points(Knobs.untouched())).map(Arrays::toString))
                .containsExactly("[1.0, 2.0]", "[2.0, 4.0]", "[4.0, 3.0]");
    }

    @Test
    void a_similarity_of_the_learners_own_is_measured_too() {
        CorrelationStudy mine =
                CorrelationByHand.open().with("mine", (a, b) -> 0.25).study();

        assertThat(text(mine.view(Knobs.untouched()), "mine")).isEqualTo("0.250");
    }

    @Test
    void its_picture_tells_the_values_and_the_points() {
        assertThat(Drawn.picture(study, new Knobs(Map.of("points", List.of(List.of(1.0, 2.0), List.of(3.0, 4.5))))))
                .contains("alt=\"Correlation by hand. Pearson 1.000, Spearman 1.000. Points: (1, 2), (3, 4.5).\"");
    }
}
