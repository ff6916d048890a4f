package matinee.notebook.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import matinee.Poster;
import matinee.data.Dataset;
import org.junit.jupiter.api.Test;

class KernelStudyTest {
    private static final List<List<Double>> EDGE =
            List.of(List.of(-1.0, 0.0, 1.0), List.of(-1.0, 0.0, 1.0), List.of(-1.0, 0.0, 1.0));

    /** Dark on the left of column 20, bright from there on; in the lower half from a brighter ground, with half the contrast. */
    private final KernelStudy study =
            KernelExplorer.on(Dataset.sample(), List.of(halves())).study();

    private static Poster halves() {
        byte[] rgb = new byte[64 * 64 * 3];
        for (int n = 0; n < rgb.length; n++) {
            boolean right = n / 3 % 64 >= 20;
            boolean low = n / 3 / 64 >= 32;
            rgb[n] = (byte) (low ? right ? 255 : 205 : right ? 100 : 0);
        }
        return Poster.of(-1, 64, 64, rgb);
    }

    @Test
    void an_edge_responds_where_the_edge_is_and_nowhere_else() {
        double[][] response = study.response(new Knobs(Map.of("kernel", EDGE)));

        assertThat(response).hasDimensions(62, 62);
        assertThat(response[5][18]).isCloseTo(3 * 100 / 255.0, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(response[5][30]).isZero();
        assertThat(response[50][18]).isLessThan(response[5][18]);
    }

    @Test
    void normalized_a_faint_edge_counts_as_much_as_a_strong_one() {
        double[][] match = study.response(new Knobs(Map.of("kernel", EDGE, "measure", "Normalized")));

        assertThat(match[50][18]).isCloseTo(match[5][18], org.assertj.core.data.Offset.offset(1e-9));
        assertThat(match[5][30]).isZero();
    }

    @Test
    void a_view_names_the_strongest_place_and_shows_its_patch_until_another_is_chosen() {
        Map<String, Object> view = study.view(new Knobs(Map.of("kernel", EDGE)));

        assertThat(view).containsEntry("strongest", "1.176").containsEntry("best", List.of(0, 18));
        assertThat(view).containsEntry("row", 0).containsEntry("column", 18);
        assertThat((List<?>) view.get("patch")).first().isEqualTo(List.of(0.0, 0.0, 0.392));
        assertThat(study.view(new Knobs(Map.of("row", 40.0, "column", 99.0))))
                .containsEntry("row", 40)
                .containsEntry("column", 61);
    }

    @Test
    void what_is_packed_for_the_page_is_the_response_with_128_as_zero() {
        Map<String, Object> view = study.view(new Knobs(Map.of("kernel", EDGE)));
        byte[] packed = Base64.getDecoder().decode(String.valueOf(view.get("response")));

        assertThat(packed).hasSize(62 * 62);
        assertThat(packed[18] & 0xff).isEqualTo(255);
        assertThat(packed[30] & 0xff).isEqualTo(128);
    }

    @Test
    void what_is_below_zero_can_be_set_to_zero() {
        List<?> opposite = EDGE.stream()
                .map(row -> row.stream().map(each -> -each).toList())
                .toList();
        double[][] response = study.response(new Knobs(Map.of("kernel", opposite, "relu", true)));

        assertThat(Arrays.stream(response).flatMapToDouble(Arrays::stream)).allMatch(value -> value == 0);
    }

    @Test
    void nonsense_from_a_page_is_read_as_it_stood_at_first() {
        assertThat(study.kernel(new Knobs(Map.of("kernel", List.of(1, 2)))))
                .isDeepEqualTo(study.kernel(Knobs.untouched()));
        assertThat(study.kernel(new Knobs(
                        Map.of("kernel", List.of(List.of(1e9, 0, 0), List.of("a", 0, 0), List.of(0, 0, 0)))))[0][0])
                .isEqualTo(9);
        assertThat(study.poster(new Knobs(Map.of("poster", "none of these")))).isZero();
        assertThatThrownBy(() -> KernelExplorer.on(Dataset.sample(), List.of()))
                .hasMessageContaining("there must be a poster");
    }

    @Test
    void every_kernel_to_begin_with_is_square_and_says_what_to_look_at() {
        assertThat(KernelPreset.all()).allSatisfy(preset -> {
            assertThat(preset.rows()).hasSizeBetween(3, 5).allSatisfy(row -> assertThat(row)
                    .hasSameSizeAs(preset.rows()));
            assertThat(preset.about()).endsWith(".");
        });
    }

    @Test
    void its_picture_tells_the_kernel_and_the_strongest_place() {
        assertThat(Drawn.picture(study, new Knobs(Map.of("kernel", EDGE))))
                .contains("The strongest response is 1.176, at row 1, column 19.")
                .contains("the kernel: -1 0 1 / -1 0 1 / -1 0 1");
    }
}
