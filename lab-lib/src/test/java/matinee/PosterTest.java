package matinee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PosterTest {
    private static final byte FULL = (byte) 255;

    /** Red, green; blue, white. */
    private final Poster poster = Poster.of(7, 2, 2, new byte[] {FULL, 0, 0, 0, FULL, 0, 0, 0, FULL, FULL, FULL, FULL});

    @Test
    void pixels_stand_in_rows_from_the_top_left() {
        assertThat(poster.color(0, 0)).isEqualTo(0xff0000);
        assertThat(poster.color(1, 0)).isEqualTo(0x00ff00);
        assertThat(poster.color(0, 1)).isEqualTo(0x0000ff);
        assertThat(poster.at(0, 1, 1)).isEqualTo(1);
        assertThat(poster.at(1, 0, 1)).isEqualTo(0);
    }

    @Test
    void a_smaller_poster_has_the_means_of_what_its_pixels_cover() {
        assertThat(poster.resized(1, 1).color(0, 0)).isEqualTo(0x808080);
        assertThat(poster.resized(1, 2).color(0, 0)).isEqualTo(0x808000);
    }

    @Test
    void a_pixel_that_is_covered_in_part_counts_in_part() {
        Poster three = Poster.of(1, 3, 1, new byte[] {90, 0, 0, 30, 0, 0, 0, 0, 0});
        assertThat(three.resized(2, 1).color(0, 0) >> 16).isEqualTo(70);
        assertThat(three.resized(2, 1).color(1, 0) >> 16).isEqualTo(10);
    }

    @Test
    void a_larger_poster_repeats_its_pixels() {
        Poster large = poster.resized(4, 4);
        assertThat(large.color(1, 1)).isEqualTo(0xff0000);
        assertThat(large.color(2, 1)).isEqualTo(0x00ff00);
        assertThat(large.resized(2, 2)).isEqualTo(poster);
    }

    @Test
    void what_is_no_picture_is_refused() {
        assertThatThrownBy(() -> Poster.of(1, 2, 2, new byte[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rgb must have 12 bytes for 2 × 2 pixels, but has 3");
        assertThatThrownBy(() -> poster.resized(0, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a poster must be 1 pixel wide and high or more, but was 0 × 5");
    }
}
