package matinee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.Test;

class CellRendererTest {
    private final CellRenderer renderer = new CellRenderer();

    @Test
    void null_is_shown_as_such() {
        assertThat(text(renderer.render(null, Map.of()))).isEqualTo("null");
    }

    @Test
    void an_array_is_shown_by_its_elements() {
        assertThat(text(renderer.render(new double[] {1, 2.5}))).isEqualTo("[1.0, 2.5]");
        assertThat(text(renderer.render(new int[][] {{1, 2}, {3}}))).isEqualTo("[[1, 2], [3]]");
        assertThat(text(renderer.render(new String[] {"a", null}))).isEqualTo("[a, null]");
    }

    @Test
    void a_long_list_ends_with_its_size() {
        List<Integer> list = IntStream.range(0, 2_000_000).boxed().toList();

        assertThat(text(renderer.render(list))).startsWith("[0, 1, 2").endsWith("999, … 2,000,000 in all]");
    }

    @Test
    void a_huge_text_is_cut_with_a_note() {
        String shown = text(renderer.render("x".repeat(20_000_000)));

        assertThat(shown.length()).isLessThan(20_100);
        assertThat(shown.substring(20_000)).contains("… cut here, of 20,000,000 characters in all");
    }

    @Test
    void a_picture_is_a_whole_png_with_alternative_text() throws IOException {
        Pictures.register(renderer);

        DisplayData data = renderer.render(new BufferedImage(31, 17, BufferedImage.TYPE_INT_RGB));

        byte[] png = Base64.getDecoder().decode((String) data.getData(MIMEType.IMAGE_PNG));
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(31);
        assertThat((String) data.getData(MIMEType.TEXT_HTML)).startsWith("<img alt=\"a picture of 31 by 17 pixels");
    }

    private static String text(DisplayData data) {
        return String.valueOf(data.getData(MIMEType.TEXT_PLAIN));
    }
}
