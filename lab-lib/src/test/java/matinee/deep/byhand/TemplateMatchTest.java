package matinee.deep.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TemplateMatchTest {
    private final double[][] template = {{0, 1, 0}, {1, 2, -1}};

    private static double[][] noise(int rows, int columns) {
        Random random = new Random(4);
        double[][] noise = new double[rows][columns];
        for (double[] row : noise) {
            java.util.Arrays.setAll(row, n -> random.nextDouble());
        }
        return noise;
    }

    @Test
    void the_template_itself_matches_fully_however_bright_and_its_negative_fully_against() {
        double[][] picture = noise(6, 8);
        double[][] negative = noise(6, 8);
        for (int n = 0; n < 6; n++) {
            picture[3 + n / 3][2 + n % 3] = 0.4 + 0.1 * template[n / 3][n % 3];
            negative[1 + n / 3][4 + n % 3] = 5 - 3 * template[n / 3][n % 3];
        }

        assertThat(TemplateMatch.of(template).in(picture)[3][2]).isCloseTo(1, within(1e-12));
        assertThat(TemplateMatch.of(template).in(negative)[1][4]).isCloseTo(-1, within(1e-12));
        assertThat(TemplateMatch.of(template).in(picture)).hasDimensions(5, 6);
    }

    @Test
    void light_and_contrast_of_the_picture_change_nothing() {
        double[][] picture = noise(5, 5);
        double[][] other = noise(5, 5);
        for (double[] row : other) {
            java.util.Arrays.setAll(row, n -> 0.2 * row[n] + 0.7);
        }
        double[][] match = TemplateMatch.of(template).in(picture);
        double[][] again = TemplateMatch.of(template).in(other);

        for (int row = 0; row < match.length; row++) {
            assertThat(again[row]).containsExactly(match[row], within(1e-9));
            assertThat(java.util.Arrays.stream(match[row])).allMatch(value -> Math.abs(value) <= 1);
        }
    }

    @Test
    void a_flat_patch_and_a_flat_template_match_nothing() {
        double[][] flat = new double[4][4];
        for (double[] row : flat) {
            java.util.Arrays.fill(row, 0.1 + 0.2);
        }

        assertThat(TemplateMatch.of(template).in(flat)[0]).containsOnly(0);
        assertThat(TemplateMatch.of(new double[][] {{0.3, 0.3}, {0.3, 0.3}}).in(noise(4, 4))[1])
                .containsOnly(0);
    }
}
