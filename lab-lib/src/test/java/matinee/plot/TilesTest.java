package matinee.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import matinee.Poster;
import matinee.deep.byhand.Convolution;
import org.junit.jupiter.api.Test;

class TilesTest {
    @Test
    void numbers_are_white_at_zero_blue_above_orange_below_on_one_scale() {
        Tiles tiles = Tiles.of("Maps", new double[][][] {{{0, 2}}, {{-4, 1}}});

        assertThat(tiles.tiles()).extracting(Tile::caption).containsExactly("1", "2");
        assertThat(tiles.tiles().get(0).color(0, 0)).isEqualTo(0xffffff);
        assertThat(tiles.tiles().get(0).color(1, 0)).isEqualTo(0x80b9d9);
        assertThat(tiles.tiles().get(1).color(0, 0)).isEqualTo(0xe69f00);
    }

    @Test
    void templates_over_three_colors_show_them_and_others_one_channel_behind_the_other() {
        Convolution colors = new Convolution(new double[][][][] {{{{1}}, {{0}}, {{-1}}}}, new double[1], 0);
        Convolution deeper = new Convolution(new double[2][5][3][3], new double[2], 1);

        assertThat(Tiles.of("First", colors).tiles().get(0).color(0, 0)).isEqualTo(0xff8000);
        assertThat(Tiles.of("Second", deeper).tiles()).hasSize(10).last().hasToString("2.5");
        assertThat(Tiles.of("One", Convolution.of(new double[][] {{1, 2}})).tiles())
                .first()
                .hasToString("1");
    }

    @Test
    void a_poster_is_shown_pixel_by_pixel() {
        byte[] rgb = new byte[5 * 4 * 3];
        new Random(1).nextBytes(rgb);
        Poster poster = Poster.of(9, 5, 4, rgb);
        Tile tile = Tile.of(poster, "");

        assertThat(tile.image().getRGB(3, 2) & 0xffffff).isEqualTo(poster.color(3, 2));
        assertThat(tile.height()).isEqualTo(4);
        assertThat(tile).hasToString("picture of 5 × 4 pixels");
    }

    @Test
    void words_for_those_who_cannot_see_them_name_the_pictures() {
        Poster poster = Poster.of(9, 1, 1, new byte[3]);
        Tiles one = Tiles.of("Alike", List.of(poster), each -> "first");

        assertThat(one.and(Tiles.of("", List.of(poster), each -> "second")))
                .hasToString("Alike. 2 pictures: first; second.");
        assertThatThrownBy(() -> one.withHeight(2)).hasMessageContaining("height must be 8 pixels or more");
    }
}
