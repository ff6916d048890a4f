package matinee.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookTest {
    @Test
    void the_palette_is_okabe_and_itos_in_the_order_of_the_course() {
        assertThat(Arrays.stream(Palette.values()).map(Palette::hex))
                .containsExactly(
                        "#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#56B4E9", "#F0E442", "#555555");
    }

    @Test
    void lines_can_be_seen_on_white_and_none_is_yellow() {
        IntStream.range(0, 7).mapToObj(Palette::ofSeries).forEach(palette -> {
            assertThat(palette).isNotEqualTo(Palette.YELLOW);
            assertThat(contrast(palette.color(), Color.WHITE))
                    .as(palette.name())
                    .isGreaterThan(2.1);
        });
        assertThat(contrast(Palette.BLUE.color(), Color.WHITE)).isGreaterThan(4.5);
    }

    @Test
    void neighboring_series_differ_in_marker_and_dash_not_in_color_alone() {
        IntStream.range(0, 6).forEach(n -> {
            assertThat(Palette.ofSeries(n).marker())
                    .isNotEqualTo(Palette.ofSeries(n + 1).marker());
            assertThat(Palette.ofSeries(n).stroke(2))
                    .isNotEqualTo(Palette.ofSeries(n + 1).stroke(2));
        });
    }

    /** Computes the contrast of two colors, 1 to 21, as WCAG 2.1 defines it. */
    private static double contrast(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "-0.0|0",
                "7|7",
                "12345|12,345",
                "0.91|0.91",
                "0.91236|0.912",
                "3.14159|3.142",
                "123.456|123.5",
                "-0.5|-0.5",
                "0.00123456|0.00123",
                "0.00000123|1.23e-06",
                "98765.4|98,765",
                "NaN|undefined"
            })
    void numbers_have_four_significant_digits_and_three_decimals_at_most(double value, String text) {
        assertThat(NumberText.of(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "0.5,5", "-1,1", "0.87,1.04", "1,100836", "3,3", "0,0", "-7e12,1e12", "1e-9,3e-9"})
    void an_axis_has_at_most_seven_ticks_and_holds_its_values(double low, double high) {
        Grid grid = Grid.linear(low, high, 7);
        assertThat(grid.min()).isLessThanOrEqualTo(low);
        assertThat(grid.max()).isGreaterThanOrEqualTo(high);
        assertThat((grid.max() - grid.min()) / grid.step()).isBetween(0.99, 6.01);
    }
}
