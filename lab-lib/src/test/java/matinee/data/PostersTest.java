package matinee.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import matinee.Poster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostersTest {
    @TempDir
    Path folder;

    private void write(String name, String format, int width, int height, int color) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, color);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        ImageIO.write(image, format, folder.resolve(name).toFile());
    }

    @Test
    void pictures_of_any_size_and_kind_come_in_one_size() throws IOException {
        write("17.png", "png", 200, 300, 0x123456);
        write("4.JPG", "jpg", 31, 7, 0x808080);
        write("cover.png", "png", 5, 5, 0);
        Posters posters = Posters.read(folder, 32, 48);

        assertThat(posters.all()).extracting(Poster::item).containsExactly(4, 17);
        assertThat(posters.of(17).orElseThrow().color(31, 47)).isEqualTo(0x123456);
        assertThat(posters.of(4).orElseThrow().height()).isEqualTo(48);
        assertThat(posters.of(5)).isEmpty();
        assertThat(posters.skipped()).isEmpty();
        assertThat(posters).hasToString("2 posters");
    }

    @Test
    void files_that_cannot_be_used_are_listed_and_cost_nothing_else() throws IOException {
        write("1.png", "png", 40, 40, 0x00ff00);
        byte[] whole = Files.readAllBytes(folder.resolve("1.png"));
        Files.write(folder.resolve("2.png"), Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(folder.resolve("3.jpg"), "this is no picture");
        write("1.jpg", "jpg", 4, 4, 0xff0000);
        Posters posters = Posters.read(folder, 8, 8);

        assertThat(posters.size()).isEqualTo(1);
        assertThat(posters.skipped())
                .anyMatch(line -> line.startsWith("2.png is damaged: "))
                .contains("3.jpg is no picture that Java reads")
                .contains("1.png is the second picture of movie 1; keep one of the two")
                .hasSize(3);
        assertThat(posters.toString()).isEqualTo("1 posters, 3 files left out; skipped() lists them");
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        assertThatThrownBy(() -> Posters.read(folder.resolve("none"), 8, 8))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none is not there; give a folder with pictures");
    }

    @Test
    void the_sample_has_a_poster_for_each_movie() {
        Posters posters = Posters.sample();
        assertThat(posters.size()).isEqualTo(SampleMovies.COUNT);
        assertThat(posters.skipped()).isEmpty();
    }

    @Test
    void the_motifs_printed_on_the_sample_are_mostly_those_of_the_genres() {
        Map<Integer, Set<String>> motifs = Posters.sampleMotifs();
        Dataset data = Dataset.sample();
        long right = motifs.entrySet().stream()
                .filter(each -> each.getValue()
                        .equals(Set.copyOf(
                                data.movie(each.getKey()).orElseThrow().genres())))
                .count();

        assertThat(motifs).hasSize(SampleMovies.COUNT);
        assertThat(right / (double) motifs.size()).isBetween(0.8, 0.95);
    }

    @Test
    void what_is_written_as_png_is_read_back_pixel_by_pixel() throws IOException {
        int[] palette = IntStream.range(0, 16).map(n -> n * 0x0f1107).toArray();
        byte[] pixels = new byte[8 * 6];
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = (byte) (at % 16);
        }
        Files.write(folder.resolve("9.png"), IndexedPng.of(8, palette, pixels));
        Poster read = Posters.read(folder, 8, 6).of(9).orElseThrow();

        for (int at = 0; at < pixels.length; at++) {
            assertThat(read.color(at % 8, at / 8)).isEqualTo(palette[pixels[at]]);
        }
    }

    @Test
    void one_poster_is_found_without_the_others_and_a_damaged_one_is_none() throws IOException {
        write("17.png", "png", 20, 30, 0x123456);
        Files.writeString(folder.resolve("3.jpg"), "this is no picture");

        assertThat(Posters.find(folder, 17, 8, 12)).hasValueSatisfying(poster -> {
            assertThat(poster.item()).isEqualTo(17);
            assertThat(poster.height()).isEqualTo(12);
            assertThat(poster.color(7, 11)).isEqualTo(0x123456);
        });
        assertThat(Posters.find(folder, 3, 8, 12)).isEmpty();
        assertThat(Posters.find(folder, 4, 8, 12)).isEmpty();
    }

    @Test
    void gray_pictures_and_those_with_transparent_places_are_read_too() throws IOException {
        BufferedImage gray = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
        ImageIO.write(gray, "jpg", folder.resolve("1.jpeg").toFile());
        BufferedImage clear = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
        clear.setRGB(0, 0, 0xff336699);
        ImageIO.write(clear, "png", folder.resolve("2.png").toFile());
        Posters posters = Posters.read(folder, 4, 4);

        assertThat(posters.skipped()).isEmpty();
        assertThat(posters.of(2).orElseThrow().color(0, 0)).isEqualTo(0x336699);
    }
}
